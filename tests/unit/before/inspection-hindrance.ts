/** Who might do what to a sheet or a round before the flows said it themselves. */
import { CONTEST_DAYS } from '@shared/inspection/rules'
import { DAY_MS } from '@shared/kernel/time'

interface Sheet {
  readonly state: string
  readonly householdId: string
  readonly kinHouseholdIds: readonly string[]
  readonly scoredBy: readonly string[]
  readonly postedAt: number | null
  readonly objectedBy: string | null
  readonly objections: readonly { residentId: string; householdId: string | null; posted: boolean }[]
}
interface Round {
  readonly state: string
  readonly inspectors: readonly { readonly residentId: string }[]
  readonly votes: readonly { readonly residentId: string }[]
}
interface Actor {
  readonly residentId: string
  readonly householdId: string
  readonly roles: readonly string[]
  readonly now: number
}

const hasObjected = ({ state, objections }: Sheet, { residentId, householdId }: Actor): boolean =>
  objections.some((one) => {
    const same = one.residentId === residentId || one.householdId === householdId
    return same && one.posted === (state === 'posted')
  })

export function hindranceToObject(round: Round, sheet: Sheet, actor: Actor): string | null {
  if (sheet.state !== 'scored' && sheet.state !== 'posted') return 'SHEET_MOVED_ON'
  const onNotice = sheet.state === 'scored' && round.state === 'publicised'
  const contestable = sheet.postedAt !== null && actor.now <= sheet.postedAt + CONTEST_DAYS * DAY_MS
  const own = sheet.state === 'posted' && contestable && sheet.householdId === actor.householdId
  if (!onNotice && !own) return 'NOT_YOURS_TO_OBJECT'
  return hasObjected(sheet, actor) ? 'OBJECTED_ALREADY' : null
}

export function hindranceToDecide(round: Round, sheet: Sheet, actor: Actor): string | null {
  const disputed = sheet.state === 'objected' || sheet.state === 'contested'
  if (!disputed || round.state === 'withdrawn') return 'SHEET_MOVED_ON'
  if (!actor.roles.includes('committee') && !actor.roles.includes('supervisor')) return 'NOT_ALLOWED'
  if (actor.householdId === sheet.householdId || sheet.kinHouseholdIds.includes(actor.householdId)) {
    return 'INSPECTION_RECUSED'
  }
  const involved = sheet.scoredBy.includes(actor.residentId) || sheet.objectedBy === actor.residentId
  return involved ? 'RAISED_IT' : null
}

export function hindranceToVote({ state, inspectors, votes }: Round, residentId: string): string | null {
  if (state !== 'walked') return 'ROUND_MOVED_ON'
  if (inspectors.some((one) => one.residentId === residentId)) return 'RAISED_IT'
  return votes.some((one) => one.residentId === residentId) ? 'VOTED_ALREADY' : null
}
