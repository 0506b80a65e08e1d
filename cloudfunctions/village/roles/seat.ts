import type { Transaction } from '../../kernel/store'
import { type GrantRecord, type Resident, residents, seats } from '../documents'

/**
 * Keeps an office to one person at a time. Whoever sat there before is read again: their term may be over, or they left the
 * roster and with it the office. Answers false, and writes nothing, while somebody else holds it.
 */
export async function takeSeat(
  tx: Transaction,
  now: number,
  { _id: residentId, villageId }: Resident,
  { role, placeId }: GrantRecord,
): Promise<boolean> {
  const _id = `${role}:${placeId}`
  const before = await tx.get(seats, _id)
  const holder = before && before.residentId !== residentId ? await tx.get(residents, before.residentId) : null
  const held = holder?.grants.some((grant) => grant.role === role && grant.placeId === placeId && grant.until > now)
  if (held) return false
  await tx.put(seats, { _id, villageId, residentId })
  return true
}
