import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { takePhotos } from '../../kernel/photos'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import type { Goods } from '../documents'
import { goodsIn, goodsSubject, putShelf, shelfIn, withGoods } from '../shelf'
import { assertInOrder, newGoods } from './new-goods'
import { writeEdit } from './write-move'

/**
 * New goods, or changed ones. Orders that stand keep name and price as they were; new ones meet what is written here,
 * because the shelf's revision grows.
 */
export function saveGoods(call: Call, input: Input<'saveGoods'>): Promise<Output<'saveGoods'>> {
  const { draft, onShelf, photo } = input
  const villageId = villageOf(call)
  const goodsId = input.goodsId ?? call.newId()
  const moveId = call.newId()
  return change(
    call,
    async ({ tx, call, note }, photoId) => {
      note.subject = goodsSubject(goodsId)
      const shelf = await shelfIn(tx, villageId)
      const before = input.goodsId === undefined ? newGoods(shelf, draft, onShelf) : goodsIn(shelf, goodsId)
      const goods: Goods = { ...before, ...draft, onShelf, photoId: photoId === undefined ? before.photoId : photoId }
      const changed = withGoods(shelf, goodsId, goods)
      assertInOrder(changed)
      if (input.goodsId !== undefined) await writeEdit(tx, call, moveId, { goodsId, before, goods })
      await putShelf(tx, call, { ...changed, revision: shelf.revision + 1 })
      return { goodsId }
    },
    async () => {
      await checkWords(call, draft.name, draft.supplier, draft.funding)
      return photo ? firstOf(await takePhotos(call, villageId, [photo])) : photo
    },
  )
}

const firstOf = (photoIds: readonly string[]): string | null => photoIds[0] ?? null
