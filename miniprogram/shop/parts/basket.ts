import { keep, recall } from '@/cloud/link/storage'
import { createPersonalStore } from '@/cloud/link/store'
import { whenDraftGoes } from '@/cloud/wishes/use-draft'
import { isWanted, type Wanted } from './wanted'

/** Under which name it is kept, as any draft. */
export const BASKET = 'shop.basket'
const NAME = `draft.${BASKET}`
const NOTHING: readonly Wanted[] = []

const basket = createPersonalStore(recall(NAME, isWanted) ?? NOTHING, NOTHING)

/** What lies in the basket: kept on this phone until it was ordered. Shelf and order look into the same one. */
export const useBasket = basket.use

/** Puts the whole basket anew. */
export function fillBasket(wanted: readonly Wanted[]): void {
  keep(NAME, wanted)
  basket.set(wanted)
}

whenDraftGoes(BASKET, () => basket.set(NOTHING))
