/** The roster as villages keep it: a title, merged cells, spaces to fill up short names, groups written in every way. */
import type { RosterHousehold, RosterResident } from '@shared/village/roster'
import type { Cell, Worksheet } from 'exceljs'
import type { DemoRoster } from './make-roster'
import { type Random, randomFrom } from './random'

const HEADINGS = [
  '序号',
  '户号',
  '户主姓名',
  '村民小组',
  '网格',
  '门牌号',
  '姓名',
  '与户主关系',
  '公民身份号码',
  '联系电话',
  '是否外出',
  '备注',
] as const
const WIDTHS = [6, 8, 11, 10, 9, 9, 11, 12, 21, 14, 10, 12]

/** Columns that are merged over the people of a household, from 1. */
const MERGED = [2, 3, 4, 5, 6]
const ID_NUMBER_COLUMN = 9

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** `3组` as somebody in a hurry writes it. */
function groupAsWritten(random: Random, group: string): string | number {
  const number = Number.parseInt(group, 10)
  return random.pick([group, number, `${NUMERALS[number] ?? number}组`, `第${number}组`, `${number}组 `])
}

/** `李山` becomes `李　山`, as wide as a name of three characters; now and then a space is left behind. */
const nameAsWritten = (random: Random, name: string): string =>
  name.length === 2 ? `${name.charAt(0)}\u3000${name.charAt(1)}` : random.chance(0.03) ? `${name} ` : name

function phoneAsWritten(random: Random, phone: string | null): string | number | null {
  if (phone === null) return random.chance(0.1) ? '无' : null
  if (random.chance(0.3)) return Number(phone)
  return random.chance(0.05) ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone
}

const awayAsWritten = (random: Random, away: boolean): string | null =>
  away ? random.pick(['是', '是', '外出', '√', '广东务工']) : random.pick(['否', '否', null])

function sharedCells(random: Random, household: RosterHousehold): (string | number | null)[] {
  const { number, head, group, grid, door } = household
  return [number, nameAsWritten(random, head), groupAsWritten(random, group), grid, door]
}

function personCells(random: Random, { name, relation, idNumber, phone, away }: RosterResident) {
  return [
    nameAsWritten(random, name),
    relation,
    random.chance(0.02) ? `${idNumber} ` : random.chance(0.3) ? idNumber.toLowerCase() : idNumber,
    phoneAsWritten(random, phone),
    awayAsWritten(random, away),
    null,
  ]
}

const centre = (cell: Cell) => {
  cell.alignment = { vertical: 'middle', horizontal: 'center' }
}

function writeHousehold(sheet: Worksheet, random: Random, household: RosterHousehold, linesBefore: number): void {
  const blank = MERGED.map(() => null)
  household.residents.forEach((resident, index) => {
    const shared = index === 0 ? sharedCells(random, household) : blank
    const row = sheet.addRow([linesBefore + index + 1, ...shared, ...personCells(random, resident)])
    row.getCell(ID_NUMBER_COLUMN).numFmt = '@'
  })
  const last = sheet.rowCount
  const first = last - household.residents.length + 1
  for (const column of MERGED) {
    if (last > first) sheet.mergeCells(first, column, last, column)
    centre(sheet.getCell(first, column))
  }
}

/** The bytes of an .xlsx whose cells are always the same for the same roster. It reads back as the roster it came from. */
export async function rosterWorkbook(roster: DemoRoster): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('名册')
  const random = randomFrom(roster.seed)
  sheet.addRow([`${roster.town}${roster.village}村民名册`]).font = { bold: true, size: 18 }
  sheet.mergeCells(1, 1, 1, HEADINGS.length)
  centre(sheet.getCell(1, 1))
  sheet.addRow([...HEADINGS]).font = { bold: true }
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  let lines = 0
  for (const household of roster.households) {
    writeHousehold(sheet, random, household, lines)
    lines += household.residents.length
  }
  sheet.addRow(['合 计', `${roster.households.length}户`, null, null, null, null, `${lines}人`])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
