import { GENESIS, hangsOn } from '@shared/points/seal'
import { hashOf } from '../../kernel/hash'
import type { Entry } from '../documents'

export { GENESIS }

/** An entry with the hash of all it says, its place in the chain included. */
export const sealed = (body: Omit<Entry, 'hash'>): Entry => ({ ...body, hash: hashOf(body) })

/** Whether an entry's own hash, and its place in the chain, are what they should be. */
export const isLinked = (entry: Entry, previous: Pick<Entry, 'hash'> | null): boolean =>
  hangsOn(entry, previous?.hash ?? GENESIS, hashOf)
