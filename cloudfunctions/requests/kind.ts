import { type Calendar, endOfWorkingDayAfter } from '@shared/kernel/calendar'
import { endOfDayAfter, HOUR_MS, sayDay, yearOf } from '@shared/kernel/time'
import { deadlineIn } from '@shared/matter/clock'
import { acceptBy, mendBy } from '@shared/requests/clocks'
import { type RequestAction, type RequestState, requestFlowOf, STAGE_OF } from '@shared/requests/flow'
import {
  CATEGORIES,
  FIRST_LEVEL,
  HOLDERS,
  LATE_DAYS,
  LEVEL_WORDS,
  LEVELS,
  type Level,
  levelAbove,
  MOST_LONGER,
  MOST_PHOTOS,
  QUIET_PASSES,
  RATINGS,
  type Rating,
  STREAM_NAMES,
  type Stream,
  TURNED,
  type Turned,
  UNITS,
} from '@shared/requests/terms'
import * as z from 'zod'
import { calendarIn } from '../kernel/calendar'
import { tell, toResident, toRole } from '../kernel/messages'
import type { Try } from '../kernel/outcome'
import { refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import type { Kind, Reminding, Replayable, Stepping, Taken } from '../matter/kind'
import { meetingIn } from '../meetings/exports'
import { householdIn, kinOf, knownRoles, placeOf, residentIn } from '../village/exports'
import type { Output } from './contract-types'
import { type RequestRecord, requestRecords } from './documents'

/** A request, with the days by which its clock counts, and who is kin to whoever raised it. */
export interface RequestNow extends RequestRecord {
  readonly calendar: Calendar
  readonly kinHouseholdIds: readonly string[]
  /** Households of those who mended it, and their kin. */
  readonly menderHouseholdIds: readonly string[]
}

interface RequestTraits {
  readonly stored: RequestRecord
  readonly action: RequestAction
  readonly given: {
    readonly level: Level
    readonly stream: Stream
    readonly dueAt: number
    readonly helperId: string
    readonly unit: string
    readonly meetingId: string
    readonly day: number
    readonly rating: Rating
    readonly turned: Turned
  }
  readonly answer: Output<'raise'>
}

/** 提分议办督评: something that is wrong, routed to who can mend it, answered against the clock. */
export const requestKind: Kind<RequestNow, RequestTraits> &
  Reminding<RequestNow, RequestTraits> &
  Replayable<RequestNow> = {
  name: 'request',
  of: requestRecords,
  flowOf: requestFlowOf,
  current: async ({ tx }, request, now) => {
    const [calendar, home, menders] = await Promise.all([
      calendarIn(tx),
      request.by.householdId === null ? null : householdIn(tx, request.by.householdId),
      Promise.all((request.mended ?? []).map((residentId) => homeOf(tx, residentId))),
    ])
    const menderHouseholdIds = menders.flatMap((one) => (one ? [one._id, ...kinOf(one, now)] : []))
    return { ...request, calendar, kinHouseholdIds: home ? kinOf(home, now) : [], menderHouseholdIds }
  },
  stored: ({ calendar: _days, kinHouseholdIds: _kin, menderHouseholdIds: _menders, ...record }) => record,
  keeps: z
    .object({
      level: z.enum(LEVELS),
      stream: z.enum(STREAM_NAMES),
      dueAt: z.int(),
      helperId: z.string(),
      unit: z.string(),
      meetingId: z.string(),
      day: z.int(),
      rating: z.enum(Object.keys(RATINGS) as (keyof typeof RATINGS)[]),
      turned: z.enum(Object.keys(TURNED) as (keyof typeof TURNED)[]),
    })
    .partial(),
  enters: (request, now) => ({ ...clockOf(request, now), ...standingOf(request) }),
  does: {
    join: ({ joined }, { at, by: { residentId, householdId } }) => ({
      joined: [...joined, { residentId, householdId, at }],
    }),
    // Where the promised day has passed already, whoever takes it in hand gives a new one.
    accept: (request, { at }) => ({
      ...{ acceptedAt: at, answeredAt: request.answeredAt ?? at },
      dueAt: request.dueAt > at ? request.dueAt : mendBy(request, at, request.calendar),
    }),
    pass: (request, { at, given }) => ({ ...moved(request, at, given), passes: request.passes + 1 }),
    rule: (request, { at, given }) => ({ ...moved(request, at, given), ruled: true }),
    climb: (request, { at }) => moved(request, at, { level: levelAbove(request.level) }),
    insist: (request, { at }) => ({
      ...moved(request, at, { level: levelAbove(request.level) }),
      ...{ turned: null, promise: request.promise ?? 'open' },
    }),
    postpone: (request, { at, given: { dueAt = request.dueAt } }) => ({
      ...{ dueAt, movedFrom: request.dueAt },
      ...clockOf({ ...request, dueAt }, at),
    }),
    miss: () => ({ promise: 'missed' }),
    urge: (_request, { at }) => ({ urgedAt: at }),
    assign: (_request, { given: { helperId = '', day = 0 } }) => ({ helper: { residentId: helperId, day } }),
    help: (request, { by: { residentId } }) => ({ helper: null, mended: withOne(request.mended, residentId) }),
    hand: (_request, { given: { unit = '', day = 0 } }) => ({ unit: { id: unit, day } }),
    finish: (request, { at, by: { residentId } }) => ({
      ...{ doneAt: at, mended: withOne(request.mended, residentId), ...letGo(request) },
      promise: request.promise === 'missed' || at > request.dueAt ? 'missed' : 'kept',
    }),
    agree: (_request, { at, given: { rating = null } }) => ({ rating, closedAt: at }),
    doubt: (_request, { given: { rating = null } }) => ({ rating }),
    unvisited: (_request, { at }) => ({ closedAt: at }),
    // What they have said themselves stays what they said; a visit stands beside it.
    revisit: (request, { at, given: { rating = null } }) => ({
      ...(request.state === 'doubted' && request.behalf === null ? {} : { rating, asked: true }),
      ...{ closedAt: at, ...(rating !== null && { visit: { rating, at } }) },
    }),
    again: (request, { at }) => ({
      ...{ dueAt: mendBy(request, at, request.calendar), doneAt: null, acceptedAt: null, again: request.again + 1 },
      promise: request.promise === 'missed' ? 'missed' : 'open',
    }),
    silence: (_request, { at }) => ({ closedAt: at }),
    turn: (_request, { given: { turned = null } }) => ({ turned }),
  },
  effects: {
    finish: async ({ said, photos }, { shown }) => ({
      ...{ said: said ?? null, after: [...(shown ?? []), ...photos] },
      ...(shown && { shown: [] }),
    }),
    assign: asksHelper,
    help: async ({ photos }, { shown = [] }) => ({ shown: [...shown, ...photos].slice(-MOST_PHOTOS) }),
    hand: handsOn,
    discuss: bringsUp,
    pass: async (stepping, request) => {
      if (stepping.given.level === request.level) throw refuse('SAME_DESK')
      return tellPasses(stepping, request)
    },
    postpone: async ({ given: { dueAt = 0 } }, request) => {
      const last = endOfDayAfter(request.dueAt, MOST_LONGER)
      if (dueAt <= request.dueAt || dueAt > last) throw refuse('REQUEST_DAY')
      return undefined
    },
  },
  follows: () => null,
  says: {
    title: ({ what }) => (what.length > 24 ? `${what.slice(0, 23)}…` : what),
    detail: sayWhere,
    category: ({ category }) => CATEGORIES[category],
    steps: {
      accept: ({ level, dueAt }) => `${LEVEL_WORDS[level]}接了，说好 ${sayDay(dueAt)}前办好。`,
      pass: ({ level, dueAt }) => `转给${LEVEL_WORDS[level]}办，说好 ${sayDay(dueAt)}前办好。缘由是：`,
      climb: ({ level }) => `没有人接，交到${LEVEL_WORDS[level]}了。`,
      dispute: ({ level }) => `${LEVEL_WORDS[level]}说不归他们办，请上面定。缘由是：`,
      rule: ({ level }) => `定了，归${LEVEL_WORDS[level]}办，不再转。缘由是：`,
      note: () => '有了进展：',
      postpone: ({ dueAt }) => `日子改到 ${sayDay(dueAt)}，只改这一回。缘由是：`,
      miss: ({ dueAt }) => `说好的 ${sayDay(dueAt)}误了，还在办。`,
      help: () => '请的人说办好了，去看一看，看好了写上：',
      hand: ({ unit }) => `派给镇上的单位办，${sayDay(unit?.day ?? 0)}前要有结果。交代的是：`,
      discuss: ({ meeting }) => (meeting ? `要拿到会上商量：${sayDay(meeting.startsAt)}，${meeting.title}。` : null),
      urge: () => '说的人在催，请看一看。',
      finish: () => '说办好了，请看行不行：',
      agree: ({ rating }) => `说的人看了：${rating === null ? '办好了' : RATINGS[rating]}。`,
      doubt: ({ rating, behalf }) =>
        behalf === null || rating === 'bad'
          ? '说的人看了：不满意，要有人去问一声。'
          : '替人说的，看过了，还要去问本人一声。',
      again: () => '说还不行，要重修。缘由是：',
      silence: () => '过了七天没有回音，去问一声。',
      revisit: () => '去问过了，记下来了。',
      turn: ({ turned }) => `${turned === null ? '' : `这是${TURNED[turned]}。`}指了别的路；还要办，十五天里再说一声：`,
      insist: () => '指了别的路，说的人还是要办。缘由是：',
    },
  },
  whose: (_request, listener) =>
    listener === 'raiser' ? '您说的事' : listener === 'joined' ? '您在等的事' : '村里的事',
  about: aboutRequest,
  parties: ({ by: { residentId, householdId }, gridId, groupId, townId, countyId, joined }) => ({
    ...{ householdId: null, gridId, groupId, townId, countyId, joined, objectedBy: null, objections: [] },
    raiser: { residentId, householdId },
  }),
  answer: ({ _id, state }) => ({ requestId: _id, state }),
  reminds: async () => remind,
  began: (request, { at, actor: { residentId, name } }) => ({
    ...request,
    ...begunAt(at, request.first),
    ...{ helper: undefined, unit: undefined, mended: undefined, visit: undefined },
    by: { ...request.by, residentId: residentId ?? '', name },
  }),
  follow: ({ by, first: _first, joined, ...request }) => ({
    ...followed(request),
    residentId: by.residentId,
    joined: joined.map(({ residentId, at }) => ({ residentId, at })),
  }),
  proves: ({ said, year, first, hidden, seenBy, answeredAt }, steps) => [
    ['said', said, steps.findLast(({ action }) => action === 'finish')?.event.said ?? null],
    ['year', year, Number(yearOf(first.dueAt))],
    ['hidden', hidden, seenBy === 'office'],
    // What was taken in hand before it was noted says the time of a later one, or none.
    [
      'answeredAt',
      answeredAt,
      steps.find(({ action, event }) => action === 'accept' && event.at === answeredAt)?.event.at,
    ],
  ],
}

/** What is the same of every request at the moment it is raised. */
export const begunAt = (at: number, { stream, dueAt }: RequestRecord['first']) =>
  ({
    ...{ raisedAt: at, stream, dueAt, level: FIRST_LEVEL[stream], movedFrom: null, promise: 'open' },
    ...{ acceptedAt: null, doneAt: null, closedAt: null, urgedAt: null, rating: null, turned: null },
    ...{ asked: false, ruled: false, passes: 0, again: 0, joined: [] },
  }) satisfies Partial<RequestRecord>

/** As much as follows from what was done to it. */
const followed = (request: Omit<RequestNow, 'by' | 'first' | 'joined'>) => {
  const { level, stream, dueAt, movedFrom, promise, stage, deadlineAt, raisedAt, acceptedAt, doneAt, closedAt } =
    request
  const { urgedAt, rating, turned, asked, ruled, passes, again, helper, unit, mended, visit } = request
  return {
    ...{ level, stream, dueAt, movedFrom, promise, stage, deadlineAt, raisedAt, acceptedAt, doneAt, closedAt },
    ...{ urgedAt, rating, turned, asked, ruled, passes, again, helper, unit, mended, visit },
  }
}

/**
 * With another level it has to be taken in hand anew. The day stays where it was promised; another stream has its own,
 * counted from when it was raised, and never a day that has passed.
 */
function moved(
  request: RequestNow,
  at: number,
  { level = request.level, stream = request.stream }: Taken<RequestTraits>['given'],
): Partial<RequestNow> {
  const day = stream === request.stream ? 0 : mendBy({ ...request, stream }, request.raisedAt, request.calendar)
  const there = { level, stream, dueAt: day > at ? day : request.dueAt, acceptedAt: null, ...letGo(request) }
  // Where it was asked for before as well, it enters no other state: its clock begins anew all the same.
  return { ...there, ...clockOf({ ...request, ...there, state: 'asked' }, at) }
}

/** Whoever was asked to help, and an office of the town, have it no longer once it lies elsewhere or is mended. */
const letGo = ({ helper, unit }: RequestNow): Partial<RequestNow> => ({
  ...(helper && { helper: null }),
  ...(unit && { unit: null }),
})

const withOne = (people: readonly string[] = [], one: string): string[] => [...new Set([...people, one])]

/** Where it stands in the lists; a day that nobody waits for any more is no promise, unless it was missed before. */
const standingOf = ({ state, promise }: RequestNow): Pick<RequestNow, 'stage' | 'promise'> => {
  const stage = STAGE_OF[state]
  return { stage, promise: stage === 'gone' && promise !== 'missed' ? null : promise }
}

/** Where somebody is at home. */
async function homeOf(tx: Pick<Transaction, 'get'>, residentId: string) {
  const householdId = (await residentIn(tx, residentId))?.householdId ?? null
  return householdId === null ? null : householdIn(tx, householdId)
}

/** By the day that was promised, or where that has passed, by a day to come. */
function assertHelpDay({ dueAt }: RequestNow, now: number, day = 0): void {
  if (day < now || day > (dueAt > now ? dueAt : endOfDayAfter(now, MOST_LONGER))) throw refuse('HELPER_DAY')
}

/** Whoever is asked to help holds an office now, and hears of it. */
async function asksHelper({ tx, call, given, said = '' }: Stepping<RequestTraits>, request: RequestNow) {
  const { helperId = '', day = 0 } = given
  assertHelpDay(request, call.now, day)
  const helper = await residentIn(tx, helperId)
  if (helper?.villageId !== request.villageId || knownRoles(helper.grants, call.now).length === 0) {
    throw refuse('NOBODY_TO_HELP')
  }
  const { villageId } = request
  const telling = { villageId, whose: '村里的事', title: `村里的事：${requestKind.says.title(request)}` }
  const text = `请您帮着办，${sayDay(day)}前。交代的是：${said}`
  await tell(tx, call, { ...telling, text, audience: toResident(helperId), about: aboutRequest(request) })
  return undefined
}

/** A meeting of its village that is still ahead. */
async function bringsUp({ tx, given: { meetingId = '' } }: Stepping<RequestTraits>, { villageId }: RequestNow) {
  const meeting = await meetingIn(tx, meetingId)
  if (meeting?.villageId !== villageId || meeting.state !== 'called') throw refuse('NO_MEETING_AHEAD')
  const { _id: id, title, startsAt } = meeting
  return { meeting: { id, title, startsAt } }
}

/** An office of its own town, or one of those that every town has. */
async function handsOn({ tx, call, given: { unit = '', day } }: Stepping<RequestTraits>, request: RequestNow) {
  assertHelpDay(request, call.now, day)
  if (Object.hasOwn(UNITS, unit)) return undefined
  const place = await placeOf(tx, unit)
  if (place?.kind !== 'unit' || place.parentId !== request.townId) throw refuse('NOBODY_TO_HELP')
  return undefined
}

/** Whoever has it in hand, and whoever is to say whether it is mended, is reminded in the morning before the last day. */
const REMINDED: readonly RequestState[] = ['handled', 'done']
const MORNING_MS = 9 * HOUR_MS

/** A day that has passed already gives no more than what is late has. */
function clockOf(request: RequestNow, now: number): Pick<RequestNow, 'deadlineAt' | 'timerAt'> {
  const { state, dueAt, calendar } = request
  const promised = () => (dueAt > now ? dueAt : endOfWorkingDayAfter(calendar, now, LATE_DAYS).at)
  const until = (days: string) => (days === 'accept' ? acceptBy(request, now, calendar) : promised())
  const deadlineAt = deadlineIn(requestFlowOf(request), state, now, until, calendar)
  if (deadlineAt === null || !REMINDED.includes(state)) return { deadlineAt, timerAt: deadlineAt }
  const morning = endOfDayAfter(deadlineAt, -2) + 1 + MORNING_MS
  return { deadlineAt, timerAt: morning > now ? morning : deadlineAt }
}

/** Whose desk it lies on, as messages have it. */
function holdersOf({ level, villageId, gridId, groupId, townId, countyId }: RequestNow): string[] {
  const at: Readonly<Record<(typeof HOLDERS)[Level][number], string | null>> = {
    ...{ gridWorker: gridId, groupLeader: groupId, committee: villageId, townOfficer: townId, countyOfficer: countyId },
  }
  return HOLDERS[level].flatMap((role) => {
    const place = at[role]
    return place === null ? [] : [toRole(role, place)]
  })
}

async function remind({ tx, call }: Try, request: RequestNow): Promise<void> {
  const { villageId, by, dueAt, state, deadlineAt } = request
  const handled = state === 'handled'
  const audiences = handled ? holdersOf(request) : [toResident(by.residentId)]
  const whose = handled ? '村里的事' : '您说的事'
  const title = `${whose}：${requestKind.says.title(request)}`
  const text = handled
    ? `说好 ${sayDay(dueAt)}前办好。办好了，拍张照片写一句。`
    : `说办好了，${sayDay(deadlineAt ?? dueAt)}前您看一看行不行。`
  for (const audience of audiences)
    await tell(tx, call, { villageId, audience, whose, title, text, about: aboutRequest(request) })
}

/** Nobody passes one on again and again without the supervisor hearing. */
async function tellPasses({ tx, call, said = '' }: Stepping<RequestTraits>, request: RequestNow): Promise<undefined> {
  const { villageId, passes } = request
  if (passes < QUIET_PASSES) return undefined
  const text = `这件事转了 ${passes + 1} 次了。这一次的缘由是：${said}`
  const telling = { villageId, whose: '村里的事', title: `村里的事：${requestKind.says.title(request)}`, text }
  await tell(tx, call, { ...telling, audience: toRole('supervisor', villageId), about: aboutRequest(request) })
  return undefined
}

/** `3组，村口大路` */
export function sayWhere({ groupName, where }: Pick<RequestRecord, 'groupName' | 'where'>): string {
  return where === null ? groupName : `${groupName}，${where}`
}

/** What a message about a request leads to. */
export function aboutRequest({ _id }: Pick<RequestRecord, '_id'>): { kind: string; id: string } {
  return { kind: 'request', id: _id }
}
