/** Who may take which step of a matter. The server refuses by it, and tells the client what to show. */
import { GRANTED_ROLES, type GrantedRole, ROLES, type Role } from '@shared/kernel/access'
import { type Actor, type Bond, type Flow, namesIn, stepFrom } from './flow'

/** The ids at the end of a path: `votes.residentId` of every vote. */
export function idsAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => idsAt(one, path))
  const [field, ...rest] = path
  if (field === undefined) return [value]
  return typeof value === 'object' && value !== null ? idsAt(Reflect.get(value, field), rest) : []
}

/** Whether somebody is this to the matter. */
function holds<M>(bond: Bond<M>, matter: M, actor: Actor, now: number): boolean {
  if ('when' in bond) return bond.when(matter, actor, now)
  const id = bond.is === 'resident' ? actor.residentId : actor.householdId
  return id !== undefined && idsAt(matter, bond.at.split('.')).includes(id)
}

const isRole = (name: string): name is Role => ROLES.some((role) => role === name)

/** Something that stands somewhere in its flow. */
interface Standing<S extends string> {
  readonly state: S
}

/** Who is asking, and when, epoch ms. */
export interface Asking {
  readonly actor: Actor
  readonly now: number
}

/**
 * Why `actor` cannot take `action` now, as the refusal that says so; null when nothing stands in the way. First what the
 * flow knows from here, then the roles, then `only`, then `never` in its order.
 */
export function hindranceTo<
  M extends Standing<S>,
  S extends string,
  A extends string,
  B extends string,
  N extends string,
>(flow: Flow<M, S, A, B, string, N>, action: A, matter: M, { actor, now }: Asking): N | 'NOT_ALLOWED' | null {
  const step = stepFrom(flow, matter.state, action)
  if (!step || step.after !== undefined) return flow.movedOn
  if (!step.by.some((by) => by !== 'timer' && actor.roles.includes(by))) return 'NOT_ALLOWED'
  const bound = (name: B) => holds(flow.bonds[name], matter, actor, now)
  if (step.only && !step.only.some((one) => (isRole(one) ? actor.roles.includes(one) : bound(one)))) {
    return step.otherwise ?? 'NOT_ALLOWED'
  }
  const barred = step.never?.find(bound)
  return barred === undefined ? null : flow.bonds[barred].no
}

/** Which of what a page offers `actor` can take now. */
export const actionsFor = <M extends Standing<S>, S extends string, A extends string, B extends string, O extends A>(
  flow: Flow<M, S, A, B>,
  matter: M,
  offered: readonly O[],
  asking: Asking,
): O[] => offered.filter((action) => hindranceTo(flow, action, matter, asking) === null)

/** Who clears a desk by an office: whoever may take one of its actions, in any flow that has it. */
export const clearersOf = <S extends string, A extends string, B extends string, D extends string>(
  flows: readonly Flow<never, S, A, B, D>[],
  desk: D,
): GrantedRole[] =>
  GRANTED_ROLES.filter((role) =>
    flows.some(({ desks, states, steps }) =>
      steps.some(
        ({ from, action, by }) =>
          by.includes(role) && states[from].desk === desk && desks[desk].clears.includes(action),
      ),
    ),
  )

/** What a person can ask for; the rest follows from a vote, or is done by the clock. */
export const askedFor = <A extends string>({
  actions,
  steps,
}: Pick<Flow<never, string, A>, 'actions' | 'steps'>): A[] =>
  namesIn(actions).filter((action) =>
    steps.some((step) => step.action === action && step.after === undefined && step.by.some((by) => by !== 'timer')),
  )

/**
 * How many more members a council needs before `needed` votes alike can decide at all: some of its members may not vote on
 * this, some have voted.
 */
export function votersShort<
  M extends Standing<S> & { readonly votes: readonly { readonly agree: boolean }[] },
  S extends string,
  A extends string,
  B extends string,
>(
  flow: Flow<M, S, A, B>,
  vote: NoInfer<A>,
  matter: M,
  { needed, members, now }: { needed: number; members: readonly Omit<Actor, 'roles'>[]; now: number },
): number {
  const roles = ['council'] as const
  const free = members.filter(
    (member) => hindranceTo(flow, vote, matter, { actor: { ...member, roles }, now }) === null,
  )
  const agreed = matter.votes.filter(({ agree }) => agree).length
  return Math.max(0, needed - free.length - Math.max(agreed, matter.votes.length - agreed))
}
