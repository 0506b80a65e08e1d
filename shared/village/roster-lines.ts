/** From rows to lines: one line a person, every cell read, nothing yet known of households. */
import type { Sex } from './id-number'
import { type CellValue, compactTextOf, isBlank, type Row } from './roster-cells'
import type { Column, Columns } from './roster-columns'
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
import { readRelation } from './roster-relations'
import type { Report } from './roster-report'

/** One person as written. A value is null where the cell is blank or wrong; `wrong` tells the two apart. */
export interface Line {
  readonly row: number
  readonly number: string | null
  readonly head: string | null
  readonly group: string | null
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

const NOT_A_PERSON = /^(合计|总计|小计|共计|总人数|总户数|填表|制表|审核|负责人|填报|[注说备](明|释)?[:：])/

/** Lines whose remark begins so are the template's examples, and nobody. */
const EXAMPLE = '示例'
/** The remark of an example in the template. */
export const EXAMPLE_REMARK = `${EXAMPLE}，导入时会跳过`

const cellOf = (row: Row, columns: Columns, column: Column): CellValue => row[columns.at.get(column) ?? -1] ?? null

const repeatsHeadings = (row: Row, columns: Columns): boolean =>
  compactTextOf(cellOf(row, columns, 'name')) === columns.titles.get('name')

/** Blank lines, examples, totals, signatures and headings repeated by a printout. */
function isPassedOver(row: Row, columns: Columns): boolean {
  const first = row.find((cell) => !isBlank(cell))
  if (first === undefined) return true
  if (compactTextOf(cellOf(row, columns, 'remark')).startsWith(EXAMPLE)) return true
  const idNumber = cellOf(row, columns, 'idNumber')
  return (isBlank(idNumber) && NOT_A_PERSON.test(compactTextOf(first))) || repeatsHeadings(row, columns)
}

function readLine(row: Row, rowNumber: number, columns: Columns, today: string, report: Report): Line {
  const wrong = new Set<Column>()
  const cell = (column: Column) => cellOf(row, columns, column)
  const take = <T>(column: Column, read: (cell: CellValue) => Read<T>): T | null => {
    const result = read(cell(column))
    if ('value' in result) return result.value
    wrong.add(column)
    report.problem(rowNumber, column, result.fault)
    return null
  }
  const written = compactTextOf(cell('relation'))
  const relation = readRelation(written)
  if (written && !relation)
    report.notice(rowNumber, 'relation', `写的“${written}”不常见，会照原样记下，请看一看对不对。`)
  return {
    row: rowNumber,
    number: take('number', readHouseholdNumber),
    head: take('head', readName),
    group: take('group', readGroup),
    grid: take('grid', readGrid),
    door: take('door', readDoor),
    name: take('name', readName),
    relation: relation?.relation ?? (written || null),
    relationSex: relation?.sex ?? null,
    idNumber: take('idNumber', (value) => readIdNumber(value, today)),
    phone: take('phone', readPhone),
    away: readAway(cell('away')),
    wrong,
  }
}

/** Every person below the headings, in the order of the sheet. */
export function readLines(rows: readonly Row[], columns: Columns, today: string, report: Report): Line[] {
  const lines: Line[] = []
  for (const [index, row] of rows.entries()) {
    if (index <= columns.headingIndex || isPassedOver(row, columns)) continue
    lines.push(readLine(row, index + 1, columns, today, report))
  }
  return lines
}
