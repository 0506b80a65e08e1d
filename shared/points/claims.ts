/** Pure rules of a claim's way: what one can be offered, and when its clock runs out. */
import { endOfDayAfter } from '@shared/kernel/time'
import { deadlineIn } from '@shared/matter/clock'
import { awardFlow, type ClaimAction, type ClaimState } from './flow'
import type { Rule } from './rule'

/** What somebody can be offered. The council endorses and refuses by its votes, so only the vote is. */
export const OFFERED = [
  'verify',
  'refuse',
  'vote',
  'standAside',
  'comeBack',
  'state',
  'rectify',
  'confirmRectified',
  'notRectified',
  'object',
  'uphold',
  'dismiss',
  'reverse',
  'withdraw',
] as const satisfies readonly ClaimAction[]
export type OfferedAction = (typeof OFFERED)[number]

/** A household whose repair was not enough gets at least so many days more. */
export const MORE_RECTIFY_DAYS = 2

/** What the clock of a claim depends on. `noticeLeft` is what an objection left of the public notice, ms. */
export interface Clocked {
  readonly rule: Pick<Rule, 'path' | 'rectifyDays'>
  readonly raisedAt: number
  readonly noticeLeft: number | null
}

/** When a claim that enters `state` at `now` must have moved on, epoch ms; null where no clock runs. Both flows have the same states. */
export const deadlineOf = (state: ClaimState, clocked: Clocked, now: number): number | null =>
  deadlineIn(awardFlow, state, now, (days) =>
    days === 'repair' ? timeToRectify(clocked, now) : timeOnNotice(clocked, now),
  )

/** The days of the rule. A notice that an objection held up goes on where it stood, and for at least a day. */
const timeOnNotice = ({ rule, noticeLeft }: Clocked, now: number): number =>
  noticeLeft === null ? endOfDayAfter(now, rule.path.noticeDays) : Math.max(now + noticeLeft, endOfDayAfter(now, 1))

/** The days of the rule from the letter on; a repair that was not enough never leaves less than two. */
function timeToRectify({ rule, raisedAt }: Clocked, now: number): number {
  const first = endOfDayAfter(raisedAt, rule.rectifyDays ?? MORE_RECTIFY_DAYS)
  return now === raisedAt ? first : Math.max(first, endOfDayAfter(now, MORE_RECTIFY_DAYS))
}
