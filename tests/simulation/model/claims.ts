import * as z from 'zod'
import type { Claim } from '../../../cloudfunctions/points/documents'
import type { Mishap } from '../instance'
import { RULES, VILLAGE } from '../village'
import { isBeyondBudget, overdrawn } from './budget'
import { askerOf, type Case, dateOf, everSo, holds, isNear, isNearKin, type Law, stepsIn } from './case'

const aimed = z.object({
  claimId: z.string(),
  agree: z.boolean().optional(),
  uphold: z.boolean().optional(),
  aside: z.boolean().optional(),
})
const answered = z.object({ claimId: z.string(), state: z.string() })

const inputOf = ({ attempt }: Case) => aimed.parse(attempt.request.input)

/** In which states each thing can be done, for good deeds and for faults. */
const WHEN: Readonly<Record<string, Readonly<Record<Claim['kind'], readonly Claim['state'][]>>>> = {
  'points.verifyClaim': { award: ['raised'], deduction: [] },
  'points.voteOnClaim': { award: ['verified'], deduction: ['due'] },
  'points.standAside': { award: ['verified'], deduction: ['due'] },
  'points.withdrawClaim': { award: ['raised', 'verified'], deduction: ['warned', 'due'] },
  'points.object': { award: ['publicised', 'posted'], deduction: ['publicised', 'posted'] },
  'points.decideObjection': { award: ['objected', 'contested'], deduction: ['objected', 'contested'] },
  'points.stateCase': { award: [], deduction: ['warned', 'due'] },
  'points.rectify': { award: [], deduction: ['warned', 'due'] },
  'points.checkRectified': { award: [], deduction: ['rectified'] },
}

/** What the council alone is asked for. */
const OF_COUNCIL: readonly string[] = ['points.voteOnClaim', 'points.standAside']

/** Whether who asks has the office that it takes: near to the household, or of the council. */
const inOffice = (of: Case, moment: number, { householdId }: Claim): boolean =>
  OF_COUNCIL.includes(of.attempt.request.procedure)
    ? holds(of, moment, [['council', VILLAGE]])
    : isNear(of, moment, householdId)

/** Why this person cannot do this to this claim, whatever its state; `near` is whether they have the office. */
function personal(of: Case, claim: Claim, near: boolean): string[] {
  const { person, residentId, householdId } = askerOf(of)
  const own = claim.householdId === householdId
  const kin = isNearKin(householdId, claim.householdId)
  const raised = claim.raisedBy.residentId === residentId
  const when = (code: string, holds: boolean) => (holds ? [code] : [])
  const away = (claim.aside ?? []).some((one) => one.residentId === residentId)
  const apart = [...when('RECUSED', kin), ...when('STOOD_ASIDE', away)]
  switch (of.attempt.request.procedure) {
    case 'points.verifyClaim':
      return [...when('NOT_ALLOWED', !near), ...apart, ...when('RAISED_IT', raised)]
    case 'points.standAside':
    case 'points.voteOnClaim': {
      if (inputOf(of).aside === false) return when('NOT_ALLOWED', !near || !away)
      const voted = claim.votes.some((vote) => vote.residentId === residentId)
      const checked = claim.verifierId === residentId
      const eyes = [...when('RAISED_IT', raised), ...when('CHECKED_IT', checked), ...when('VOTED_ALREADY', voted)]
      return [...when('NOT_ALLOWED', !near), ...apart, ...eyes]
    }
    case 'points.withdrawClaim':
      if (claim.kind === 'deduction') return [...when('NOT_ALLOWED', !near), ...apart]
      return when('NOT_ALLOWED', !own && !(near && raised))
    case 'points.object': {
      const posted = claim.state === 'posted'
      const mine = claim.objections.filter((one) => one.residentId === residentId || one.householdId === householdId)
      const late = posted && !own && person !== 'supervisor'
      return [
        ...when('NOT_YOURS_TO_OBJECT', late),
        ...when(
          'OBJECTED_ALREADY',
          mine.some((one) => one.posted === posted),
        ),
      ]
    }
    case 'points.decideObjection':
      return [...apart, ...when('RAISED_IT', raised || claim.objectedBy === residentId)]
    case 'points.stateCase':
    case 'points.rectify':
      return [...when('NOT_ALLOWED', !own), ...when('ANSWERED_ENOUGH', claim.answers >= 6)]
    default:
      return [...when('NOT_ALLOWED', !near), ...apart]
  }
}

