/** From rows to lines: one line a person, every cell read, nothing yet known of households. */
import { type Cell, compactTextOf, isBlank, type Row } from '@shared/kernel/cells'
import { isNoEntry } from '@shared/kernel/list-lines'
import type { Sex } from './id-number'
import { type Column, type Columns, rowText } from './roster-columns'
import {
  type Read,
  readAway,
  readDoor,
  readGrid,
  readGroup,
  readHouseholdNumber,
  readIdNumber,
  readName,
  readPhone,
} from './roster-fields'
import { groupWritten } from './roster-groups'
import { readRelation } from './roster-relations'
import { type Report, type RosterPlace, type RosterSheet, sayAt } from './roster-report'
import type { RosterSetting } from './roster-types'

/** One person as written. A value is null where the cell is blank or wrong; `wrong` tells the two apart. */
export interface Line extends RosterPlace {
  readonly number: string | null
  readonly head: string | null
  readonly group: string | null
  /** What the sheet's name or a line between the people says of the group, for whoever has none written. */
  readonly groupAbove: string | null
  readonly grid: string | null
  readonly door: string | null
  readonly name: string | null
  readonly relation: string | null
  readonly relationSex: Sex | null
  readonly idNumber: string | null
  readonly phone: string | null
  readonly away: boolean
  readonly wrong: ReadonlySet<Column>
}

/** A line of its own above the people of a group: `三组`, `3组（共58户）`. */
const GROUP_ABOVE = /^(.{0,12}?第?[\d一二三四五六七八九十两]{1,3}(村民|居民)?小?组)[:(共]?.*$/

/** Lines whose remark begins so are the template's examples, and nobody. */
const EXAMPLE = '示例'
/** The remark of an example in the template. */
export const EXAMPLE_REMARK = `${EXAMPLE}，导入时会跳过`

const cellOf = (row: Row, { at }: Columns, column: Column): Cell => row[at.get(column) ?? -1] ?? null

const repeatsHeadings = (row: Row, columns: Columns): boolean =>
  compactTextOf(cellOf(row, columns, 'name')) === columns.titles.get('name') || columns.top.has(rowText(row))

/** Blank lines, examples, totals, signatures, strokes, and what a printout repeats on every page. */
function isPassedOver(row: Row, columns: Columns): boolean {
  if (compactTextOf(cellOf(row, columns, 'remark')).startsWith(EXAMPLE)) return true
  if (repeatsHeadings(row, columns)) return true
  return !/\d/.test(compactTextOf(cellOf(row, columns, 'idNumber'))) && isNoEntry(row)
}

/** The group that a line of its own names for those below it; null when the line is no such. */
function groupOfCaption(row: Row, columns: Columns, village: string): string | null {
  const written = row.filter((cell) => !isBlank(cell))
  const nobody = (['name', 'idNumber', 'relation'] as const).every((column) => {
    const at = columns.at.get(column) ?? -1
    return at === 0 || isBlank(row[at])
  })
  const [, group] = written.length === 1 && nobody ? (GROUP_ABOVE.exec(compactTextOf(written[0])) ?? []) : []
  return group ? groupWritten(group, village) : null
}

function readLine(
  row: Row,
  place: RosterPlace,
  groupAbove: string | null,
  setting: RosterSetting,
  report: Report,
): Line {
  const { columns } = place.sheet
  const wrong = new Set<Column>()
  const cell = (column: Column) => cellOf(row, columns, column)
  const take = <T>(column: Column, read: (cell: Cell) => Read<T>): T | null => {
    const result = read(cell(column))
    if ('value' in result) return result.value
    wrong.add(column)
    report.problem(place, column, result.fault)
    return null
  }
  const written = compactTextOf(cell('relation'))
  const relation = readRelation(written)
  if (written && !relation) report.notice(place, 'relation', `写的“${written}”不常见，会照原样记下，请看一看对不对。`)
  return {
    ...place,
    number: take('number', readHouseholdNumber),
    head: take('head', readName),
    group: take('group', (value) => readGroup(value, setting.village)),
    groupAbove,
    grid: take('grid', (value) => readGrid(value, setting.village)),
    door: take('door', readDoor),
    name: take('name', readName),
    relation: relation?.relation ?? (written || null),
    relationSex: relation?.sex ?? null,
    idNumber: take('idNumber', (value) => readIdNumber(value, setting.today)),
    phone: take('phone', readPhone),
    away: readAway(cell('away')),
    wrong,
  }
}

/**
 * Every person below the headings, in the order of the sheet.
 * @param sheetGroup the group that the whole sheet is about, by its name, or null
 */
export function readLines(
  rows: readonly Row[],
  sheet: RosterSheet,
  sheetGroup: string | null,
  setting: RosterSetting,
  report: Report,
): Line[] {
  const lines: Line[] = []
  let groupAbove = sheetGroup
  for (const [index, row] of rows.entries()) {
    if (index <= sheet.columns.headingIndex || isPassedOver(row, sheet.columns)) continue
    const place = { sheet, row: index + 1 }
    const caption = groupOfCaption(row, sheet.columns, setting.village)
    if (caption === null) {
      lines.push(readLine(row, place, groupAbove, setting, report))
      continue
    }
    groupAbove = caption
    const text = `第${place.row}行只写了组名，下面没写组的人都记在${caption}。`
    report.notices.push(sayAt(place, '组', text, true))
  }
  return lines
}
