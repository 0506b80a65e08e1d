/**
 * Reading a village's roster: from the cells of a worksheet to households and residents, with everything that has to be
 * put right first said in plain Chinese.
 */
import type { Row } from './roster-cells'
import { COLUMN_NAMES, type Columns, findColumns } from './roster-columns'
import { groupHouseholds } from './roster-households'
import { readLines } from './roster-lines'
import { checkPeople } from './roster-people'
import { inSheetOrder, startReport } from './roster-report'
import type { RosterProblem, RosterReading } from './roster-types'

export type { CellValue } from './roster-cells'
export { EXAMPLE_REMARK } from './roster-lines'
export type { RosterHousehold, RosterProblem, RosterReading, RosterResident } from './roster-types'

const NO_HEADINGS =
  '没找到表头。请在名单上面留一行，写上“户编号、户主、组、姓名、与户主关系、身份证号”这些名字，或者用模板来填。'
const NOBODY = '表头下面没有人，请把名册填在表头下面。'

const headingProblem = (row: number, column: string, message: string): RosterProblem => ({ row, column, message })

/** Headings that are missing, or there twice: nothing below can be trusted until they are right. */
function headingProblems(columns: Columns): RosterProblem[] {
  const row = columns.headingIndex + 1
  return [
    ...columns.missing.map((column) => {
      const [name, ...others] = COLUMN_NAMES[column]
      return headingProblem(row, name, `第${row}行表头里没有“${name}”这一列（也可以叫“${others[0]}”），请补上。`)
    }),
    ...columns.twice.map(({ first, second }) =>
      headingProblem(row, second, `第${row}行表头里“${first}”和“${second}”是一个意思，请只留一列。`),
    ),
  ]
}

const unreadNotice = (row: number, title: string): RosterProblem =>
  headingProblem(row, title, `“${title}”这一列用不上，不会导入。`)

const refused = (problems: RosterProblem[]): RosterReading => ({ households: [], problems, notices: [] })

/**
 * Reads a roster. A title may stand above the headings; columns are found by name, in any order; number, head, group and
 * grid may be written only in a household's first row.
 * @param rows the worksheet from its first row on, so that `rows[0]` is Excel's row 1
 * @param today `YYYY-MM-DD` on the village's clock; nobody is born after it
 */
export function readRoster(rows: readonly Row[], today: string): RosterReading {
  const columns = findColumns(rows)
  if (!columns) return refused([headingProblem(1, '表头', NO_HEADINGS)])
  const inHeadings = headingProblems(columns)
  if (inHeadings.length > 0) return refused(inHeadings)

  const headingRow = columns.headingIndex + 1
  const report = startReport(columns)
  const lines = readLines(rows, columns, today, report)
  if (lines.length === 0) return refused([headingProblem(headingRow, '表头', NOBODY)])
  const households = groupHouseholds(lines, report)
  checkPeople(lines, today, report)
  return {
    households,
    problems: inSheetOrder(report.problems),
    notices: inSheetOrder([...columns.unread.map((title) => unreadNotice(headingRow, title)), ...report.notices]),
  }
}
