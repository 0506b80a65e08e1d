import { keep, recall } from '@/cloud/storage'
import { createPersonalStore } from '@/cloud/store'
import { isWanted, type Wanted } from './wanted'

const NAME = 'draft.shop.basket'
const NOTHING: readonly Wanted[] = []

const basket = createPersonalStore(recall(NAME, isWanted) ?? NOTHING, NOTHING)

/** What lies in the basket: kept on this phone until it was ordered. Shelf and order look into the same one. */
export const useBasket = basket.use

/** Puts the whole basket anew. */
export function fillBasket(wanted: readonly Wanted[]): void {
  keep(NAME, wanted)
  basket.set(wanted)
}

export const emptyBasket = (): void => fillBasket(NOTHING)
