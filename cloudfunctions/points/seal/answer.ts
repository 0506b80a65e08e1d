import { leafOf, pathOf } from '@shared/points/seal'
import type { Call } from '../../kernel/call'
import { hashOf } from '../../kernel/hash'
import { refuse } from '../../kernel/refuse'
import type { Store } from '../../kernel/store'
import { householdOf } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import type { Seal } from './documents'
import { leavesIn, newestSeal } from './keep'

/** The newest seal of the village, and the way up to it from one household's passbook. */
export async function seal({ store, target }: Call, _input: Input<'seal'>): Promise<Output<'seal'>> {
  const { villageId, householdId } = target
  if (!villageId || !householdId) throw refuse('NOT_FOUND')
  const [newest, household] = await Promise.all([newestSeal(store, villageId), householdOf(store, householdId)])
  if (!newest || !household) return { seal: null, mine: null }
  const { day, at, root, households, wrongs } = newest
  const mine = await placeIn(store, newest, household)
  return { seal: { day, at, root, households, whole: wrongs === 0 }, mine }
}

/** The sealed passbook of a household with its salt and its way up; null when it was not sealed that day. */
async function placeIn(
  store: Store,
  sealed: Seal,
  { _id: householdId, number }: { _id: string; number: string },
): Promise<Output<'seal'>['mine']> {
  const place = sealed.stretches.findLastIndex(({ first }) => first <= number)
  const stretch = sealed.stretches[place]
  const books = stretch && (await leavesIn(store, sealed, stretch.n))?.books
  const n = books?.findIndex((book) => book.householdId === householdId) ?? -1
  const book = books?.[n]
  if (!books || !book) return null
  const leaves = books.map((one) => leafOf(one, hashOf))
  const roots = sealed.stretches.map(({ root }) => root)
  return { ...book, path: [...pathOf(leaves, n, hashOf), ...pathOf(roots, place, hashOf)] }
}
