/**
 * Reading a list as villages keep it in Excel: columns found by the names people give them, in any order, below any title, on
 * one worksheet or several; all that has to be put right said in plain Chinese, and nothing taken while anything has to be.
 */
import { type Cell, compactTextOf, isBlank, keptValue, type NamedSheet, type Row } from './cells'
import { isNoEntry } from './list-lines'

export interface ColumnPlan<Column extends string> {
  readonly column: Column
  /** The names that villages give it; the first is ours. */
  readonly names: readonly [string, ...string[]]
  /** In characters, as Excel counts. */
  readonly width: number
  /** Kept as text: Excel would turn a day into a number of days. */
  readonly text?: true
}

/** Something to put right. `row` is Excel's, from 1; `sheet` the worksheet's name, where several were read. */
export interface SheetProblem {
  readonly row: number
  readonly column: string
  readonly message: string
  readonly sheet?: string
}

/** What was read; no entries when there is a problem. */
export interface ListReading<Entry> {
  readonly entries: Entry[]
  readonly problems: SheetProblem[]
  /** Names of the worksheets that were read. */
  readonly sheets: string[]
}

export type Complain<Column extends string> = (column: Column, text: string) => void
export type CellsOf<Column extends string> = (column: Column) => Cell

/** What a list is of. */
export interface ListPlan<Column extends string, Entry> {
  readonly columns: readonly ColumnPlan<Column>[]
  /** A row with one of each of these is the heading. */
  readonly headings: readonly (readonly Column[])[]
  /** Columns in which a blank cell means what stands above it, as where cells were merged. */
  readonly carried?: readonly Column[]
  /** What a line is that has nothing but one text: a heading between the lines, which stands for this column. */
  readonly section?: Column
  /** Whether a row that begins like a total or a signature is an entry all the same. */
  readonly isEntry: (cell: CellsOf<Column>) => boolean
  /** One line; null when something in it is wrong, which then has been told. `sheet` is the worksheet's name. */
  readonly readLine: (cell: CellsOf<Column>, tell: Complain<Column>, sheet: string) => Entry | null
  /** Under which name an entry may stand once only, and in which column that is. */
  readonly key: { readonly column: Column; readonly of: (entry: Entry) => string }
  readonly most: number
  readonly says: {
    readonly noHeadings: string
    readonly noEntries: string
    readonly tooMany: (count: number) => string
  }
}

/** Heading rows stand near the top, below a title. */
const ROWS_SEARCHED = 15

type Columns<Column extends string> = ReadonlyMap<Column, { readonly index: number; readonly title: string }>

/** A worksheet with headings. `named` is null where there is only one, and nobody needs to be told which. */
interface Part<Column extends string> {
  readonly sheet: string
  readonly named: string | null
  readonly rows: readonly Row[]
  readonly columns: Columns<Column>
  readonly headingIndex: number
}

/** `分数（每件）*` -> `分数`. */
const plainHeading = (cell: Cell | undefined): string => compactTextOf(cell).replace(/\(.*?\)|[*:]/g, '')

function columnsOf<C extends string>({ columns: plans }: Pick<ListPlan<C, unknown>, 'columns'>, row: Row): Columns<C> {
  const columns = new Map<C, { index: number; title: string }>()
  for (const [index, cell] of row.entries()) {
    const title = plainHeading(cell)
    const plan = plans.find(({ names }) => names.includes(title))
    if (plan && !columns.has(plan.column)) columns.set(plan.column, { index, title })
  }
  return columns
}

type Headed<C extends string> = Pick<ListPlan<C, unknown>, 'columns' | 'headings'>

function headingsOf<C extends string>(plan: Headed<C>, rows: readonly Row[]) {
  const heads = rows.slice(0, ROWS_SEARCHED).map((row) => columnsOf(plan, row))
  const headingIndex = heads.findIndex((columns) =>
    plan.headings.every((some) => some.some((column) => columns.has(column))),
  )
  const columns = heads[headingIndex]
  return columns ? { columns, headingIndex } : null
}

/** Whether a worksheet is such a list, from its first rows. */
export const hasHeadings = <C extends string>(plan: Headed<C>, rows: readonly Row[]): boolean =>
  headingsOf(plan, rows) !== null

function partsOf<C extends string>(plan: Headed<C>, sheets: readonly NamedSheet[]): Part<C>[] {
  const parts = sheets.flatMap(({ name, rows }) => {
    const headings = headingsOf(plan, rows)
    return headings ? [{ sheet: name, named: name, rows, ...headings }] : []
  })
  return parts.length > 1 ? parts : parts.map((part) => ({ ...part, named: null }))
}

