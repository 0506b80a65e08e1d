/** Reading a goods sheet: from the cells of a worksheet to goods, with all that has to be put right said in plain Chinese. */
import { type Cell, compactTextOf, isBlank, keptValue, type NamedSheet, type Row, textOf } from '@shared/kernel/cells'
import { isNoEntry } from '@shared/kernel/list-lines'
import { artFor, artNamed } from './art'
import { type GoodsDraft, goodsDraft, LIMIT_PERIODS, type LimitPeriod } from './goods'
import { GOODS_COLUMNS, type GoodsColumn } from './sheet-columns'
import { PERIOD_WORDS } from './terms'

export interface SheetGoods {
  readonly draft: GoodsDraft
  readonly stock: number
}

/** Something to put right. `row` is Excel's, from 1; `sheet` the worksheet's name, where several were read. */
export interface SheetProblem {
  readonly row: number
  readonly column: string
  readonly message: string
  readonly sheet?: string
}

/** Goods as read; none of them when there is a problem. */
export interface GoodsReading {
  readonly goods: SheetGoods[]
  readonly problems: SheetProblem[]
  /** Names of the worksheets that were read. */
  readonly sheets: string[]
}

/** A worksheet with headings. `name` is null where there is only one, and nobody needs to be told which. */
interface Part {
  readonly name: string | null
  readonly rows: readonly Row[]
  readonly columns: Columns
  readonly headingIndex: number
}

const MOST_GOODS = 200
const MOST_PIECES = 10_000
/** Heading rows stand near the top, below a title. */
const ROWS_SEARCHED = 15
/** What is warned of where a sheet does not say when to warn. */
const LOW_AT = 0

type Columns = ReadonlyMap<GoodsColumn, { readonly index: number; readonly title: string }>
type Complain = (column: GoodsColumn, text: string) => void

const NO_HEADINGS = '没找到表头。请在上面留一行，写上“货名、分数、库存”这些名字，或者用这里下载的表格来填。'
const NO_GOODS = '表头下面没有货，请把货填在表头下面。'

/** `分数（每件）*` -> `分数`. */
const plainHeading = (cell: Cell): string => compactTextOf(cell).replace(/\(.*?\)|[*:]/g, '')

const nameOfColumn = (wanted: GoodsColumn): string =>
  GOODS_COLUMNS.find(({ column }) => column === wanted)?.names[0] ?? wanted

function columnsOf(row: Row): Columns {
  const columns = new Map<GoodsColumn, { index: number; title: string }>()
  for (const [index, cell] of row.entries()) {
    const title = plainHeading(cell)
    const plan = GOODS_COLUMNS.find(({ names }) => names.includes(title))
    if (plan && !columns.has(plan.column)) columns.set(plan.column, { index, title })
  }
  return columns
}

function headingsOf(rows: readonly Row[]): Pick<Part, 'columns' | 'headingIndex'> | null {
  const heads = rows.slice(0, ROWS_SEARCHED).map(columnsOf)
  const headingIndex = heads.findIndex((columns) => columns.has('name') && columns.has('points'))
  const columns = heads[headingIndex]
  return columns ? { columns, headingIndex } : null
}

/** Whether a worksheet is one of goods, from its first rows. */
export const hasGoodsHeadings = (rows: readonly Row[]): boolean => headingsOf(rows) !== null

function partsOf(sheets: readonly NamedSheet[]): Part[] {
  const parts = sheets.flatMap(({ name, rows }) => {
    const headings = headingsOf(rows)
    return headings ? [{ name, rows, ...headings }] : []
  })
  return parts.length > 1 ? parts : parts.map((part) => ({ ...part, name: null }))
}

/** Where one of the goods stands, as another line speaks of it. */
const sayLine = (name: string | null, row: number): string => `${name === null ? '' : `“${name}”表`}第${row}行`

