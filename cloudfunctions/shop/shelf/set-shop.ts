import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import { type Shelf, shelves } from '../documents'
import { shopSubject } from './in-change'

/** Opens the village's shop, or changes where and when it is open; what is ordered keeps its own deadline. */
export function setShop(call: Call, { place, opening, lapseDays }: Input<'setShop'>): Promise<Output<'setShop'>> {
  const villageId = villageOf(call)
  const empty: Shelf = {
    _id: villageId,
    ...{ place, opening, lapseDays, revision: 0, goods: {}, taking: {}, timerAt: null },
  }
  return change(
    call,
    async ({ tx, note }) => {
      note.subject = shopSubject(villageId)
      const shelf = (await tx.get(shelves, villageId)) ?? empty
      await tx.put(shelves, { ...shelf, place, opening, lapseDays, revision: shelf.revision + 1 })
      return { done: true as const }
    },
    () => checkWords(call, place, opening.hours),
  )
}
