import type { Collection, Document, Store } from '../../kernel/store'
import { type Claim, claims, type Entry, entries, type Passbook, passbooks } from '../documents'

const PAGE = 500

/** A stretch of time in a village, epoch ms; the end is not in it. */
export interface Span {
  readonly villageId: string
  readonly from: number
  readonly until: number
}

async function everyOne<T extends Document>(
  store: Store,
  of: Collection<T>,
  by: 'at' | 'raisedAt',
  { villageId, from, until }: Span,
): Promise<T[]> {
  const where = { villageId, [by]: { gte: from, lt: until } }
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page = await store.page(of, { where, order: { by, direction: 'asc' }, limit: PAGE, cursor })
    all.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return all
}

/** Every movement of points of a village in a span, oldest first: for lists that are handed in. */
export const everyEntry = (store: Store, span: Span): Promise<Entry[]> => everyOne(store, entries, 'at', span)

/** Every claim that was raised in a span, oldest first. */
export const everyClaim = (store: Store, span: Span): Promise<Claim[]> => everyOne(store, claims, 'raisedAt', span)

/** Passbooks by household; who never had a point has none. */
export async function passbooksOf(store: Store, householdIds: readonly string[]): Promise<Map<string, Passbook>> {
  const parts = Array.from({ length: Math.ceil(householdIds.length / PAGE) }, (_, n) =>
    householdIds.slice(n * PAGE, (n + 1) * PAGE),
  )
  const found = await Promise.all(
    parts.map((ids) => store.find(passbooks, { where: { _id: { in: ids } }, limit: PAGE })),
  )
  return new Map(found.flat().map((passbook) => [passbook._id, passbook]))
}
