import { CONTEST_DAYS } from '@shared/inspection/rules'
import type { Role } from '@shared/kernel/access'
import { DAY_MS } from '@shared/kernel/time'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import type { Round, Sheet } from './documents'
import { isNear } from './sheet-step'

/** Whoever acts on a sheet, with the roles that hold over it. */
export interface Actor {
  readonly residentId?: string | undefined
  readonly householdId?: string | undefined
  readonly roles: readonly Role[]
  readonly now: number
}

export const actorOf = ({ caller, roles, now }: Call): Actor => ({
  ...{ residentId: caller.residentId, householdId: caller.householdId, roles, now },
})

type Hindrance =
  | 'NOT_ALLOWED'
  | 'SHEET_MOVED_ON'
  | 'INSPECTION_RECUSED'
  | 'RAISED_IT'
  | 'NOT_YOURS_TO_OBJECT'
  | 'OBJECTED_ALREADY'

/** One objection a household before posting, one after: a neighbour cannot stop the same sheet again and again. */
const hasObjected = ({ state, objections }: Sheet, { residentId, householdId }: Actor): boolean =>
  objections.some((one) => {
    const same = one.residentId === residentId || (householdId !== undefined && one.householdId === householdId)
    return same && one.posted === (state === 'posted')
  })

/** While the notice runs anybody of the village may object; of what was posted, the household, for thirty days. */
export function hindranceToObject(round: Round, sheet: Sheet, actor: Actor): Hindrance | null {
  if (sheet.state !== 'scored' && sheet.state !== 'posted') return 'SHEET_MOVED_ON'
  const onNotice = sheet.state === 'scored' && round.state === 'publicised'
  const contestable = sheet.postedAt !== null && actor.now <= sheet.postedAt + CONTEST_DAYS * DAY_MS
  const own = sheet.state === 'posted' && contestable && sheet.householdId === actor.householdId
  if (!onNotice && !own) return 'NOT_YOURS_TO_OBJECT'
  return hasObjected(sheet, actor) ? 'OBJECTED_ALREADY' : null
}

/** Whoever scored the door, objected, or is of the household or kin to it does not decide its objection. */
export function hindranceToDecide(round: Pick<Round, 'state'>, sheet: Sheet, actor: Actor): Hindrance | null {
  const disputed = sheet.state === 'objected' || sheet.state === 'contested'
  if (!disputed || round.state === 'withdrawn') return 'SHEET_MOVED_ON'
  if (!actor.roles.includes('committee') && !actor.roles.includes('supervisor')) return 'NOT_ALLOWED'
  if (isNear(sheet, actor.householdId)) return 'INSPECTION_RECUSED'
  const { residentId } = actor
  const involved = residentId !== undefined && (sheet.scoredBy.includes(residentId) || sheet.objectedBy === residentId)
  return involved ? 'RAISED_IT' : null
}

/** Refuses what a hindrance stands in the way of. */
export function assertFree(hindrance: Hindrance | null, { state }: Sheet): void {
  if (hindrance === 'SHEET_MOVED_ON') throw refuse(hindrance, { state })
  if (hindrance) throw refuse(hindrance)
}
