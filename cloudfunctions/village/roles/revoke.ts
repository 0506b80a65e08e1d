import { mayName, OFFICES } from '@shared/village/offices'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toResident } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { checkWords } from '../../kernel/words'
import { DONE, type Input, type Output } from '../contract-types'
import { committees, places, residents } from '../documents'
import { writeGrants } from '../phones'
import { isOurs } from '../places'
import { holdersOf } from './holders'

/** Takes a role away at once, on every phone of the person. The last member of the committee stays. */
export function revokeRole(call: Call, asked: Input<'revokeRole'>): Promise<Output<'revokeRole'>> {
  const { residentId, role, placeId, reason } = asked
  return change(
    call,
    async ({ tx, call, note }, colleagues) => {
      if (!mayName(call.roles, role)) throw refuse('NOT_ALLOWED')
      const resident = await tx.get(residents, residentId)
      const taken = resident?.grants.find((held) => held.role === role && held.placeId === placeId)
      const { villageId, townId } = call.target
      if (!resident || !taken || (resident.villageId !== villageId && resident.villageId !== townId)) {
        throw refuse('NOT_FOUND')
      }
      if (role === 'committee') await keepOneMember(tx, call, colleagues)
      await writeGrants(
        tx,
        resident,
        resident.grants.filter((held) => held !== taken),
      )
      note.subject = `resident:${residentId}`
      note.steps = [{ action: 'revoke', from: `${role}:${placeId}`, to: '' }]
      note.said = reason
      await tell(tx, call, {
        villageId: resident.villageId,
        audience: toResident(residentId),
        whose: '您',
        title: `您不再${OFFICES[role].verb ?? '担任'}${taken.placeName}${OFFICES[role].word}`,
        text: `${call.callerName}登记的。缘由是：${reason}。有疑问，给村办公室打个电话。`,
      })
      return DONE
    },
    async () => {
      const [place] = await Promise.all([call.store.get(places, placeId), checkWords(call, reason)])
      if (!isOurs(call, place)) throw refuse('NOT_FOUND')
      return role === 'committee' ? otherMembers(call, residentId) : []
    },
  )
}

async function otherMembers(call: Call, residentId: string): Promise<string[]> {
  const members = await holdersOf(call, villageOf(call), ['committee'])
  return members.map(({ resident }) => resident._id).filter((id) => id !== residentId)
}

/**
 * Refuses to empty the committee. The colleagues are read again in the transaction, and the village's own document is
 * written with it: of two members who remove each other at the same moment, one has to think again.
 */
async function keepOneMember(tx: Transaction, call: Call, colleagues: readonly string[]): Promise<void> {
  const villageId = villageOf(call)
  const before = await tx.get(committees, villageId)
  let remains = false
  for (const id of colleagues) {
    const colleague = await tx.get(residents, id)
    const serves = colleague?.grants.some(
      ({ role, placeId, until }) => role === 'committee' && placeId === villageId && until > call.now,
    )
    if (serves) {
      remains = true
      break
    }
  }
  if (!remains) throw refuse('LAST_COMMITTEE')
  await tx.put(committees, { _id: villageId, villageId, departures: (before?.departures ?? 0) + 1 })
}
