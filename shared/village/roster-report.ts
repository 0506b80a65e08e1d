/** Collects what is wrong with a roster, each thing with its place in the sheet. */
import { COLUMN_NAMES, type Column, type Columns } from './roster-columns'
import type { RosterProblem } from './roster-types'

/** `text` continues the sentence 第12行“身份证号”… */
export interface Report {
  problem(row: number, column: Column, text: string): void
  notice(row: number, column: Column, text: string): void
  /** What the village calls a column; our name where the sheet has none. */
  title(column: Column): string
  readonly problems: RosterProblem[]
  readonly notices: RosterProblem[]
}

/** An empty report that speaks of columns by the names in this sheet. */
export function startReport(columns: Columns): Report {
  const title = (column: Column) => columns.titles.get(column) ?? COLUMN_NAMES[column][0]
  const at = (row: number, column: Column, text: string): RosterProblem => ({
    row,
    column: title(column),
    message: `第${row}行“${title(column)}”${text}`,
  })
  const problems: RosterProblem[] = []
  const notices: RosterProblem[] = []
  return {
    problem: (row, column, text) => problems.push(at(row, column, text)),
    notice: (row, column, text) => notices.push(at(row, column, text)),
    title,
    problems,
    notices,
  }
}

/** Sheet order: people work through the list from top to bottom. */
export const inSheetOrder = (list: readonly RosterProblem[]): RosterProblem[] => [...list].sort((a, b) => a.row - b.row)