function problemAt({ name }: Part, row: number, column: string, text: string): SheetProblem {
  return { row, column, message: `${sayLine(name, row)}“${column}”${text}`, ...(name === null ? {} : { sheet: name }) }
}

/** Lines of all sheets, one after the other; names stand in one of them only. */
function readParts(parts: readonly Part[], problems: SheetProblem[]): SheetGoods[] {
  const goods: SheetGoods[] = []
  const said = new Map<string, string>()
  for (const part of parts) {
    for (const [index, cells] of part.rows.entries()) {
      if (index <= part.headingIndex || isPassedOver(cells, part.columns)) continue
      const row = index + 1
      const complain: Complain = (column, text) =>
        problems.push(problemAt(part, row, part.columns.get(column)?.title ?? nameOfColumn(column), text))
      const line = readLine((column) => cells[part.columns.get(column)?.index ?? -1] ?? null, complain)
      if (!line) continue
      const before = said.get(line.draft.name)
      if (before !== undefined) complain('name', `和${before}重名了，请合成一行，或者改个名字。`)
      said.set(line.draft.name, sayLine(part.name, row))
      goods.push(line)
    }
  }
  return goods
}

/** Totals, signatures and headings repeated by a printout; nobody puts a price on them. */
function isPassedOver(cells: Row, columns: Columns): boolean {
  const [name, points] = (['name', 'points'] as const).map((column) => {
    const { index, title } = columns.get(column) ?? { index: -1, title: '' }
    return { cell: cells[index], title }
  })
  if (plainHeading(name?.cell ?? null) === name?.title && plainHeading(points?.cell ?? null) === points?.title)
    return true
  return cells.every(isBlank) || (!/\d/.test(compactTextOf(points?.cell)) && isNoEntry(cells))
}

const ofFile = (message: string, row: number): SheetProblem => ({ row, column: '表头', message })

/**
 * Reads the goods of every sheet that has headings. A title may stand above them; columns are found by name, in any order.
 * Without a stock there is none yet, without a drawing the name decides.
 */
export function readGoods(sheets: readonly NamedSheet[]): GoodsReading {
  const parts = partsOf(sheets)
  const names = sheets.filter(({ rows }) => hasGoodsHeadings(rows)).map(({ name }) => name)
  const refused = (problems: SheetProblem[]): GoodsReading => ({ goods: [], problems, sheets: names })
  const [first] = parts
  if (!first) return refused([ofFile(NO_HEADINGS, 1)])
  const problems: SheetProblem[] = []
  const goods = readParts(parts, problems)
  if (problems.length > 0) return refused(problems)
  const headingRow = first.headingIndex + 1
  if (goods.length === 0) return refused([ofFile(NO_GOODS, headingRow)])
  if (goods.length > MOST_GOODS) {
    return refused([ofFile(`一次最多${MOST_GOODS}样货，这里有${goods.length}样，请删掉不换的。`, headingRow)])
  }
  return { goods, problems: [], sheets: names }
}

/** One line; null when something in it is wrong, which then has been told. */
function readLine(cell: (column: GoodsColumn) => Cell, complain: Complain): SheetGoods | null {
  let right = true
  const tell: Complain = (column, text) => {
    right = false
    complain(column, text)
  }
  const name = nameOf(cell('name'), tell)
  const line = {
    draft: {
      name,
      points: numberOf(cell('points'), [1, MOST_PIECES], null, (text) => tell('points', text)),
      art: artOf(cell('art'), name, tell),
      limit: limitOf(cell, tell),
      sale: saleOf(cell, tell),
      lowAt: numberOf(cell('lowAt'), [0, MOST_PIECES], LOW_AT, (text) => tell('lowAt', text)),
      supplier: shortOf('supplier', cell, tell),
      funding: shortOf('funding', cell, tell),
    },
    stock: numberOf(cell('stock'), [0, MOST_PIECES], 0, (text) => tell('stock', text)),
  }
  if (!right) return null
  // Whatever the columns' own rules let pass, the contract has the last word.
  const parsed = goodsDraft.safeParse(line.draft)
  if (parsed.success) return { draft: parsed.data, stock: line.stock }
  complain('name', '这一行有一处没填对，请对照别的行看一看。')
  return null
}

