import type { Access, Role, Scope, TargetKind } from '@shared/kernel/access'
import { OFFICES, type PlaceKind } from '@shared/village/offices'
import type { Step } from './flow'

/** How far an office reaches that is held over such a place. */
const REACH: Readonly<Partial<Record<PlaceKind, Scope>>> = {
  grid: 'grid',
  group: 'group',
  village: 'village',
  town: 'town',
  county: 'county',
}

function reachOf(role: Role): Scope {
  const reach = role === 'resident' ? 'village' : role === 'guest' ? 'public' : REACH[OFFICES[role].over[0]]
  if (reach === undefined) throw new Error(`nothing says how far ${role} reaches`)
  return reach
}

/** What can be asked for of a kind of matter: procedure -> the actions it takes. */
export type Acts<P extends string, A extends string> = Readonly<Record<P, readonly A[]>>

/**
 * The access table's lines for the acts of a kind, as its flows say them: whoever may take one of the steps may ask for it. A
 * resident asks for their own household where every such line is only for households; whoever else it is for comes by an office.
 */
export function accessToActs<const P extends string>(
  flows: readonly { readonly steps: readonly Step[] }[],
  acts: Acts<P, string>,
  target: TargetKind,
): Readonly<Record<P, Access>> {
  const steps = flows.flatMap((flow) => flow.steps)
  const lineFor = (actions: readonly string[]): Access => {
    const lines = steps.filter(({ action, after }) => after === undefined && actions.includes(action))
    const roles = new Set(lines.flatMap(({ by }) => by).filter((by) => by !== 'timer'))
    const atHome = lines.every(({ by, only }) => !by.includes('resident') || only?.includes('household'))
    const reach = (role: Role): Scope => (role === 'resident' && atHome ? 'household' : reachOf(role))
    return { who: Object.fromEntries([...roles].map((role) => [role, reach(role)])), target }
  }
  const names = Object.keys(acts) as P[]
  return Object.fromEntries(names.map((name) => [name, lineFor(acts[name])])) as Record<P, Access>
}
