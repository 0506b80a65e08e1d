import { yearOf } from '@shared/kernel/time'
import { mendBy } from '@shared/requests/clocks'
import { suggest } from '@shared/requests/suggest'
import { MOST_OPEN } from '@shared/requests/terms'
import { calendarIn } from '../kernel/calendar'
import { type Call, residentOf } from '../kernel/call'
import { change } from '../kernel/change'
import { takePhotos } from '../kernel/photos'
import { refuse } from '../kernel/refuse'
import { checkWords } from '../kernel/words'
import { begin } from '../matter/begin'
import { createMatter, entering } from '../matter/step'
import { householdOf, kinOf, placeOf } from '../village/exports'
import type { Input, Output } from './contract-types'
import { requestRecords } from './documents'
import { begunAt, type RequestNow, requestKind } from './kind'

/** Where it is, and who is over that. */
type Place = Pick<RequestNow, 'villageId' | 'townId' | 'countyId' | 'groupId' | 'groupName' | 'gridId'> & {
  readonly kinHouseholdIds: readonly string[]
}

/** Says that something is wrong: it lies with whoever is nearest to it, and has a day from the first minute. */
export const raise = (call: Call, asked: Input<'raise'>): Promise<Output<'raise'>> =>
  opening(call, async () => {
    await assertNotTooMany(call)
    const { villageId, what, where, behalf, photos: uploads = [] } = asked
    const [photos, place] = await Promise.all([
      takePhotos(call, villageId, uploads),
      placeFor(call, asked),
      checkWords(call, what, where, behalf),
    ])
    return { asked, place, photos }
  })

/** What somebody says, with where it is. */
export interface Opened {
  readonly asked: Omit<Input<'raise'>, 'villageId' | 'photos' | 'key'> & Pick<RequestNow, 'reported'>
  readonly place: Place
  readonly photos: readonly string[]
}

/** Opens a request of what `prepare` has looked up. */
export function opening(call: Call, prepare: () => Promise<Opened>): Promise<Output<'raise'>> {
  const _id = call.newId()
  return change(
    call,
    async (turn, { asked, place, photos }) => {
      const { now } = turn.call
      const calendar = await calendarIn(turn.tx)
      const { urgency } = suggest(asked.what)
      const dueAt = mendBy({ ...asked, urgency }, now, calendar)
      const made = {
        _id,
        ...begun(turn.call, { ...asked, urgency }, dueAt),
        ...place,
        photos: [...photos],
        calendar,
        menderHouseholdIds: [],
      }
      const request = entering(requestKind, made, requestKind.flowOf(made).start, now)
      await createMatter(requestKind, turn, request)
      await begin(requestKind, turn, request, 'raise')
      return requestKind.answer(request)
    },
    prepare,
  )
}

function begun(call: Call, asked: Opened['asked'] & Pick<RequestNow, 'urgency'>, dueAt: number) {
  const { residentId, householdId = null } = residentOf(call)
  const { what, stream, category, seenBy, urgency, where = null, behalf = null, reported } = asked
  return {
    ...{ by: { residentId, householdId, name: call.callerName }, behalf, what, where, category, urgency },
    ...(reported && { reported }),
    ...{ seenBy, hidden: seenBy === 'office', first: { stream, dueAt }, year: Number(yearOf(dueAt)) },
    ...begunAt(call.now, { stream, dueAt }),
    ...{ said: null, after: [], state: 'asked', stage: 'open', deadlineAt: null, timerAt: null, revision: 1 },
  } satisfies Partial<RequestNow>
}

/** The group where it is, the caller's own where they name none; its grid is known where that is the caller's too. */
export async function placeFor(
  call: Call,
  { villageId, groupId }: Pick<Input<'raise'>, 'villageId' | 'groupId'>,
): Promise<Place> {
  const { householdId } = residentOf(call)
  const [village, home] = await Promise.all([
    placeOf(call.store, villageId),
    householdId === undefined ? null : householdOf(call.store, householdId),
  ])
  const wanted = groupId ?? home?.groupId
  const [group, town] = await Promise.all([
    wanted === undefined ? null : placeOf(call.store, wanted),
    village?.parentId ? placeOf(call.store, village.parentId) : null,
  ])
  if (group?.kind !== 'group' || group.villageId !== villageId) throw refuse('NOT_FOUND')
  return {
    ...{ villageId, townId: town?._id ?? null, countyId: town?.parentId ?? null },
    ...{ groupId: group._id, groupName: group.name, gridId: home?.groupId === group._id ? home.gridId : null },
    kinHouseholdIds: home ? kinOf(home, call.now) : [],
  }
}

/** Nobody has very many open at once. */
export async function assertNotTooMany(call: Call): Promise<void> {
  const { residentId } = residentOf(call)
  const open = await call.store.count(requestRecords, { 'by.residentId': residentId, stage: { in: ['open', 'late'] } })
  if (open >= MOST_OPEN) throw refuse('TOO_MANY_REQUESTS', { most: MOST_OPEN })
}