const against = (of: Case, claim: Claim, near: boolean): string[] => {
  const when = WHEN[of.attempt.request.procedure]?.[claim.kind] ?? []
  return [...(when.includes(claim.state) ? [] : ['MOVED_ON']), ...personal(of, claim, near)]
}

const rulesOf = ({ rule }: Pick<Claim, 'rule'>) => RULES.find(({ id }) => id === rule.id)

/** Where it leads: the state that a lawful step ends in. */
function outcome(of: Case, before: Claim): Claim['state'] {
  const { agree = false, uphold = false } = inputOf(of)
  switch (of.attempt.request.procedure) {
    case 'points.verifyClaim':
      return agree ? 'verified' : 'refused'
    case 'points.voteOnClaim': {
      const alike = before.votes.filter((vote) => vote.agree === agree).length + 1
      if (alike < (rulesOf(before)?.path.endorse ?? 1)) return before.state
      return agree ? 'publicised' : 'refused'
    }
    case 'points.withdrawClaim':
      return 'withdrawn'
    case 'points.object':
      return before.state === 'posted' ? 'contested' : 'objected'
    case 'points.decideObjection':
      if (before.state === 'contested') return uphold ? 'reversed' : 'posted'
      return uphold ? 'refused' : 'publicised'
    case 'points.stateCase':
    case 'points.standAside':
      return before.state
    case 'points.rectify':
      return 'rectified'
    default:
      return agree ? 'closed' : 'warned'
  }
}

/** A step of a claim that is there already. */
export const stepOfClaim: Law = {
  reasons: (of, moment) => {
    const claim = of.chronicle.claims.at(inputOf(of).claimId, moment)
    if (!claim) return ['NOT_FOUND']
    const decides = claim.kind === 'award' && outcome(of, claim) === 'publicised' && claim.state === 'verified'
    const beyond = decides && isBeyondBudget(of, claim.points.max)
    return [...against(of, claim, inOffice(of, moment, claim)), ...(beyond ? ['OVER_BUDGET'] : [])]
  },
  doubts: (of) => {
    const { claimId } = inputOf(of)
    const { state } = answered.parse(of.heard.answer.is === 'done' ? of.heard.answer.data : null)
    const steps = stepsIn(of.chronicle.claims.of(claimId), of.heard.span)
    const step = steps.find(
      ({ before, after }) =>
        before !== null &&
        after.state === state &&
        after.revision === before.revision + (changesTwice(before, after) ? 2 : 1) &&
        outcome(of, before) === state &&
        against(
          of,
          before,
          everSo(of, (moment) => inOffice(of, moment, before)),
        ).length === 0,
    )
    if (!step) return [`no step of ${claimId} to ${state} was possible`]
    const promises = step.before?.state === 'verified' && state === 'publicised'
    return promises ? overdrawn(of, step.moment) : []
  },
}

/** The last vote is two steps at once: the vote, and what it decides. */
const changesTwice = (before: Claim, after: Claim): boolean =>
  after.votes.length > before.votes.length && after.state !== before.state

const raising = z.object({
  ruleId: z.string(),
  householdId: z.string().optional(),
  residentId: z.string().optional(),
})

