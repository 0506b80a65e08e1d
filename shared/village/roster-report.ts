/** Collects what is wrong with a roster, each thing with its place in the workbook. */
import { COLUMN_NAMES, type Column, type Columns } from './roster-columns'
import type { RosterProblem } from './roster-types'

/** One of the worksheets that are read. `name` is null where there is only one, and nobody needs to be told which. */
export interface RosterSheet {
  readonly name: string | null
  readonly columns: Columns
}

/** A row of a worksheet, as Excel shows it, from 1. */
export interface RosterPlace {
  readonly sheet: RosterSheet
  readonly row: number
}

/** `text` continues the sentence 第12行“身份证号”… */
export interface Report {
  problem(place: RosterPlace, column: Column, text: string): void
  notice(place: RosterPlace, column: Column, text: string): void
  readonly problems: RosterProblem[]
  readonly notices: RosterProblem[]
}

/** `“3组”表`, or nothing where there is only one. */
const sayingSheet = ({ name }: RosterSheet): string => (name === null ? '' : `“${name}”表`)

/** The row as it is spoken of from another: its sheet is named when it is another one. */
export const sayRow = (place: RosterPlace, from: RosterPlace): string =>
  `${place.sheet === from.sheet ? '' : sayingSheet(place.sheet)}第${place.row}行`

/** What the village calls a column; our name where the sheet has none. */
export const titleOf = ({ columns }: RosterSheet, column: Column): string =>
  columns.titles.get(column) ?? COLUMN_NAMES[column][0]

/** A problem or notice at its place, under the heading `title`. `text` continues the sentence unless it is whole. */
export function sayAt({ sheet, row }: RosterPlace, title: string, text: string, whole = false): RosterProblem {
  return {
    ...{ row, column: title },
    message: whole ? `${sayingSheet(sheet)}${text}` : `${sayingSheet(sheet)}第${row}行“${title}”${text}`,
    ...(sheet.name === null ? {} : { sheet: sheet.name }),
  }
}

/** An empty report that speaks of columns by the names in their sheet. */
export function startReport(): Report {
  const problems: RosterProblem[] = []
  const notices: RosterProblem[] = []
  return {
    problem: (place, column, text) => problems.push(sayAt(place, titleOf(place.sheet, column), text)),
    notice: (place, column, text) => notices.push(sayAt(place, titleOf(place.sheet, column), text)),
    problems,
    notices,
  }
}

/** Sheet by sheet and row by row: people work through the list from top to bottom. */
export function inSheetOrder(list: readonly RosterProblem[], sheets: readonly RosterSheet[]): RosterProblem[] {
  const order = new Map(sheets.map(({ name }, at) => [name ?? '', at]))
  const orderOf = ({ sheet = '' }: RosterProblem): number => order.get(sheet) ?? -1
  return [...list].sort((a, b) => orderOf(a) - orderOf(b) || a.row - b.row)
}
