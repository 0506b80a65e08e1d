import * as z from 'zod'
import type { RequestRecord } from '../../../cloudfunctions/requests/documents'
import { VILLAGE } from '../village'
import { askerOf, type Case, dateOf, holds, isNearKin, type Law, stepsIn } from './case'

type State = RequestRecord['state']

const DAY = 86_400_000
const asked = z.object({
  requestId: z.string(),
  level: z.string().default(''),
  day: z.int().default(0),
  helperId: z.string().default(''),
  unit: z.string().default(''),
  meetingId: z.string().default(''),
  rating: z.string().default(''),
  photos: z.array(z.string()).default([]),
})
const begun = z.object({ requestId: z.string() })
const when = (code: string, is: boolean): string[] => (is ? [code] : [])

/** Somebody says that something is wrong. */
export const raiseRequest: Law = {
  // Twenty stand open at once; how many there were at a moment is not looked at here.
  reasons: () => ['TOO_MANY_REQUESTS'],
  doubts: (of) => {
    const { answer, span } = of.heard
    const { requestId } = begun.parse(answer.is === 'done' ? answer.data : null)
    const [step] = stepsIn(of.chronicle.requests.of(requestId), span)
    return step?.before === null && step.after.state === 'asked' ? [] : [`${requestId} was not raised while it waited`]
  },
}

const OPEN: readonly State[] = ['asked', 'handled', 'late']
const reported = z.object({ placeId: z.string(), thing: z.string() })

/** Whoever looks after a place says in one tap what is wrong there; once, until it is mended. */
export const reportRequest: Law = {
  reasons: (of, moment) => {
    const { placeId, thing } = reported.parse(of.attempt.request.input)
    const { requests } = of.chronicle
    const same = requests.all().some(({ _id }) => {
      const one = requests.at(_id, moment)
      return one?.groupId === placeId && one.reported?.thing === thing && [...OPEN, 'disputed'].includes(one.state)
    })
    return [
      ...raiseRequest.reasons(of, moment),
      ...when('NOT_ALLOWED', !holds(of, moment, [['stairLead', placeId]])),
      ...when('REPORTED_ALREADY', same),
    ]
  },
  doubts: (of) => raiseRequest.doubts(of),
}

const stays = (states: readonly State[]): readonly (readonly [State, State])[] => states.map((state) => [state, state])
const to = (after: State, states: readonly State[]): readonly (readonly [State, State])[] =>
  states.map((state) => [state, after])

/** From where an act leads where. */
const WAYS: Readonly<Record<string, readonly (readonly [State, State])[]>> = {
  'requests.join': stays(OPEN),
  'requests.urge': stays(OPEN),
  'requests.withdraw': to('withdrawn', [...OPEN, 'disputed']),
  'requests.accept': to('handled', ['asked']),
  'requests.pass': to('asked', OPEN),
  'requests.dispute': to('disputed', ['asked']),
  'requests.rule': to('asked', ['disputed']),
  'requests.note': stays(['handled', 'late']),
  'requests.assign': stays(['handled', 'late']),
  'requests.help': stays(['handled', 'late']),
  'requests.hand': stays(['handled', 'late']),
  'requests.discuss': stays(['handled', 'late']),
  'requests.postpone': stays(['handled']),
  'requests.finish': to('done', ['handled', 'late']),
  'requests.turn': to('turned', ['asked']),
  'requests.insist': to('asked', ['turned']),
  'requests.agree': [...to('closed', ['done']), ...to('doubted', ['done'])],
  'requests.again': to('asked', ['done', 'silent', 'doubted']),
  'requests.revisit': to('closed', ['silent', 'doubted']),
}

const RAISERS = ['requests.withdraw', 'requests.agree', 'requests.insist']

/** Whether it is for whoever asks to do this to it. */
function isTheirs(of: Case, moment: number, request: RequestRecord): boolean {
  const { level, gridId, groupId, townId, by } = request
  const { procedure } = of.attempt.request
  const { residentId } = askerOf(of)
  if (['requests.join', 'requests.urge', 'requests.help'].includes(procedure) || RAISERS.includes(procedure))
    return true
  if (procedure === 'requests.revisit') return holds(of, moment, [['supervisor', VILLAGE]])
  if (procedure === 'requests.again') {
    return by.residentId === residentId || holds(of, moment, [['supervisor', VILLAGE]])
  }
  const town = [['townOfficer', townId ?? '']] as const
  if (procedure === 'requests.rule') return (level === 'group' || level === 'village') && holds(of, moment, town)
  if (procedure === 'requests.discuss' && level === 'town') return false
  if (procedure === 'requests.hand') return level === 'town' && holds(of, moment, town)
  if (level === 'group') {
    return holds(of, moment, [
      ['gridWorker', gridId ?? ''],
      ['groupLeader', groupId],
    ])
  }
  if (level === 'village') return holds(of, moment, [['committee', VILLAGE]])
  return level === 'town' && holds(of, moment, town)
}