/** Whose cap it is: the person's, or the household's. */
function unitOf(of: Case): { unit: string; ruleId: string; householdId: string } {
  const asker = askerOf(of)
  const {
    ruleId,
    householdId = asker.householdId,
    residentId = asker.residentId,
  } = raising.parse(of.attempt.request.input)
  const person = RULES.find(({ id }) => id === ruleId)?.unit === 'person'
  return { unit: person ? residentId : householdId, ruleId, householdId }
}

/** How often a rule was used in the day, month or year that is `span`, as it stood at a moment. */
function usedAt({ chronicle }: Case, moment: number, { unit, ruleId }: { unit: string; ruleId: string }, span: string) {
  const within = (at: number) => dateOf(at).startsWith(span)
  const claims = chronicle.claims.allAt(moment).filter(({ rule, residentId, householdId, state, raisedAt }) => {
    const counts = state !== 'refused' && state !== 'withdrawn'
    return counts && rule.id === ruleId && (residentId ?? householdId) === unit && within(raisedAt)
  })
  const sheets = chronicle.sheets.allAt(moment).filter(({ householdId, roundId, scores }) => {
    const startedAt = chronicle.rounds.at(roundId, moment)?.startedAt
    const counts = scores.some((score) => score.itemId === ruleId && score.points > 0 && score.counts)
    return counts && householdId === unit && startedAt !== undefined && within(startedAt)
  })
  return claims.length + sheets.length
}

/** The caps that a rule has at a time: what they count within, and how much they allow. */
function capsAt(ruleId: string, at: number): { span: string; limit: number }[] {
  const { day, month, year } = RULES.find(({ id }) => id === ruleId)?.caps ?? {}
  const date = dateOf(at)
  return [
    { span: date, limit: day },
    { span: date.slice(0, 7), limit: month },
    { span: date.slice(0, 4), limit: year },
  ].flatMap(({ span, limit }) => (limit === undefined ? [] : [{ span, limit }]))
}

const asksOf = ({ attempt }: Case): number[] => attempt.heard.map(({ askedAt }) => askedAt)

/** What keeps a picture from being read; the product cannot tell it from one that is not there. */
const HINDER_STORAGE: readonly Mishap[] = ['storageRefuses', 'lostBefore', 'lostAfter']

/** A good deed or a fault that somebody raises. */
export const raise: Law = {
  reasons: (of, moment) => {
    const { unit, ruleId, householdId } = unitOf(of)
    const full = asksOf(of).some((at) =>
      capsAt(ruleId, at).some(({ span, limit }) => usedAt(of, moment, { unit, ruleId }, span) >= limit),
    )
    const own = of.attempt.request.procedure === 'points.raiseClaim'
    const stored = !of.attempt.heard.some(({ mishaps }) => mishaps.some((mishap) => HINDER_STORAGE.includes(mishap)))
    return [
      ...(full ? ['CAP_REACHED'] : []),
      ...(own || isNear(of, moment, householdId) ? [] : ['NOT_ALLOWED']),
      ...(stored ? [] : ['PHOTO_REFUSED']),
    ]
  },
  doubts: (of) => {
    const { claimId } = answered.parse(of.heard.answer.is === 'done' ? of.heard.answer.data : null)
    const [step] = stepsIn(of.chronicle.claims.of(claimId), of.heard.span)
    const { unit, ruleId, householdId } = unitOf(of)
    if (!step || step.before !== null) return [`${claimId} was not raised while it waited`]
    const { rule, raisedAt, householdId: of_ } = step.after
    if (rule.id !== ruleId || of_ !== householdId) return [`${claimId} is another claim`]
    const own = of.attempt.request.procedure === 'points.raiseClaim'
    if (!own && !everSo(of, (moment) => isNear(of, moment, householdId))) return [`${claimId} was not theirs to raise`]
    return capsAt(ruleId, raisedAt)
      .filter(({ span, limit }) => usedAt(of, step.moment, { unit, ruleId }, span) > limit)
      .map(({ span, limit }) => `${claimId} is beyond ${limit} in ${span}`)
  },
}