/** Our own sheets put an apostrophe before text that Excel would take for a formula. */
const wordsOf = (cell: Cell): string => textOf(cell).replace(/^'(?=[=+\-@])/, '')

function nameOf(cell: Cell, tell: Complain): string {
  const name = wordsOf(cell)
  if (name === '') tell('name', '没有填，请写上货的名字。')
  if (name.length > 20) tell('name', '太长了，请控制在20个字以内。')
  return name
}

/** A whole number, with its unit or without: 48, 48分, 48件. `blank` is what nothing means; null when it must be there. */
function numberOf(
  cell: Cell,
  [least, most]: readonly [number, number],
  blank: number | null,
  tell: (text: string) => void,
): number {
  const value = keptValue(cell)
  // A count is what is kept, not how it is shown: 12.00 is 12, and 3.6 shown as 4 is none.
  const text = compactTextOf(typeof value === 'number' ? value : cell).replace(/[分件个桶袋]$/, '')
  if (text === '' && blank !== null) return blank
  const number = /^\d{1,6}(\.0+)?$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  tell(text === '' ? '没有填，请写一个整数。' : `要是${least}到${most}的整数，请改一改。`)
  return least
}

function artOf(cell: Cell, name: string, tell: Complain): GoodsDraft['art'] {
  const label = compactTextOf(cell)
  const art = label === '' ? artFor(name) : artNamed(label)
  if (!art) tell('art', '没有这种图样，空着也行，会按货名配一个。')
  return art ?? artFor(name)
}

function periodOfWords(text: string): LimitPeriod | undefined {
  return LIMIT_PERIODS.find((period) => PERIOD_WORDS[period] === text || PERIOD_WORDS[period] === `每${text}`)
}

function limitOf(cell: (column: GoodsColumn) => Cell, tell: Complain): GoodsDraft['limit'] {
  const text = compactTextOf(cell('limitPeriod'))
  if (isBlank(cell('limitCount'))) {
    if (text !== '') tell('limitCount', '没有填，写了周期就要写每户能换几件。')
    return null
  }
  const count = numberOf(cell('limitCount'), [1, 1000], null, (told) => tell('limitCount', told))
  const period = periodOfWords(text)
  if (!period) tell('limitPeriod', '要写“每月”“每季”或者“每年”。')
  return { count, period: period ?? 'month' }
}

/** `2026-5-1`, `2026/5/1`, `2026年5月1日` or a date of Excel, as `2026-05-01`; null when it is none of the calendar. */
function dayOfCell(cell: Cell): string | null {
  const value = keptValue(cell)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  const found = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(compactTextOf(cell))
  if (!found) return null
  const [, year = '', month = '', day = ''] = found
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

function saleOf(cell: (column: GoodsColumn) => Cell, tell: Complain): GoodsDraft['sale'] {
  const [from, until] = (['from', 'until'] as const).map((column) => {
    if (isBlank(cell(column))) return ''
    const day = dayOfCell(cell(column))
    if (day === null) tell(column, '不是日子，请写成2026-05-01这样。')
    return day ?? ''
  })
  if (!from && !until) return null
  if (!from) tell('from', '没有填，写了换到哪天就要写从哪天起。')
  else if (!until) tell('until', '没有填，写了从哪天起就要写换到哪天。')
  else if (from > until) tell('until', '在“哪天起换”的前面，请改一改。')
  return { from: from ?? '', until: until ?? '' }
}

function shortOf(column: GoodsColumn, cell: (column: GoodsColumn) => Cell, tell: Complain): string {
  const text = wordsOf(cell(column))
  if (text.length > 40) tell(column, '太长了，请控制在40个字以内。')
  return text
}
