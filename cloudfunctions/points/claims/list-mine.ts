import { type Call, residentOf } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { claims } from '../documents'
import { claimLine } from './line'

const PAGE = 20

/** My household's claims and letters, newest first. */
export async function listMine(call: Call, { cursor }: Input<'listMine'>): Promise<Output<'listMine'>> {
  const { householdId } = residentOf(call)
  if (householdId === undefined) return { items: [], next: null }
  const order = { by: 'raisedAt', direction: 'desc' } as const
  const { items, next } = await call.store.page(claims, { where: { householdId }, order, limit: PAGE, cursor })
  return { items: items.map((claim) => claimLine(claim, null)), next }
}
