import { accessOf } from '@shared/access'
import { type Access, type Caller, rolesThatAllow, type Target, type TargetKind } from '@shared/kernel/access'
import * as z from 'zod'
import type { Call } from './call'
import { type Refusal, refuse } from './refuse'
import type { Store } from './store'

/** Who stands behind an openid, as the roster tells it. */
export interface Identity {
  readonly caller: Caller
  readonly name: string
}

/** Finds where the thing named by an id stands; null when there is no such thing. */
export type Locate = (store: Store, id: string) => Promise<Target | null>

/** What a function can locate, by the input field that names it. A kind that is missing here is refused. */
export type Locators = Partial<Readonly<Record<TargetKind, { readonly field: string; readonly locate: Locate }>>>

type Asked = Pick<Call, 'requestId' | 'procedure' | 'settings'>
type Shut = 'NOT_ALLOWED' | 'SIGN_IN_REQUIRED' | 'NOT_FOUND'

const ids = z.record(z.string(), z.unknown())

/** Reads where the target stands. Without an id the caller's own household is meant, where that makes sense. */
async function targetOf(
  store: Store,
  locators: Locators,
  kind: TargetKind,
  input: unknown,
  caller: Caller,
): Promise<Target | null> {
  if (kind === 'none') return caller.villageId ? { villageId: caller.villageId } : {}
  const locator = locators[kind]
  if (!locator) throw new Error(`no locator for ${kind}`)
  const given = ids.parse(input)[locator.field]
  const id = z.string().safeParse(given ?? (kind === 'household' ? caller.householdId : undefined))
  return id.success ? locator.locate(store, id.data) : null
}

/**
 * The refusal, written down for whoever looks into what somebody tried: who, what, and that it was no. A resident is named
 * by the id that the roster gave them, a stranger by a keyed hash; nothing of the input is kept.
 */
function shut({ requestId, procedure, settings }: Asked, { openid, residentId }: Caller, code: Shut): Refusal {
  const by = residentId ?? (openid === '' ? 'nobody' : settings.fingerprint('openid', openid))
  console.warn(JSON.stringify({ requestId, procedure, refused: code, by }))
  return refuse(code)
}

/**
 * The one place where access is decided. Whoever is refused learns no more than that: an id that exists elsewhere
 * answers like one that does not.
 */
export async function authorise(
  base: Omit<Call, 'caller' | 'callerName' | 'roles' | 'target'>,
  identity: Identity,
  locators: Locators,
  input: unknown,
): Promise<Call> {
  const row: Access | undefined = accessOf(base.procedure)
  const { caller, name } = identity
  if (!row || caller.openid === '') throw shut(base, caller, 'NOT_ALLOWED')
  const target = await targetOf(base.store, locators, row.target, input, caller)
  const roles = target ? rolesThatAllow(row, caller, target, base.now) : []
  if (target && roles.length > 0) return { ...base, caller, callerName: name, roles, target }
  if (!caller.residentId && !('guest' in row.who)) throw shut(base, caller, 'SIGN_IN_REQUIRED')
  throw shut(base, caller, target ? 'NOT_ALLOWED' : 'NOT_FOUND')
}
