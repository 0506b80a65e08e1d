/**
 * Who may act, and over whom. The table itself is in `shared/access.ts`; this file holds its vocabulary
 * and the one pure function that reads it, used by the server to refuse and by the client to know what to show.
 */

/** Roles that are granted, with a place and an end date. `shared/village/offices.ts` says what each of them is. */
export const GRANTED_ROLES = [
  'committee',
  'council',
  'gridWorker',
  'groupLeader',
  'shopkeeper',
  'supervisor',
  'townOfficer',
  'representative',
  'partyMember',
  'mediator',
  'legalAdviser',
  'safetyInformant',
  'stairLead',
  'dutyPost',
  'unitOfficer',
  'countyOfficer',
] as const
export type GrantedRole = (typeof GRANTED_ROLES)[number]

/** What a caller can be. Everybody is a `guest`; whoever has signed in is also a `resident`; the rest is granted. */
export const ROLES = ['guest', 'resident', ...GRANTED_ROLES] as const
export type Role = (typeof ROLES)[number]

/** How far a role reaches in one procedure. `public` asks nothing of the target. */
export type Scope = 'public' | 'self' | 'household' | 'grid' | 'group' | 'village' | 'town' | 'county'

/** Where the thing that is acted on stands. The server reads it from the database, never from a claim of the caller. */
export interface Target {
  readonly villageId?: string | undefined
  readonly townId?: string | undefined
  readonly countyId?: string | undefined
  readonly groupId?: string | undefined
  readonly gridId?: string | undefined
  readonly householdId?: string | undefined
  readonly residentId?: string | undefined
}

/** A role given to a person: over one place, until a moment (epoch ms, exclusive). */
export interface Grant {
  readonly role: GrantedRole
  readonly placeId: string
  readonly until: number
}

/** Who is calling, as the platform's identity and the roster tell it. */
export interface Caller {
  readonly openid: string
  readonly residentId?: string | undefined
  readonly householdId?: string | undefined
  readonly villageId?: string | undefined
  readonly grants: readonly Grant[]
}

/**
 * What the middleware looks up before it decides, named after the input field that leads there:
 * `none` for procedures open to whoever holds the role at all (their use case narrows the answer to the caller's own reach).
 */
export type TargetKind =
  | 'none'
  | 'village'
  | 'household'
  | 'resident'
  | 'claim'
  | 'entry'
  | 'signIn'
  | 'import'
  | 'order'
  | 'round'
  | 'meeting'
  | 'pledge'
  | 'request'
  | 'filing'

/** One line of the access table. */
export interface Access {
  readonly who: Partial<Readonly<Record<Role, Scope>>>
  readonly target: TargetKind
}

const reaches = (scope: Scope, caller: Caller, placeId: string | undefined, target: Target): boolean => {
  const same = (a: string | undefined, b: string | undefined) => a !== undefined && a === b
  switch (scope) {
    case 'public':
      return true
    case 'self':
      return same(caller.residentId, target.residentId)
    case 'household':
      return same(caller.householdId, target.householdId)
    case 'grid':
      return same(placeId, target.gridId)
    case 'group':
      return same(placeId, target.groupId)
    case 'village':
      return same(placeId, target.villageId)
    case 'town':
      return same(placeId, target.townId)
    case 'county':
      return same(placeId, target.countyId)
  }
}

/**
 * The roles by which `caller` may use a procedure on `target`; empty means no.
 * Without a row there is no access: an unknown procedure is refused by its absence.
 */
export function rolesThatAllow(row: Access | undefined, caller: Caller, target: Target, now: number): Role[] {
  if (!row) return []
  const held: { role: Role; placeId: string | undefined }[] = [{ role: 'guest', placeId: undefined }]
  if (caller.residentId) held.push({ role: 'resident', placeId: caller.villageId })
  for (const grant of caller.grants) if (grant.until > now) held.push({ role: grant.role, placeId: grant.placeId })
  const allowed = held.filter(({ role, placeId }) => {
    const scope = row.who[role]
    if (scope === undefined) return false
    return row.target === 'none' || reaches(scope, caller, placeId, target)
  })
  return [...new Set(allowed.map(({ role }) => role))]
}
