import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { refuse } from '../../kernel/refuse'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import type { Goods, Shelf } from '../documents'
import { putShelf, shelfIn, shopSubject, withGoods } from '../shelf'
import { assertInOrder, newGoods } from './new-goods'
import { writeEdit, writeMove } from './write-move'

type Wanted = Input<'importGoods'>['goods'][number] & { readonly newId: string }

/** Takes over goods from a sheet or a template: all of them or none. Known names keep their stock; it is counted, not typed. */
export function importGoods(call: Call, input: Input<'importGoods'>): Promise<Output<'importGoods'>> {
  const villageId = villageOf(call)
  const wanted = input.goods.map((goods) => ({ ...goods, newId: call.newId() }))
  assertNoneTwice(wanted)
  return change(
    call,
    async ({ tx, call, note }) => {
      note.subject = shopSubject(villageId)
      const before = await shelfIn(tx, villageId)
      const known = new Set(Object.values(before.goods).map(({ name }) => name))
      const shelf = wanted.reduce(takeOver, before)
      assertInOrder(shelf)
      const added = wanted.filter(({ draft }) => !known.has(draft.name))
      for (const { newId } of added) await writeFirstStock(tx, call, newId, shelf.goods[newId])
      for (const one of wanted) await writeChanged(tx, call, one, { before, shelf })
      await putShelf(tx, call, { ...shelf, revision: before.revision + 1 })
      return { added: added.length, changed: wanted.length - added.length }
    },
    () => checkAll(call, wanted),
  )
}

function assertNoneTwice(wanted: readonly Wanted[]): void {
  const names = new Set<string>()
  for (const { draft } of wanted) {
    if (names.has(draft.name)) throw refuse('GOODS_NAME_TAKEN', { goods: draft.name })
    names.add(draft.name)
  }
}

function takeOver(shelf: Shelf, { draft, stock, newId }: Wanted): Shelf {
  const found = Object.entries(shelf.goods).find(([, { name }]) => name === draft.name)
  if (found) return withGoods(shelf, found[0], { ...found[1], ...draft })
  return withGoods(shelf, newId, { ...newGoods(shelf, draft, true), left: stock, received: stock })
}

/** Known goods that the sheet has on other terms. */
async function writeChanged(
  tx: Parameters<typeof writeMove>[0],
  call: Call,
  { draft, newId }: Wanted,
  shelves: { before: Shelf; shelf: Shelf },
): Promise<void> {
  const known = Object.entries(shelves.before.goods).find(([, { name }]) => name === draft.name)
  const goods = known && shelves.shelf.goods[known[0]]
  if (known && goods) await writeEdit(tx, call, newId, { goodsId: known[0], before: known[1], goods })
}

/** The stock that new goods bring along is a line of the stock book like any other. */
async function writeFirstStock(
  tx: Parameters<typeof writeMove>[0],
  call: Call,
  goodsId: string,
  goods: Goods | undefined,
): Promise<void> {
  if (!goods || goods.received === 0) return
  const { received, supplier, funding } = goods
  const said = { kind: 'in', change: received, reason: '从表格带进来', supplier, funding } as const
  await writeMove(tx, call, goodsId, { goodsId, goods, said })
}

/** WeChat checks 2,500 characters at a time; so many lines stay well below that. */
const LINES_A_CHECK = 24

async function checkAll(call: Call, wanted: readonly Wanted[]): Promise<void> {
  for (let from = 0; from < wanted.length; from += LINES_A_CHECK) {
    const texts = wanted
      .slice(from, from + LINES_A_CHECK)
      .flatMap(({ draft: { name, supplier, funding } }) => [...[name, supplier, funding]])
    await checkWords(call, ...texts)
  }
}
