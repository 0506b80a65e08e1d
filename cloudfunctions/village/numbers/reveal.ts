import { OFFICES } from '@shared/village/offices'
import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toResident } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import { looks, type Resident, residents } from '../documents'
import { FIELDS } from './list-looks'
import { openNumber } from './numbers'

/** A lost answer is asked for again within minutes; later it would be another look, and that one is to be recorded too. */
const REPEAT_MS = 10 * 60_000

/**
 * Opens one number of one person. The look is recorded in a change of its own, and the person told, before the number
 * is opened: what a change answers is remembered, and a number must not be.
 */
export async function revealNumber(call: Call, input: Input<'revealNumber'>): Promise<Output<'revealNumber'>> {
  const { lookedAt } = await recordLook(call, input)
  if (call.now - lookedAt > REPEAT_MS) throw refuse('KEY_REUSED')
  const resident = await call.store.get(residents, input.residentId)
  const sealed = resident?.[input.field]
  if (!resident || !sealed) throw refuse('FULL_TEXT_MISSING')
  return { value: openNumber(call.settings, resident._id, sealed) }
}

function recordLook(call: Call, { residentId, field, reason }: Input<'revealNumber'>): Promise<{ lookedAt: number }> {
  const lookId = call.newId()
  return change(
    call,
    async ({ tx, call, note }) => {
      const resident = await tx.get(residents, residentId)
      if (!resident) throw refuse('NOT_FOUND')
      if (resident[field] === null) throw refuse('FULL_TEXT_MISSING')
      const by = lookerOf(call, resident)
      note.subject = `resident:${residentId}`
      note.said = reason
      const byResidentId = call.caller.residentId ?? ''
      await tx.create(looks, {
        _id: lookId,
        villageId: resident.villageId,
        residentId,
        field,
        by,
        byResidentId,
        reason,
        at: call.now,
      })
      if (byResidentId !== residentId) {
        const text = `${by}看了您的${FIELDS[field]}，缘由是：${reason}。`
        const audience = toResident(residentId)
        await tell(tx, call, {
          villageId: resident.villageId,
          audience,
          ...{ whose: '您', title: `有人看了您的${FIELDS[field]}`, text },
        })
      }
      return { lookedAt: call.now }
    },
    () => checkWords(call, reason),
  )
}

/** `网格员 张小梅`, or `本人`. */
function lookerOf({ caller, callerName, roles }: Call, { _id }: Resident): string {
  if (caller.residentId === _id) return '本人'
  const duty = roles.find((role) => role !== 'guest' && role !== 'resident')
  return duty ? `${OFFICES[duty].word} ${callerName}` : callerName
}