/** Whoever helps does so by the day that was promised, or where that has passed, by one of the next sixty. */
const isHelpDay = ({ heard: { askedAt } }: Case, { dueAt }: RequestRecord, day: number): boolean =>
  dateOf(day) >= dateOf(askedAt) && (dueAt > askedAt ? dateOf(day) <= dateOf(dueAt) : day <= askedAt + 60 * DAY)

/** What else stands in the way of an act. */
function further(of: Case, moment: number, request: RequestRecord): string[] {
  const { residentId, householdId } = askerOf(of)
  const { procedure, input } = of.attempt.request
  const { level, day, photos, helperId, unit, meetingId } = asked.parse(input)
  const { by, joined, hidden, urgedAt, ruled, movedFrom, dueAt } = request
  const own = by.residentId === residentId
  const waits = by.householdId === householdId || joined.some((one) => one.householdId === householdId)
  const mended = (request.mended ?? []).flatMap((id) => of.chronicle.residents.at(id, moment)?.householdId ?? [])
  const notTheirs = [
    ...when('KIN_RAISED_IT', by.householdId !== null && isNearKin(householdId, by.householdId)),
    ...when(
      'MENDED_IT',
      mended.some((home) => isNearKin(householdId, home)),
    ),
  ]
  switch (procedure) {
    case 'requests.join':
      return [...when('NOT_FOUND', hidden), ...when('RAISED_IT', own), ...when('WAITS_ALREADY', waits)]
    case 'requests.urge':
      return [
        ...when('NOT_WHO_RAISED', !waits),
        ...when('URGED_TODAY', urgedAt !== null && of.heard.askedAt < urgedAt + DAY),
      ]
    case 'requests.pass':
      return [...when('RULED_ALREADY', ruled), ...when('SAME_DESK', level === request.level)]
    case 'requests.dispute':
      return [...when('RULED_ALREADY', ruled), ...when('NOBODY_ABOVE', request.level === 'county')]
    case 'requests.turn':
      return when('RULED_ALREADY', ruled)
    case 'requests.postpone':
      return [
        ...when('DAY_MOVED_ALREADY', movedFrom !== null),
        ...when('REQUEST_DAY', dateOf(day) <= dateOf(dueAt) || day > dueAt + 60 * DAY),
      ]
    case 'requests.assign':
      return [
        ...when('HELPER_DAY', !isHelpDay(of, request, day)),
        ...when('NOBODY_TO_HELP', !(of.chronicle.residents.at(helperId, moment)?.grants.length ?? 0)),
      ]
    case 'requests.hand':
      return [...when('HELPER_DAY', !isHelpDay(of, request, day)), ...when('NOBODY_TO_HELP', unit !== 'power')]
    case 'requests.discuss':
      return when('NO_MEETING_AHEAD', of.chronicle.meetings.at(meetingId, moment)?.state !== 'called')
    case 'requests.help':
      return [
        ...when('NOT_ASKED_TO_HELP', request.helper?.residentId !== residentId),
        ...when('PHOTO_NEEDED', photos.length === 0),
      ]
    case 'requests.finish':
      return when('PHOTO_NEEDED', photos.length === 0)
    case 'requests.revisit':
      return notTheirs
    case 'requests.again':
      return [...when('NOT_WHO_RAISED', !own), ...notTheirs]
    default:
      return when('NOT_WHO_RAISED', RAISERS.includes(procedure) && !own)
  }
}

/** An act on a request. */
export const stepOfRequest: Law = {
  reasons: (of, moment) => {
    const { procedure, input } = of.attempt.request
    const request = of.chronicle.requests.at(asked.parse(input).requestId, moment)
    if (!request) return ['NOT_FOUND']
    const ways = WAYS[procedure] ?? []
    return [
      ...when('NOT_ALLOWED', !isTheirs(of, moment, request)),
      ...when(
        'REQUEST_MOVED_ON',
        ways.every(([from]) => from !== request.state),
      ),
      ...further(of, moment, request),
    ]
  },
  doubts: (of) => {
    const { procedure, input } = of.attempt.request
    const { requestId } = asked.parse(input)
    const steps = stepsIn(of.chronicle.requests.of(requestId), of.heard.span)
    const taken = steps.some(({ before, after }) =>
      (WAYS[procedure] ?? []).some(([from, next]) => before?.state === from && after.state === next),
    )
    return taken ? [] : [`no step of ${requestId} is one of ${procedure}`]
  },
}
