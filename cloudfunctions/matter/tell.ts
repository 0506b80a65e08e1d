import type { Listener, Step } from '@shared/matter/flow'
import type { Call } from '../kernel/call'
import { tell, toHousehold, toResident, toRole } from '../kernel/messages'
import type { Kind, Parties, Stepping, Traits } from './kind'

/** Whom a listener of the flow stands for. The raiser hears through the household when it is their own; nobody hears of what they did. */
function audienceOf(
  { villageId, parties }: { villageId: string; parties: Parties },
  call: Call,
  listener: Listener,
): string | null {
  const { householdId, gridId, townId = null, raiser, objectedBy, objections } = parties
  switch (listener) {
    case 'household':
      return householdId === null ? null : toHousehold(householdId)
    case 'raiser': {
      const hears =
        raiser &&
        (householdId === null || raiser.householdId !== householdId) &&
        raiser.residentId !== call.caller.residentId
      return hears ? toResident(raiser.residentId) : null
    }
    case 'objector': {
      const atHome = objections.some((one) => one.residentId === objectedBy && one.householdId === householdId)
      return objectedBy === null || atHome ? null : toResident(objectedBy)
    }
    case 'gridWorker':
      return gridId ? toRole('gridWorker', gridId) : toRole('committee', villageId)
    case 'council':
    case 'committee':
    case 'supervisor':
    case 'shopkeeper':
      return toRole(listener, villageId)
    case 'townOfficer':
      return townId === null ? null : toRole(listener, townId)
    case 'village':
      return null
  }
}

/** Tells whom the flow names for this step, in the step's own transaction. */
export async function tellStep<M extends T['stored'], T extends Traits>(
  { says, whose, about, parties }: Kind<M, T>,
  { tx, call, said = '' }: Stepping<T>,
  { before, after }: { before: M; after: M },
  { action, tells = [] }: Step<string, T['action']>,
): Promise<void> {
  const saying = says.steps[action]?.(after) ?? null
  if (saying === null) return
  const { villageId } = after
  // Whoever objected is known from before: the decision ends the objection.
  const heard = { villageId, parties: { ...parties(after, call), objectedBy: parties(before, call).objectedBy } }
  const telling = { villageId, title: says.title(after), text: `${saying}${said}`, about: about(after) }
  const told = new Set<string>()
  for (const listener of tells) {
    const audience = audienceOf(heard, call, listener)
    if (audience === null || told.has(audience)) continue
    told.add(audience)
    await tell(tx, call, { ...telling, audience, whose: whose(after, listener) })
  }
}
