import * as z from 'zod'
import type { Round, Sheet } from '../../../cloudfunctions/inspection/documents'
import { RULES, VILLAGE } from '../village'
import { isBeyondBudget, overdrawn } from './budget'
import { askerOf, type Case, everSo, holds, isNearKin, type Law, stepsIn } from './case'

const aimed = z.object({
  ...{ roundId: z.string(), householdId: z.string().optional() },
  ...{ agree: z.boolean().optional(), uphold: z.boolean().optional(), replaces: z.int().optional() },
})
const begun = z.object({ roundId: z.string() })
const answered = z.object({ state: z.string() })

const inputOf = ({ attempt }: Case) => aimed.parse(attempt.request.input)
const dataOf = ({ heard: { answer } }: Case) => (answer.is === 'done' ? answer.data : null)
const when = (code: string, holds: boolean): string[] => (holds ? [code] : [])

const inCouncil = (of: Case, moment: number): boolean => holds(of, moment, [['council', VILLAGE]])

function againstRound(of: Case, round: Round, moment: number): string[] {
  const { residentId } = askerOf(of)
  const { state, inspectors, votes } = round
  switch (of.attempt.request.procedure) {
    case 'inspection.closeWalk': {
      const nobody = !of.chronicle.sheets.allAt(moment).some(({ roundId }) => roundId === round._id)
      return [...when('ROUND_MOVED_ON', state !== 'walking'), ...when('NOBODY_SCORED', nobody)]
    }
    case 'inspection.vote':
      return [
        ...when('ROUND_MOVED_ON', state !== 'walked'),
        ...when(
          'RAISED_IT',
          inspectors.some((one) => one.residentId === residentId),
        ),
        ...when(
          'VOTED_ALREADY',
          votes.some((vote) => vote.residentId === residentId),
        ),
      ]
    default:
      return when('ROUND_MOVED_ON', !['walking', 'walked', 'publicised'].includes(state))
  }
}

function outcome(of: Case, { state, votes, items }: Round): Round['state'] {
  const { agree = false } = inputOf(of)
  if (of.attempt.request.procedure === 'inspection.closeWalk') return 'walked'
  if (of.attempt.request.procedure === 'inspection.withdrawRound') return 'withdrawn'
  const needed = Math.max(...items.map(({ id }) => RULES.find((rule) => rule.id === id)?.path.endorse ?? 1))
  if (votes.filter((vote) => vote.agree === agree).length + 1 < needed) return state
  return agree ? 'publicised' : 'walking'
}

/** A round that begins: nothing speaks against it. */
export const startRound: Law = {
  reasons: () => [],
  doubts: (of) => {
    const { roundId } = begun.parse(dataOf(of))
    const [step] = stepsIn(of.chronicle.rounds.of(roundId), of.heard.span)
    return step?.before === null && step.after.state === 'walking' ? [] : [`${roundId} did not begin while it waited`]
  },
}

/** A step of a round as a whole. */
export const stepOfRound: Law = {
  reasons: (of, moment) => {
    const round = of.chronicle.rounds.at(inputOf(of).roundId, moment)
    if (!round) return ['NOT_FOUND']
    const votes = of.attempt.request.procedure === 'inspection.vote'
    const decides = votes && round.state === 'walked' && outcome(of, round) === 'publicised'
    const points = of.chronicle.sheets.allAt(moment).filter(({ roundId }) => roundId === round._id)
    const beyond =
      decides &&
      isBeyondBudget(
        of,
        points.reduce((sum, sheet) => sum + sheet.points, 0),
      )
    return [
      ...againstRound(of, round, moment),
      ...when('NOT_ALLOWED', votes && !inCouncil(of, moment)),
      ...when('OVER_BUDGET', beyond),
    ]
  },
  doubts: (of) => {
    const { roundId } = inputOf(of)
    const { state } = answered.parse(dataOf(of))
    const votes = of.attempt.request.procedure === 'inspection.vote'
    if (votes && !everSo(of, (moment) => inCouncil(of, moment))) return ['somebody voted who is not of the council']
    const step = stepsIn(of.chronicle.rounds.of(roundId), of.heard.span).find(
      ({ before, after, moment }) =>
        before !== null &&
        after.state === state &&
        outcome(of, before) === state &&
        // Whoever has voted, and was sent round again, votes on what is then seen.
        (before.state !== 'walking' || after.votes.length === 0) &&
        againstRound(of, before, moment).length === 0,
    )
    if (!step) return [`no step of ${roundId} to ${state} was possible`]
    return step.before?.state === 'walked' && state === 'publicised' ? overdrawn(of, step.moment) : []
  },
}

