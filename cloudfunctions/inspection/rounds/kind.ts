import { type RoundAction, roundFlow } from '@shared/inspection/flow'
import { roundPath } from '@shared/inspection/rules'
import { endOfDayAfter, sayDay } from '@shared/kernel/time'
import { VOTE_DAYS } from '@shared/matter/terms'
import { refuse } from '../../kernel/refuse'
import type { Kind, Stepping } from '../../matter/kind'
import { assertCovered, earmarkPoints, releaseEarmark } from '../../points/exports'
import type { Output } from '../contract-types'
import { type Round, rounds, sheets } from '../documents'
import { shutGates } from './gate'
import { countScored, pointsOn } from './totals'

interface RoundTraits {
  readonly stored: Round
  readonly action: RoundAction
  /** A vote says yes or no. */
  readonly given: { readonly agree: boolean }
  readonly answer: Output<'vote'>
}

/** Walks round the houses: endorsed and publicised as a whole. */
export const roundKind: Kind<Round, RoundTraits> = {
  name: 'round',
  of: rounds,
  flowOf: () => roundFlow,
  current: async (_from, round) => round,
  stored: (round) => round,
  enters: clockOf,
  does: {
    vote: ({ votes }, { at, by: { residentId }, given }) => ({
      votes: [...votes, { residentId, agree: given.agree === true, at }],
    }),
    sendBack: () => ({ votes: [] }),
  },
  effects: {
    close: assertSomebodyScored,
    vote: openVote,
    endorse,
    withdraw: async ({ tx, said }, { _id }) => {
      await releaseEarmark(tx, _id)
      return { withdrawnFor: said ?? null }
    },
    finish: async ({ tx }, { _id }) => {
      await releaseEarmark(tx, _id)
      return undefined
    },
  },
  follows: (round, action) => {
    const last = round.votes.at(-1)
    if (action !== 'vote' || !last || votesFor(round, last.agree) < roundPath(round.items).votes) return null
    return last.agree ? 'endorse' : 'sendBack'
  },
  says: {
    title: ({ title }) => title,
    detail: ({ endorsed }) => (endorsed ? `${endorsed.households} 户各得几分，点开看` : '看看结果，投一票'),
    steps: {
      close: () => '走户走完了，请您看看结果，投一票。',
      endorse: ({ deadlineAt }) => `议事会同意了，公示${deadlineAt === null ? '' : `到${sayDay(deadlineAt)}`}。`,
      sendBack: () => '议事会请再走一走。',
      finish: () => '公示完了，分都记进各家存折了。',
    },
  },
  whose: ({ title }) => title,
  about: aboutRound,
  parties: () => ({ householdId: null, gridId: null, groupId: null, raiser: null, objectedBy: null, objections: [] }),
  answer: ({ _id, state }) => ({ roundId: _id, state }),
}

/** What a message about a round leads to. */
export function aboutRound({ _id }: Pick<Round, '_id'>): { kind: string; id: string } {
  return { kind: 'round', id: _id }
}

/** How many have said yes, or no. */
export function votesFor({ votes }: Round, agree: boolean): number {
  return votes.filter((one) => one.agree === agree).length
}

/** The open door to a withdrawn round's last sheets is given a moment to fall shut before they are closed. */
export const LAST_SHEETS_MS = 60_000

/** The clock of a round that enters its state: by when it must have moved on, and when the timer acts. */
function clockOf({ state, items }: Round, now: number): Pick<Round, 'deadlineAt' | 'timerAt'> {
  switch (state) {
    case 'walked': {
      const voteBy = endOfDayAfter(now, VOTE_DAYS)
      return { deadlineAt: voteBy, timerAt: voteBy }
    }
    case 'publicised':
      return { deadlineAt: endOfDayAfter(now, roundPath(items).noticeDays), timerAt: now }
    case 'posting':
      return { deadlineAt: null, timerAt: now }
    case 'withdrawn':
      return { deadlineAt: null, timerAt: now + LAST_SHEETS_MS }
    case 'walking':
    case 'posted':
      return { deadlineAt: null, timerAt: null }
  }
}

async function assertSomebodyScored({ call }: Stepping<RoundTraits>, { _id: roundId }: Round): Promise<undefined> {
  const [somebody] = await call.store.find(sheets, { where: { roundId }, limit: 1 })
  if (!somebody) throw refuse('NOBODY_SCORED')
}

/** A no has its reason; the first vote shuts the doors to sheets that are still under way. */
async function openVote({ tx, call, given, said }: Stepping<RoundTraits>, round: Round): Promise<undefined> {
  if (given.agree !== true && !said) throw refuse('REASON_NEEDED')
  if (round.votes.length === 0) await shutGates(tx, call, round)
}

/** With the last yes the round goes on the notice, if the year's money covers it; from then on it counts against the money. */
async function endorse({ tx, call }: Stepping<RoundTraits>, round: Round): Promise<Partial<Round>> {
  const { villageId, _id: roundId } = round
  const [households, points] = await Promise.all([countScored(call.store, roundId), pointsOn(call.store, roundId)])
  await assertCovered(tx, call, { villageId, points })
  await earmarkPoints(tx, { roundId, villageId, points })
  return { endorsed: { households, points, by: votesFor(round, true) } }
}
