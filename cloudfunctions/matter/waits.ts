import { GRANTED_ROLES, type GrantedRole } from '@shared/kernel/access'
import { statesOf } from '@shared/kinds'
import { type Bond, namesIn, type Step, standing } from '@shared/matter/flow'
import { idsAt } from '@shared/matter/may'
import { toHousehold, toResident, toRole } from '../kernel/messages'
import { everyOf, type Store, type Transaction } from '../kernel/store'
import { toVillage, type WaitingRow } from '../kernel/waiting'
import { type Kind, type Matter, type Parties, subjectOf, type Traits } from './kind'

/** Whose desk it is; `only` names residents of a wide audience. Who is barred from it. */
type Audience = Pick<WaitingRow, 'only' | 'barred'> & { readonly audiences: readonly string[] }

/** What waits is the same whoever caused it. */
const NO_ONE = { caller: { openid: '', grants: [] } }

const NOBODY: Audience = { audiences: [], only: null, barred: { residents: [], households: [] } }

/**
 * What waits of a matter as it stands, by the table of its kind: whoever may take a step off its desk is its audience, and
 * whom every such step keeps away is barred. Null where it waits for nobody and hangs nowhere.
 */
export function waitingOf<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  matter: M,
  now: number,
): WaitingRow | null {
  const flow = kind.flowOf(matter)
  const { steps, desks, bonds } = flow
  const { desk, shown = false } = standing(flow, matter.state)
  const parties = kind.parties(matter, NO_ONE)
  const named = namedIn(bonds, matter)
  const audience = (): Audience => {
    const lies = desk === undefined ? undefined : desks[desk]
    if (!lies) return NOBODY
    if (lies.of !== undefined) {
      return { ...NOBODY, audiences: [toVillage(matter.villageId)], only: named(lies.of).residents }
    }
    const lines = steps.filter(({ from, action }) => from === matter.state && lies.clears.includes(action))
    return clearing(lines, { named, place: placeOf(matter, parties) })
  }
  const { audiences, only, barred } = audience()
  if (audiences.length === 0 && !shown) return null
  const [first = null, second = null, third = null, ...more] = audiences
  if (more.length > 0) throw new Error(`${kind.name}.${desk} waits for more offices than there are columns`)
  const { _id, villageId, deadlineAt } = matter
  return {
    _id: subjectOf(kind, _id),
    villageId,
    kind: kind.name,
    desk: audiences.length > 0 ? (desk ?? null) : null,
    first,
    second,
    third,
    only,
    barred,
    shown: shown ? villageId : null,
    title: kind.says.title(matter),
    whose: kind.whose(matter, 'committee'),
    detail: kind.says.detail?.(matter) ?? '',
    category: kind.says.category?.(matter) ?? '',
    about: kind.about(matter),
    deadlineAt,
    dueAt: deadlineAt ?? now,
  }
}

/** Who is bound to a matter by a name of its table, as far as ids of theirs stand in it. */
type Named = (name: string) => WaitingRow['barred']

const namedIn =
  <M>(bonds: Readonly<Record<string, Bond<M>>>, matter: M): Named =>
  (name) => {
    const bond = bonds[name]
    if (!bond || 'when' in bond) return NOBODY.barred
    const ids = idsAt(matter, bond.at.split('.')).filter((id) => typeof id === 'string')
    return bond.is === 'household' ? { residents: [], households: ids } : { residents: ids, households: [] }
  }

/** Where an office has to be held for this matter; null where nobody holds it there. */
const placeOf =
  ({ villageId }: Matter, { gridId, groupId, townId = null }: Parties) =>
  (role: GrantedRole): string | null => {
    if (role === 'gridWorker') return gridId
    if (role === 'townOfficer') return townId
    return role === 'groupLeader' ? groupId : villageId
  }

/** Whoever may take one of these steps, by what they are to the matter or by their office; and who may take none. */
function clearing(
  lines: readonly Pick<Step, 'by' | 'only' | 'never'>[],
  { named, place }: { named: Named; place: (role: GrantedRole) => string | null },
): Audience {
  const bound = lines.flatMap(({ only = [] }) => only.map(named))
  const offices = lines.flatMap(({ by, only }) =>
    GRANTED_ROLES.filter((role) => by.includes(role) && (only === undefined || only.includes(role))),
  )
  const audiences = [
    ...bound.flatMap(({ households, residents }) => [...households.map(toHousehold), ...residents.map(toResident)]),
    ...offices.flatMap((role) => {
      const at = place(role)
      return at === null ? [] : [toRole(role, at)]
    }),
  ]
  const [bars = [], ...others] = lines.map(({ never = [] }) => never)
  const barred = bars.filter((name) => others.every((names) => names.includes(name))).map(named)
  return {
    audiences: [...new Set(audiences)],
    only: null,
    barred: {
      residents: barred.flatMap(({ residents }) => residents),
      households: barred.flatMap(({ households }) => households),
    },
  }
}

/** A kind as far as it says what waits of all its matters. */
export interface Placing {
  readonly name: string
  /** What should wait, of everything in a village that lies on a desk or hangs on the board. */
  readonly due: (store: Store, villageId: string, now: number) => Promise<WaitingRow[]>
  /** The same of one matter, as it stands in a transaction. */
  readonly dueOf: (tx: Reading, id: string, now: number) => Promise<WaitingRow | null>
}

type Reading = Pick<Transaction, 'get'>

/** `whole` is the matter as it is stored, with what its kind has to know of its surroundings. */
export function placing<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  whole: (from: Reading, stored: T['stored'], now: number) => Promise<M | null>,
): Placing {
  const states = statesOf(kind.name)
  const open = namesIn(states).filter((name) => states[name]?.desk !== undefined || states[name]?.shown === true)
  const order = { by: 'deadlineAt', direction: 'asc' } as const
  const rowOf = async (from: Reading, stored: T['stored'], now: number) => {
    const matter = await whole(from, stored, now)
    return matter && waitingOf(kind, matter, now)
  }
  return {
    name: kind.name,
    due: async (store, villageId, now) => {
      const found = await everyOf(store, kind.of, { where: { villageId, state: { in: open } }, order })
      const rows = await Promise.all(found.map((one) => rowOf(store, one, now)))
      return rows.filter((row) => row !== null)
    },
    dueOf: async (tx, id, now) => {
      const stored = await tx.get(kind.of, id)
      return stored && rowOf(tx, stored, now)
    },
  }
}
