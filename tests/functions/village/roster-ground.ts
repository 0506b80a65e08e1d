import { checkCharacterOf } from '@shared/village/id-number'
import type { RosterImport } from '@shared/village/roster-import'
import exceljs from 'exceljs'
import { households, residents } from '../../../cloudfunctions/village/documents'
import { key, type TestCloud } from '../../support/cloud'

/** One person as a village writes them down. */
export interface Line {
  readonly number: string
  readonly head: string
  readonly group: string
  readonly grid?: string | null
  readonly door?: string | null
  readonly name: string
  readonly relation: string
  readonly idNumber: string
  readonly phone?: string | null
  readonly away?: string
}

const HEADINGS = ['户编号', '户主', '组', '网格', '门牌号', '姓名', '与户主关系', '身份证号', '手机号', '在外']

/** A valid number of nobody: region 990101 does not exist. Different for each `n` below 300,000. */
export function idNumber(n: number): string {
  const year = 1950 + (Math.floor(n / 1000) % 50)
  const month = String(1 + (Math.floor(n / 50_000) % 12)).padStart(2, '0')
  const first17 = `990101${year}${month}15${String(n % 1000).padStart(3, '0')}`
  return first17 + checkCharacterOf(first17)
}

/** A real workbook with these people. */
export async function workbook(lines: readonly Line[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('名册')
  sheet.addRow(HEADINGS)
  for (const { number, head, group, grid, door, name, relation, idNumber, phone, away } of lines) {
    sheet.addRow([number, head, group, grid, door, name, relation, idNumber, phone, away ?? '否'])
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The head of household `number`, alone. `n` makes the identity number. */
export const head = (number: string, name: string, n: number, over: Partial<Line> = {}): Line => ({
  ...{ number, head: name, group: '3组', grid: '5网格', door: '17号', name, relation: '户主' },
  ...{ idNumber: idNumber(n), phone: '19900000001' },
  ...over,
})

/** Somebody else of the household that `of` is the head of. */
export const member = (of: Line, name: string, relation: string, n: number, over: Partial<Line> = {}): Line => ({
  ...of,
  ...{ name, relation, idNumber: idNumber(n), phone: null },
  ...over,
})

export const upload = async (cloud: TestCloud, lines: readonly Line[]): Promise<string> =>
  cloud.upload('clerk', 'roster.xlsx', await workbook(lines))

export async function preview(cloud: TestCloud, lines: readonly Line[]): Promise<RosterImport> {
  const file = await upload(cloud, lines)
  return (await cloud.as('clerk').village.previewRoster({ villageId: 'qs', file, key: key() })).import
}

export const applyOnce = async (cloud: TestCloud, importId: string, by = 'clerk'): Promise<RosterImport> =>
  (await cloud.as(by).village.applyRoster({ importId, key: key() })).import

/** Calls until it is done, as the client does. */
export async function apply(cloud: TestCloud, importId: string, by = 'clerk'): Promise<RosterImport> {
  let state = await applyOnce(cloud, importId, by)
  while (state.state === 'applying') state = await applyOnce(cloud, importId, by)
  return state
}

export async function importLines(cloud: TestCloud, lines: readonly Line[]): Promise<RosterImport> {
  const { id, state, problems, secondYes } = await preview(cloud, lines)
  if (state !== 'ready') throw new Error(`refused: ${problems[0]?.message}`)
  return apply(cloud, id, secondYes ? 'supervisor' : 'clerk')
}

export const runTimers = (cloud: TestCloud): Promise<unknown> =>
  fetch(`${cloud.local.url}/local/timers/advance`, { method: 'POST' }).then((response) => response.json())

export const householdOf = (cloud: TestCloud, number: string) => cloud.store.get(households, `qs-${number}`)

/** Who lives in a household, by name. */
export const peopleOf = async (cloud: TestCloud, number: string) =>
  (await cloud.store.find(residents, { where: { householdId: `qs-${number}` }, limit: 100 })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )

export async function personCalled(cloud: TestCloud, name: string) {
  const [found] = await cloud.store.find(residents, { where: { villageId: 'qs', name } })
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
