import { type RoundState, roundFlow } from '@shared/inspection/flow'
import { roundPath } from '@shared/inspection/rules'
import { endOfDayAfter } from '@shared/kernel/time'
import { VOTE_DAYS } from '@shared/matter/terms'
import type { Event } from '../../kernel/events'
import { type Finding, missing, type Pair, pairsOf, unequal, unexplained } from '../../kernel/finding'
import { type History, type Taken, walk } from '../../kernel/history'
import { proveTold } from '../../kernel/prove-told'
import { subjectOf } from '../../matter/kind'
import { earmarkRecords } from '../../points/exports'
import { rounds as ofRounds, type Round } from '../documents'
import { LAST_SHEETS_MS, roundKind } from '../rounds'
import { isEarmarked, type RoundFile } from './files'

/** Every round is what was done to it, and those on the notice promise what the council agreed to; no others do. */
export function proveRounds({ villageId, rounds, stories, earmarks, sheets }: RoundFile): Finding[] {
  const earmarked = new Map(rounds.filter(isEarmarked).map((round) => [round._id, round.endorsed?.points]))
  const known = new Set(earmarks.map(({ _id }) => _id))
  return [
    ...rounds.flatMap((round) =>
      proveRound(round, stories.get(subjectOf(roundKind, round._id)) ?? [], sheets.get(round._id)),
    ),
    ...earmarks.flatMap(({ _id, points }) =>
      earmarked.has(_id)
        ? unequal(earmarkRecords, _id, [['points', points, earmarked.get(_id)]])
        : [unexplained(earmarkRecords, _id)],
    ),
    ...[...earmarked.keys()]
      .filter((id) => !known.has(id))
      .map((id) => missing(earmarkRecords, id, `round of ${villageId}`)),
  ]
}

function proveRound(round: Round, story: readonly Event[], sheets: number | undefined): Finding[] {
  const { startedAt, startedBy, votes, endorsed, withdrawnFor, items } = round
  const history = walk(roundFlow, story)
  const is = { startedAt, startedBy, votes: inTime(votes), withdrawnFor }
  const needed = roundPath(items).votes
  return proveTold(ofRounds, round, history, [
    ...pairsOf(is, replayed(history)),
    ['endorsed', endorsed?.by ?? null, history.steps.some(({ action }) => action === 'endorse') ? needed : null],
    ...(sheets === undefined ? [] : ([['endorsed.households', endorsed?.households, sheets]] satisfies Pair[])),
    ...clockOf(round, enteredBy(history)),
  ])
}

/** As much of a round as follows from what was done to it. */
function replayed({ steps }: History<RoundState>): object {
  const [started] = steps
  const sentBack = steps.findLastIndex(({ action }) => action === 'sendBack')
  const voted = steps.filter(({ action }, n) => action === 'vote' && n > sentBack).map(({ event }) => event)
  return {
    startedAt: started?.event.at,
    startedBy: { residentId: started?.event.actor.residentId, name: started?.event.actor.name },
    votes: inTime(voted.map(({ actor: { residentId }, at }) => ({ residentId: residentId ?? '', at }))),
    withdrawnFor: steps.find(({ action }) => action === 'withdraw')?.event.said ?? null,
  }
}

/** Two votes of one moment may have been written in either order. */
const inTime = (votes: readonly { residentId: string; at: number }[]) =>
  votes
    .map(({ residentId, at }) => ({ residentId, at }))
    .sort((a, b) => a.at - b.at || (a.residentId < b.residentId ? -1 : 1))

/** The step by which a round came into the state that it is in. */
const enteredBy = ({ steps }: History<RoundState>): Taken<RoundState> | undefined =>
  steps.findLast(({ to }, n) => to !== (steps[n - 1]?.to ?? null))

/** The days of a notice count from when the last household has heard; what has been reminded of or closed is silent. */
function clockOf({ state, deadlineAt, timerAt, items }: Round, entered: Taken<RoundState> | undefined): Pair[] {
  const at = entered?.event.at ?? 0
  const silentOr = (due: number) => (timerAt === null ? null : due)
  switch (state) {
    case 'walked':
      return clock(endOfDayAfter(at, VOTE_DAYS), silentOr(endOfDayAfter(at, VOTE_DAYS)))
    case 'publicised': {
      const until = Math.max(deadlineAt ?? 0, endOfDayAfter(at, roundPath(items).noticeDays))
      return clock(until, timerAt === at ? at : until)
    }
    case 'posting':
      return clock(null, at)
    case 'withdrawn':
      return clock(null, silentOr(at + LAST_SHEETS_MS))
    case 'walking':
    case 'posted':
      return clock(null, null)
  }
  function clock(deadline: number | null, timer: number | null): Pair[] {
    return [
      ['deadlineAt', deadlineAt, deadline],
      ['timerAt', timerAt, timer],
    ]
  }
}
