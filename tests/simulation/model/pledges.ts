import * as z from 'zod'
import type { Pledge } from '../../../cloudfunctions/pledges/documents'
import { VILLAGE } from '../village'
import { askerOf, type Case, holds, isNearKin, type Law, stepsIn } from './case'

type State = Pledge['state']

const DAY = 86_400_000
const asked = z.object({ pledgeId: z.string(), day: z.int().default(0), photos: z.array(z.string()).default([]) })
const begun = z.object({ pledgeId: z.string() })
const when = (code: string, is: boolean): string[] => (is ? [code] : [])

/** Whole days of the village between two moments. */
const daysBetween = (from: number, to: number): number =>
  Math.floor((to + 8 * 3_600_000) / DAY) - Math.floor((from + 8 * 3_600_000) / DAY)

/** A call may have waited over midnight: then either day was right. */
function dayRefused({ heard: { askedAt }, attempt: { request } }: Case): boolean {
  const day = z.object({ day: z.int() }).parse(request.input).day
  return [0, 1].some((late) => {
    const days = daysBetween(askedAt, day) - late
    return days <= 1 || days > 365
  })
}

/** A pledge that is made: the committee's by the committee, a household's own by whoever lives there. */
const making = (office: boolean): Law => ({
  reasons: (of, moment) => [
    ...when('NOT_ALLOWED', office && !holds(of, moment, [['committee', VILLAGE]])),
    ...when('NO_SUCH_OFFICE', office && !holds(of, moment, [['committee', VILLAGE]])),
    ...when('PLEDGE_DAY', dayRefused(of)),
    // Ten stand open at once; how many there were at a moment is not looked at here.
    'TOO_MANY_PLEDGES',
  ],
  doubts: (of) => {
    const { answer, span } = of.heard
    const { pledgeId } = begun.parse(answer.is === 'done' ? answer.data : null)
    const [step] = stepsIn(of.chronicle.pledges.of(pledgeId), span)
    const start: State = office ? 'made' : 'atHome'
    return step?.before === null && step.after.state === start ? [] : [`${pledgeId} was not made while it waited`]
  },
})
export const promise = making(true)
export const promiseAtHome = making(false)

/** From where an act leads where, for offices and for households. */
const WAYS: Readonly<
  Record<string, { office: readonly (readonly [State, State])[]; home: readonly (readonly [State, State])[] }>
> = {
  'pledges.keep': {
    office: [
      ['shown', 'said'],
      ['short', 'said'],
      ['missed', 'said'],
    ],
    home: [
      ['atHome', 'kept'],
      ['past', 'kept'],
    ],
  },
  'pledges.lengthen': { office: [['shown', 'shown']], home: [] },
  'pledges.answer': {
    office: [
      ['said', 'said'],
      ['said', 'short'],
    ],
    home: [],
  },
  'pledges.mark': {
    office: [
      ['kept', 'kept'],
      ['notKept', 'notKept'],
    ],
    home: [],
  },
  'pledges.withdraw': {
    office: [['made', 'withdrawn']],
    home: [
      ['atHome', 'withdrawn'],
      ['past', 'withdrawn'],
      ['kept', 'withdrawn'],
    ],
  },
}

/** Whether it is for whoever asks to do this to it. */
function isTheirs(of: Case, moment: number, { by, role }: Pledge): boolean {
  const { residentId, householdId } = askerOf(of)
  const { procedure } = of.attempt.request
  if (procedure === 'pledges.mark') return holds(of, moment, [['supervisor', VILLAGE]])
  if (procedure === 'pledges.answer') return true
  return role === null
    ? by.householdId === householdId
    : by.residentId === residentId && holds(of, moment, [[role, VILLAGE]])
}

/** What else stands in the way of an act. */
function further(of: Case, { by, role, answers, lengthenedFrom, dueAt }: Pledge): string[] {
  const { residentId, householdId } = askerOf(of)
  const { procedure, input } = of.attempt.request
  const { day, photos } = asked.parse(input)
  if (procedure === 'pledges.keep') return when('PHOTO_NEEDED', role !== null && photos.length === 0)
  if (procedure === 'pledges.lengthen') {
    return [
      ...when('LENGTHENED_ALREADY', lengthenedFrom !== null),
      ...when('NOT_LATER', daysBetween(dueAt, day) <= 0),
      ...when('PLEDGE_DAY', daysBetween(of.heard.askedAt, day) >= 365),
    ]
  }
  if (procedure !== 'pledges.answer' && procedure !== 'pledges.mark') return []
  return [
    ...when('PROMISED_IT', by.residentId === residentId || by.householdId === householdId),
    ...when('KIN_PROMISED_IT', by.householdId !== null && isNearKin(householdId, by.householdId)),
    ...when(
      'SAID_ALREADY',
      answers.some((one) => one.residentId === residentId || one.householdId === householdId),
    ),
  ]
}

/** An act on a pledge. */
export const stepOfPledge: Law = {
  reasons: (of, moment) => {
    const { procedure, input } = of.attempt.request
    const pledge = of.chronicle.pledges.at(asked.parse(input).pledgeId, moment)
    if (!pledge) return ['NOT_FOUND']
    const ways = WAYS[procedure]?.[pledge.role === null ? 'home' : 'office'] ?? []
    return [
      ...when('NOT_ALLOWED', !isTheirs(of, moment, pledge) || ways.length === 0),
      ...when(
        'PLEDGE_MOVED_ON',
        ways.every(([from]) => from !== pledge.state),
      ),
      ...further(of, pledge),
    ]
  },
  doubts: (of) => {
    const { procedure, input } = of.attempt.request
    const { pledgeId } = asked.parse(input)
    const { office, home } = WAYS[procedure] ?? { office: [], home: [] }
    const steps = stepsIn(of.chronicle.pledges.of(pledgeId), of.heard.span)
    const taken = steps.some(({ before, after }) =>
      (after.role === null ? home : office).some(([from, to]) => before?.state === from && after.state === to),
    )
    return taken ? [] : [`no step of ${pledgeId} is one of ${procedure}`]
  },
}
