import type { Caller, Role, Target } from '@shared/kernel/access'
import type { Asking } from '@shared/matter/may'
import type { Settings } from './settings'
import type { Files, Store, WeChat } from './store'

/** Everything a use case may lean on. Clock, ids and settings come in here, so that a test can hold them still. */
export interface Call {
  readonly store: Store
  readonly files: Files
  readonly wechat: WeChat
  readonly settings: Settings
  /** The moment, epoch ms: of the call as it began; within a change, of the try under way. */
  readonly now: number
  /** What time it is by now, epoch ms. */
  readonly clock: () => number
  readonly requestId: string
  /** `context.procedure`, as the access table names it. */
  readonly procedure: string
  /** Who is calling; for timers the openid is empty. */
  readonly caller: Caller
  /** The caller's name as the roster has it; empty for guests and timers. */
  readonly callerName: string
  /** By which of the caller's roles the access table allowed this call. */
  readonly roles: readonly Role[]
  /** Where the thing acted on stands, as the database says. */
  readonly target: Target
  /** A fresh, unguessable id, 24 characters. */
  readonly newId: () => string
  /** The idempotency key of a change; undefined in reads. */
  readonly key: string | undefined
  /** Hash of the input of a change, without its key: tells a repeat from a reuse of the key. */
  readonly inputHash: string
}

/** What the kernel hands on before it knows who is calling. */
export type Base = Omit<Call, 'caller' | 'callerName' | 'roles' | 'target' | 'key' | 'inputHash' | 'procedure'> & {
  openid: string
}

/** The same call, a moment later: what it writes from here on bears the time at which it is written. */
export const atThisMoment = (call: Call): Call => ({ ...call, now: call.clock() })

/** Who is asking, for the tables that say who may do what; `roles` are those that hold over the matter. */
export const askingOf = ({ caller, roles, now }: Pick<Call, 'caller' | 'roles' | 'now'>): Asking => ({
  actor: { residentId: caller.residentId, householdId: caller.householdId, roles },
  now,
})

/** For code that needs a signed-in resident: the access table has let in nobody else. */
export function residentOf(call: Call): { residentId: string; householdId: string | undefined; villageId: string } {
  const { residentId, householdId, villageId } = call.caller
  if (!residentId || !villageId) throw new Error(`${call.procedure} was reached without a resident`)
  return { residentId, householdId, villageId }
}

/** For code behind a target that always has a village. */
export function villageOf(call: Call): string {
  if (!call.target.villageId) throw new Error(`${call.procedure} was reached without a village`)
  return call.target.villageId
}
