/** Reading a goods sheet: from the cells of a worksheet to goods. */
import { type Cell, compactTextOf, isBlank, keptValue, type NamedSheet, type Row, wordsIn } from '@shared/kernel/cells'
import {
  type CellsOf,
  type Complain,
  countIn,
  hasHeadings,
  type ListPlan,
  type ListReading,
  readList,
} from '@shared/kernel/list-sheet'
import { artFor, artNamed } from './art'
import { type GoodsDraft, goodsDraft, LIMIT_PERIODS, type LimitPeriod } from './goods'
import { GOODS_COLUMNS, type GoodsColumn } from './sheet-columns'
import { PERIOD_WORDS } from './terms'

export interface SheetGoods {
  readonly draft: GoodsDraft
  readonly stock: number
}

const MOST_GOODS = 200
const MOST_PIECES = 10_000
/** What is warned of where a sheet does not say when to warn. */
const LOW_AT = 0

type Tell = Complain<GoodsColumn>
type Cells = CellsOf<GoodsColumn>

const GOODS_LIST: ListPlan<GoodsColumn, SheetGoods> = {
  columns: GOODS_COLUMNS,
  headings: [['name'], ['points']],
  // Nobody puts a price on a total or a signature.
  isEntry: (cell) => /\d/.test(compactTextOf(cell('points'))),
  readLine,
  key: { column: 'name', of: ({ draft }) => draft.name },
  most: MOST_GOODS,
  says: {
    noHeadings: '没找到表头。请在上面留一行，写上“货名、分数、库存”这些名字，或者用这里下载的表格来填。',
    noEntries: '表头下面没有货，请把货填在表头下面。',
    tooMany: (count) => `一次最多${MOST_GOODS}样货，这里有${count}样，请删掉不换的。`,
  },
}

/** Whether a worksheet is one of goods, from its first rows. */
export const hasGoodsHeadings = (rows: readonly Row[]): boolean => hasHeadings(GOODS_LIST, rows)

/** Reads the goods of every sheet that has headings. Without a stock there is none yet, without a drawing the name decides. */
export const readGoods = (sheets: readonly NamedSheet[]): ListReading<SheetGoods> => readList(GOODS_LIST, sheets)

/** One line; null when something in it is wrong, which then has been told. */
function readLine(cell: Cells, complain: Tell): SheetGoods | null {
  let right = true
  const tell: Tell = (column, text) => {
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

function nameOf(cell: Cell, tell: Tell): string {
  const name = wordsIn(cell)
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
  const count = countIn(cell, /[分件个桶袋]$/)
  if (count === 'blank' && blank !== null) return blank
  if (typeof count === 'number' && count >= least && count <= most) return count
  tell(count === 'blank' ? '没有填，请写一个整数。' : `要是${least}到${most}的整数，请改一改。`)
  return least
}

function artOf(cell: Cell, name: string, tell: Tell): GoodsDraft['art'] {
  const label = compactTextOf(cell)
  const art = label === '' ? artFor(name) : artNamed(label)
  if (!art) tell('art', '没有这种图样，空着也行，会按货名配一个。')
  return art ?? artFor(name)
}

function periodOfWords(text: string): LimitPeriod | undefined {
  return LIMIT_PERIODS.find((period) => PERIOD_WORDS[period] === text || PERIOD_WORDS[period] === `每${text}`)
}

function limitOf(cell: Cells, tell: Tell): GoodsDraft['limit'] {
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

function saleOf(cell: Cells, tell: Tell): GoodsDraft['sale'] {
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

function shortOf(column: GoodsColumn, cell: Cells, tell: Tell): string {
  const text = wordsIn(cell(column))
  if (text.length > 40) tell(column, '太长了，请控制在40个字以内。')
  return text
}
