import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Store } from '../../kernel/store'
import { claimDetailOf } from '../claims'
import type { Input, Output } from '../contract-types'
import { claims, type Entry, entries } from '../documents'
import { isLinked } from '../ledger'
import { passbookLine } from './line'

/** One line of a passbook: its claim's story, and whether it hangs where it was posted, unchanged. */
export async function entry(call: Call, { entryId }: Input<'entry'>): Promise<Output<'entry'>> {
  const found = await call.store.get(entries, entryId)
  if (!found) throw refuse('NOT_FOUND')
  const [whole, claim] = await Promise.all([isWhole(call.store, found), claimOf(call, found)])
  return { householdId: found.householdId, line: passbookLine(found), chain: { whole, hash: found.hash }, claim }
}

async function isWhole(store: Store, found: Entry): Promise<boolean> {
  const { householdId, sequence } = found
  if (sequence === 1) return isLinked(found, null)
  const [previous] = await store.find(entries, { where: { householdId, sequence: sequence - 1 }, limit: 1 })
  return previous !== undefined && isLinked(found, previous)
}

async function claimOf(call: Call, { claimId }: Entry): Promise<Output<'entry'>['claim']> {
  const claim = claimId === null ? null : await call.store.get(claims, claimId)
  return claim && claimDetailOf(call, claim)
}
