/** Reading a goods sheet: from the cells of a worksheet to goods, with all that has to be put right said in plain Chinese. */
import { type CellValue, compactTextOf, isBlank, type Row, textOf } from '@shared/village/roster-cells'
import { artFor, artNamed } from './art'
import { type GoodsDraft, goodsDraft, LIMIT_PERIODS, type LimitPeriod } from './goods'
import { GOODS_COLUMNS, type GoodsColumn } from './sheet-columns'
import { PERIOD_WORDS } from './terms'

export interface SheetGoods {
  readonly draft: GoodsDraft
  readonly stock: number
}

/** Something to put right. `row` is Excel's, from 1. */
export interface SheetProblem {
  readonly row: number
  readonly column: string
  readonly message: string
}

/** Goods as read; none of them when there is a problem. */
export interface GoodsReading {
  readonly goods: SheetGoods[]
  readonly problems: SheetProblem[]
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
const plainHeading = (cell: CellValue): string => compactTextOf(cell).replace(/\(.*?\)|[*:]/g, '')

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

/**
 * Reads a goods sheet. A title may stand above the headings; columns are found by name, in any order. Without a stock
 * there is none yet, without a drawing the name decides.
 * @param rows the worksheet from its first row on, so that `rows[0]` is Excel's row 1
 */
export function readGoods(rows: readonly Row[]): GoodsReading {
  const heads = rows.slice(0, ROWS_SEARCHED).map(columnsOf)
  const headingIndex = heads.findIndex((columns) => columns.has('name') && columns.has('points'))
  const columns = heads[headingIndex]
  if (!columns) return { goods: [], problems: [{ row: 1, column: '表头', message: NO_HEADINGS }] }
  const problems: SheetProblem[] = []
  const goods: SheetGoods[] = []
  const rowOf = new Map<string, number>()
  for (const [index, cells] of rows.entries()) {
    if (index <= headingIndex || cells.every(isBlank)) continue
    const row = index + 1
    const complain: Complain = (column, text) => {
      const title = columns.get(column)?.title ?? nameOfColumn(column)
      problems.push({ row, column: title, message: `第${row}行“${title}”${text}` })
    }
    const line = readLine((column) => cells[columns.get(column)?.index ?? -1] ?? null, complain)
    if (!line) continue
    const before = rowOf.get(line.draft.name)
    if (before !== undefined) complain('name', `和第${before}行重名了，请合成一行，或者改个名字。`)
    rowOf.set(line.draft.name, row)
    goods.push(line)
  }
  if (problems.length > 0) return { goods: [], problems }
  if (goods.length === 0) {
    return { goods: [], problems: [{ row: headingIndex + 1, column: '表头', message: NO_GOODS }] }
  }
  if (goods.length > MOST_GOODS) {
    const message = `一张表最多${MOST_GOODS}样货，这张有${goods.length}样，请删掉不换的。`
    return { goods: [], problems: [{ row: headingIndex + 1, column: '表头', message }] }
  }
  return { goods, problems: [] }
}

/** One line; null when something in it is wrong, which then has been told. */
function readLine(cell: (column: GoodsColumn) => CellValue, complain: Complain): SheetGoods | null {
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
const wordsOf = (cell: CellValue): string => textOf(cell).replace(/^'(?=[=+\-@])/, '')

function nameOf(cell: CellValue, tell: Complain): string {
  const name = wordsOf(cell)
  if (name === '') tell('name', '没有填，请写上货的名字。')
  if (name.length > 20) tell('name', '太长了，请控制在20个字以内。')
  return name
}

/** A whole number, with its unit or without: 48, 48分, 48件. `blank` is what nothing means; null when it must be there. */
function numberOf(
  cell: CellValue,
  [least, most]: readonly [number, number],
  blank: number | null,
  tell: (text: string) => void,
): number {
  const text = compactTextOf(cell).replace(/[分件个桶袋]$/, '')
  if (text === '' && blank !== null) return blank
  const number = /^\d{1,6}(\.0+)?$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  tell(text === '' ? '没有填，请写一个整数。' : `要是${least}到${most}的整数，请改一改。`)
  return least
}

function artOf(cell: CellValue, name: string, tell: Complain): GoodsDraft['art'] {
  const label = compactTextOf(cell)
  const art = label === '' ? artFor(name) : artNamed(label)
  if (!art) tell('art', '没有这种图样，空着也行，会按货名配一个。')
  return art ?? artFor(name)
}

function periodOfWords(text: string): LimitPeriod | undefined {
  return LIMIT_PERIODS.find((period) => PERIOD_WORDS[period] === text || PERIOD_WORDS[period] === `每${text}`)
}

function limitOf(cell: (column: GoodsColumn) => CellValue, tell: Complain): GoodsDraft['limit'] {
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
function dayOfCell(cell: CellValue): string | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const found = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(compactTextOf(cell))
  if (!found) return null
  const [, year = '', month = '', day = ''] = found
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

function saleOf(cell: (column: GoodsColumn) => CellValue, tell: Complain): GoodsDraft['sale'] {
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

function shortOf(column: GoodsColumn, cell: (column: GoodsColumn) => CellValue, tell: Complain): string {
  const text = wordsOf(cell(column))
  if (text.length > 40) tell(column, '太长了，请控制在40个字以内。')
  return text
}