/** While it is walked, and for sheets that come late until somebody voted. */
const isOpenToSheets = (round: Round | null): boolean =>
  round?.state === 'walking' || (round?.state === 'walked' && round.votes.length === 0)

function againstScore(of: Case, round: Round | null, sheet: Sheet | null): string[] {
  const { residentId, householdId: own } = askerOf(of)
  const { householdId = '', replaces = 0 } = inputOf(of)
  const newest = (sheet?.revision ?? 0) === replaces
  return [
    ...when('NOT_INSPECTOR', !round?.inspectors.some((one) => one.residentId === residentId)),
    ...when('ROUND_MOVED_ON', !isOpenToSheets(round)),
    ...when('INSPECTION_RECUSED', isNearKin(own, householdId)),
    ...when(sheet ? 'SCORED_ALREADY' : 'SHEET_MOVED_ON', !newest),
  ]
}

function againstSheet(of: Case, round: Round | null, sheet: Sheet | null): string[] {
  const { residentId, householdId } = askerOf(of)
  if (!round || !sheet) return ['NOT_FOUND']
  const { state, objections, objectedBy, scoredBy } = sheet
  const own = sheet.householdId === householdId
  if (of.attempt.request.procedure === 'inspection.object') {
    const posted = state === 'posted'
    const open = (state === 'scored' && round.state === 'publicised') || (posted && own)
    const mine = objections.filter((one) => one.residentId === residentId || one.householdId === householdId)
    return [
      ...when('SHEET_MOVED_ON', state !== 'scored' && !posted),
      ...when('NOT_YOURS_TO_OBJECT', !open),
      ...when(
        'OBJECTED_ALREADY',
        mine.some((one) => one.posted === posted),
      ),
    ]
  }
  const disputed = state === 'objected' || state === 'contested'
  return [
    ...when('SHEET_MOVED_ON', !disputed || round.state === 'withdrawn'),
    ...when('INSPECTION_RECUSED', isNearKin(householdId, sheet.householdId)),
    ...when('RAISED_IT', scoredBy.includes(residentId) || objectedBy === residentId),
  ]
}

function sheetOutcome(of: Case, before: Sheet | null): Sheet['state'] {
  if (of.attempt.request.procedure === 'inspection.score') return 'scored'
  if (of.attempt.request.procedure === 'inspection.object') return before?.state === 'posted' ? 'contested' : 'objected'
  return before?.state === 'contested' ? 'posted' : 'scored'
}

/** A step of one sheet: a score, an objection, what is decided of it. */
export const stepOfSheet: Law = {
  reasons: (of, moment) => {
    const { roundId, householdId = '' } = inputOf(of)
    const round = of.chronicle.rounds.at(roundId, moment)
    const sheet = of.chronicle.sheets.at(`${roundId}:${householdId}`, moment)
    return of.attempt.request.procedure === 'inspection.score'
      ? againstScore(of, round, sheet)
      : againstSheet(of, round, sheet)
  },
  doubts: (of) => {
    const { roundId, householdId = '' } = inputOf(of)
    const { state } = answered.parse(dataOf(of))
    const scores = of.attempt.request.procedure === 'inspection.score'
    const fits = stepsIn(of.chronicle.sheets.of(`${roundId}:${householdId}`), of.heard.span).some(
      ({ before, after, moment }) => {
        const round = of.chronicle.rounds.at(roundId, moment)
        const hindrances = scores ? againstScore(of, round, before) : againstSheet(of, round, before)
        return hindrances.length === 0 && after.state === state && sheetOutcome(of, before) === state
      },
    )
    return fits ? [] : [`no step of the sheet ${roundId}:${householdId} to ${state} was possible`]
  },
}
