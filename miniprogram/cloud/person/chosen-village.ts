import { drop, isText, keep, recall } from '@/cloud/link/storage'
import { createPersonalStore } from '@/cloud/link/store'

const NAME = 'village'
const store = createPersonalStore<string | undefined>(recall(NAME, isText), undefined)

/** The village (its id) that a guest wants to see. Whoever has signed in sees their own, so nothing is chosen then. */
export const useChosenVillage = store.use

/** Remembers on this phone which village its guest is at home in. */
export function chooseVillage(villageId: string): void {
  keep(NAME, villageId)
  store.set(villageId)
}

/** Lets go of the choice. */
export function forgetVillage(): void {
  drop(NAME)
  store.set(undefined)
}