/** Where an entry stands, as another line speaks of it. */
const sayLine = (name: string | null, row: number): string => `${name === null ? '' : `“${name}”表`}第${row}行`

function problemAt<C extends string>({ named }: Part<C>, row: number, column: string, text: string): SheetProblem {
  return {
    row,
    column,
    message: `${sayLine(named, row)}“${column}”${text}`,
    ...(named === null ? {} : { sheet: named }),
  }
}

const cellsOf =
  <C extends string>(cells: Row, columns: Columns<C>): CellsOf<C> =>
  (column) =>
    cells[columns.get(column)?.index ?? -1] ?? null

/** Totals, signatures and headings repeated by a printout. */
function isPassedOver<C extends string, E>(plan: ListPlan<C, E>, cells: Row, columns: Columns<C>): boolean {
  const cell = cellsOf(cells, columns)
  const headings = plan.headings.flat().filter((column) => columns.has(column))
  const repeated = headings.every((column) => plainHeading(cell(column)) === columns.get(column)?.title)
  return repeated || cells.every(isBlank) || (isNoEntry(cells) && !plan.isEntry(cell))
}

/** The cells of a line, blank ones that are carried taken from above; what stands here is carried on. */
function withAbove<C extends string>(
  { carried = [] }: Pick<ListPlan<C, unknown>, 'carried'>,
  cell: CellsOf<C>,
  above: Map<C, Cell>,
): CellsOf<C> {
  for (const column of carried) if (!isBlank(cell(column))) above.set(column, cell(column))
  return (column) => (isBlank(cell(column)) ? (above.get(column) ?? null) : cell(column))
}

/** Lines of all sheets, one after the other; names stand in one of them only. */
function readParts<C extends string, E>(
  plan: ListPlan<C, E>,
  parts: readonly Part<C>[],
  problems: SheetProblem[],
): E[] {
  const { key } = plan
  const entries: E[] = []
  const said = new Map<string, string>()
  const nameOf = (wanted: C): string => plan.columns.find(({ column }) => column === wanted)?.names[0] ?? wanted
  for (const part of parts) {
    const above = new Map<C, Cell>()
    for (const [index, cells] of part.rows.entries()) {
      if (index <= part.headingIndex || isPassedOver(plan, cells, part.columns)) continue
      const filled = cells.filter((cell) => !isBlank(cell))
      if (plan.section !== undefined && filled.length === 1 && filled[0] !== undefined) {
        above.set(plan.section, filled[0])
        continue
      }
      const row = index + 1
      const complain: Complain<C> = (column, text) =>
        problems.push(problemAt(part, row, part.columns.get(column)?.title ?? nameOf(column), text))
      const entry = plan.readLine(withAbove(plan, cellsOf(cells, part.columns), above), complain, part.sheet)
      if (entry === null) continue
      const before = said.get(key.of(entry))
      if (before !== undefined) complain(key.column, `和${before}重名了，请合成一行，或者改个名字。`)
      said.set(key.of(entry), sayLine(part.named, row))
      entries.push(entry)
    }
  }
  return entries
}

const ofFile = (message: string, row: number): SheetProblem => ({ row, column: '表头', message })

/** Reads every sheet that has the headings. */
export function readList<C extends string, E>(plan: ListPlan<C, E>, sheets: readonly NamedSheet[]): ListReading<E> {
  const parts = partsOf(plan, sheets)
  const names = parts.map(({ sheet }) => sheet)
  const refused = (problems: SheetProblem[]): ListReading<E> => ({ entries: [], problems, sheets: names })
  const [first] = parts
  if (!first) return refused([ofFile(plan.says.noHeadings, 1)])
  const problems: SheetProblem[] = []
  const entries = readParts(plan, parts, problems)
  if (problems.length > 0) return refused(problems)
  const headingRow = first.headingIndex + 1
  if (entries.length === 0) return refused([ofFile(plan.says.noEntries, headingRow)])
  if (entries.length > plan.most) return refused([ofFile(plan.says.tooMany(entries.length), headingRow)])
  return { entries, problems: [], sheets: names }
}

/** A whole number, with one of its units or without: 48, 48分, 48件. A count is what is kept, not how it is shown: 12.00 is 12, and 3.6 shown as 4 is none. */
export function countIn(cell: Cell, units: RegExp): number | 'blank' | 'none' {
  const value = keptValue(cell)
  const text = compactTextOf(typeof value === 'number' ? value : cell).replace(units, '')
  if (text === '') return 'blank'
  return /^\d{1,6}(\.0+)?$/.test(text) ? Number(text) : 'none'
}
