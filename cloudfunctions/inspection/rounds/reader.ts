import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Store } from '../../kernel/store'
import { type Round, rounds, type Sheet } from '../documents'

/** A round that the access table has let the caller see. */
export async function roundOf(store: Store, roundId: string): Promise<Round> {
  const round = await store.get(rounds, roundId)
  if (!round) throw refuse('NOT_FOUND')
  return round
}

export const isInspector = ({ inspectors }: Round, residentId: string | undefined): boolean =>
  inspectors.some((one) => one.residentId === residentId)

const OFFICIALS = ['committee', 'council', 'supervisor'] as const

/** Whoever walks the round, or has a duty over it: they see results before the notice, and whole sheets. */
export function isInsider(call: Call, round: Round): boolean {
  const villageId = villageOf(call)
  const serves = call.caller.grants.some(
    ({ role, placeId, until }) =>
      placeId === villageId && until > call.now && OFFICIALS.some((official) => official === role),
  )
  return serves || isInspector(round, call.caller.residentId)
}

const ON_THE_WALL: readonly Round['state'][] = ['publicised', 'posting', 'posted']

/** Whether results hang on the wall, for everybody to see. */
const isOnTheWall = ({ state }: Round): boolean => ON_THE_WALL.includes(state)

/** Whether a reader sees what households were given: everybody once it hangs, and before that who has to do with it. */
export const seesResults = (call: Call, round: Round): boolean => isOnTheWall(round) || isInsider(call, round)

/** Whether a reader is of the household of a sheet. */
export const isOwn = ({ caller }: Call, { householdId }: Pick<Sheet, 'householdId'>): boolean =>
  caller.householdId === householdId
