import { endOfDayAfter, yearOf } from '@shared/kernel/time'
import { pledgeFlowOf } from '@shared/pledges/flow'
import { BEFORE_SHOWN_DAYS, MOST_DAYS, MOST_OPEN } from '@shared/pledges/terms'
import { type Call, residentOf, villageOf } from '../kernel/call'
import { change } from '../kernel/change'
import { refuse } from '../kernel/refuse'
import { checkWords } from '../kernel/words'
import { begin } from '../matter/begin'
import { createMatter } from '../matter/step'
import { officeHeld, placeOf } from '../village/exports'
import type { Input, Output } from './contract-types'
import { type Pledge, pledgeRecords } from './documents'
import { type PledgeNow, pledgeKind } from './kind'

type Promised = Pick<Pledge, 'villageId' | 'role' | 'placeId' | 'to' | 'shownTo' | 'what'> & { readonly day: number }

/** Promises something by an office that the caller holds, to the whole village or to one of its groups. */
export const promise = (call: Call, asked: Input<'promise'>): Promise<Output<'promise'>> =>
  promised(call, async () => {
    const { role, groupId, what, day, villageId } = asked
    const [placeId, group] = await Promise.all([
      officeHeld(call, role),
      groupId === undefined ? null : placeOf(call.store, groupId),
    ])
    if (placeId === null) throw refuse('NO_SUCH_OFFICE')
    if (groupId !== undefined && (group?.kind !== 'group' || group.villageId !== villageId)) throw refuse('NOT_FOUND')
    const to = { groupId: group?._id ?? null, name: group?.name ?? '全村' }
    return { villageId, role, placeId, to, what, day, shownTo: null }
  })

/** Promises something for the caller's own household. */
export const promiseAtHome = (
  call: Call,
  { what, day, shownTo }: Input<'promiseAtHome'>,
): Promise<Output<'promiseAtHome'>> =>
  promised(call, async () => ({
    ...{ villageId: villageOf(call), role: null, placeId: null, what, day, shownTo },
    to: { groupId: null, name: '自家' },
  }))

function promised(call: Call, asked: () => Promise<Promised>): Promise<Output<'promise'>> {
  const _id = call.newId()
  return change(
    call,
    async (turn, what) => {
      const made = { _id, ...begun(turn.call, what), kinHouseholdIds: [] }
      const pledge: PledgeNow = { ...made, ...pledgeKind.enters(made, turn.call.now) }
      await createMatter(pledgeKind, turn, pledge)
      await begin(pledgeKind, turn, pledge, 'pledge')
      return pledgeKind.answer(pledge)
    },
    async () => {
      const what = await asked()
      await Promise.all([assertNotTooMany(call), checkWords(call, what.what)])
      return what
    },
  )
}

function begun(call: Call, { day, ...rest }: Promised): Omit<Pledge, '_id'> {
  const { residentId, householdId = null } = residentOf(call)
  const dueAt = endOfDayAfter(day, 0)
  const [first, last] = [endOfDayAfter(call.now, BEFORE_SHOWN_DAYS), endOfDayAfter(call.now, MOST_DAYS)]
  if (dueAt <= first || dueAt > last) throw refuse('PLEDGE_DAY')
  return {
    ...rest,
    ...{ by: { residentId, householdId, name: call.callerName }, year: Number(yearOf(dueAt)) },
    ...{ madeAt: call.now, shownAt: null, dueAt, lengthenedFrom: null, keptAt: null, words: null, photos: [] },
    ...{ answers: [], mark: null, state: pledgeFlowOf(rest).start, wall: null },
    ...{ deadlineAt: null, timerAt: null, revision: 1 },
  }
}

/** What is promised is to be kept: nobody has more open than they can look after. */
async function assertNotTooMany(call: Call): Promise<void> {
  const { residentId } = residentOf(call)
  const open = await call.store.count(pledgeRecords, { 'by.residentId': residentId, wall: 'open' })
  if (open >= MOST_OPEN) throw refuse('TOO_MANY_PLEDGES', { most: MOST_OPEN })
}
