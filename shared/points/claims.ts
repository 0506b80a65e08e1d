/** Pure rules of a claim's way: on whose desk it lies, when its clock runs out, and who may take which step. */
import type { Role } from '@shared/kernel/access'
import { endOfDayAfter } from '@shared/kernel/time'
import type { ClaimState } from './flow'
import type { Rule } from './rule'

/** The desks where claims wait for somebody with a role. */
export const QUEUES = ['verify', 'vote', 'rectified', 'objection'] as const
export type Queue = (typeof QUEUES)[number]

const QUEUE_OF: Readonly<Partial<Record<ClaimState, Queue>>> = {
  raised: 'verify',
  verified: 'vote',
  due: 'vote',
  rectified: 'rectified',
  objected: 'objection',
  contested: 'objection',
}

/** The desk where a claim in this state lies; null when nobody with a role has to act. */
export const queueOf = (state: ClaimState): Queue | null => QUEUE_OF[state] ?? null

/** Roles that clear a desk. */
export const CLEARED_BY = {
  verify: ['committee', 'gridWorker', 'groupLeader'],
  rectified: ['committee', 'gridWorker', 'groupLeader'],
  vote: ['council'],
  objection: ['committee', 'supervisor'],
} as const satisfies Record<Queue, readonly Role[]>

/** Whole days that a first check, and a council's decision, may take before they are reminded. */
export const CHECK_DAYS = 2
export const VOTE_DAYS = 3
/** Whole days in which an objection ought to be decided; then those who decide are reminded. */
export const OBJECTION_DAYS = 7
/** A household whose repair was not enough gets at least so many days more. */
export const MORE_RECTIFY_DAYS = 2

/** What the clock of a claim depends on. `noticeLeft` is what an objection left of the public notice, ms. */
export interface Clocked {
  readonly rule: Pick<Rule, 'path' | 'rectifyDays'>
  readonly raisedAt: number
  readonly noticeLeft: number | null
}

/** When a claim that enters `state` at `now` must have moved on, epoch ms; null where no clock runs. */
export function deadlineOf(state: ClaimState, { rule, raisedAt, noticeLeft }: Clocked, now: number): number | null {
  switch (state) {
    case 'raised':
    case 'rectified':
      return endOfDayAfter(now, CHECK_DAYS)
    case 'verified':
    case 'due':
      return endOfDayAfter(now, VOTE_DAYS)
    case 'objected':
    case 'contested':
      return endOfDayAfter(now, OBJECTION_DAYS)
    case 'publicised':
      return noticeLeft === null ? endOfDayAfter(now, rule.path.noticeDays) : resumedNotice(noticeLeft, now)
    case 'warned':
      return timeToRectify(endOfDayAfter(raisedAt, rule.rectifyDays ?? MORE_RECTIFY_DAYS), now === raisedAt, now)
    default:
      return null
  }
}

/** A notice that an objection held up goes on where it stood, and for at least a day. */
const resumedNotice = (noticeLeft: number, now: number) => Math.max(now + noticeLeft, endOfDayAfter(now, 1))

/** The days of the rule; a repair that was not enough never leaves less than two. */
const timeToRectify = (first: number, fresh: boolean, now: number) =>
  fresh ? first : Math.max(first, endOfDayAfter(now, MORE_RECTIFY_DAYS))
