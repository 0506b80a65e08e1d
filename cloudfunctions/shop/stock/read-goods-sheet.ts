import { canonical } from '@shared/kernel/canonical'
import { hasGoodsHeadings, readGoods, type SheetGoods } from '@shared/shop/goods-sheet'
import type { Call } from '../../kernel/call'
import { LIST_LIMITS, readUploadedSheets } from '../../kernel/sheet'
import type { Input, Output } from '../contract-types'
import { type Goods, shelves } from '../documents'

/** What can be read on a phone; whoever has more to put right sees the rest after the first. */
const MOST_PROBLEMS = 200

type ReadGoods = Output<'readGoodsSheet'>

/** Reads an uploaded goods sheet beside the shelf. With a problem anywhere, nothing of it is offered for import. */
export async function readGoodsSheet(call: Call, { villageId, file }: Input<'readGoodsSheet'>): Promise<ReadGoods> {
  const [{ sheets, leftOut }, shelf] = await Promise.all([
    readUploadedSheets(call, file, { limits: LIST_LIMITS, isWanted: hasGoodsHeadings }),
    call.store.get(shelves, villageId),
  ])
  const reading = readGoods(sheets)
  const known = new Map(Object.values(shelf?.goods ?? {}).map((goods) => [goods.name, goods]))
  const named = new Set(reading.entries.map(({ draft }) => draft.name))
  return {
    goods: reading.entries.map((goods) => ({ ...goods, state: stateOf(goods, known.get(goods.draft.name)) })),
    problems: reading.problems.slice(0, MOST_PROBLEMS),
    notNamed: [...known.values()].filter(({ name, onShelf }) => onShelf && !named.has(name)).map(({ name }) => name),
    ...{ sheets: reading.sheets, leftOut: [...leftOut] },
  }
}

/** What importing would do to one of the goods. The stock of known goods is counted, not typed, and makes no difference. */
function stateOf({ draft }: SheetGoods, known: Goods | undefined): ReadGoods['goods'][number]['state'] {
  if (!known) return 'added'
  const before = Object.fromEntries(Object.entries(known).filter(([field]) => field in draft))
  return canonical(before) === canonical(draft) ? 'unchanged' : 'changed'
}
