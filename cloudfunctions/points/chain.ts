import { hashOf } from '../kernel/hash'
import type { Entry } from './documents'

/** The hash before the first entry of every passbook. */
export const GENESIS = '0'.repeat(64)

/** An entry with the hash of all it says, its place in the chain included. */
export const sealed = (body: Omit<Entry, 'hash'>): Entry => ({ ...body, hash: hashOf(body) })

/** Whether an entry's own hash, and its place in the chain, are what they should be. */
export function isLinked(entry: Entry, previous: Pick<Entry, 'hash'> | null): boolean {
  const { hash, ...body } = entry
  return hashOf(body) === hash && entry.previousHash === (previous?.hash ?? GENESIS)
}
