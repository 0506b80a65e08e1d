import type { Identity } from './authorise'
import type { Base, Call } from './call'
import { memoryOf } from './change'
import type { Event } from './events'
import { ANY_INPUT, type Memory, remember } from './outcome'
import { refusalOf, refuse } from './refuse'
import type { Store } from './store'

/** What a key that was let go of has come to: what its change was about, `order:…`; null without a story. */
export interface LetGo {
  readonly subject: string | null
}

/** Where procedures keep their outcomes that do not keep them among the events. */
export type Memories = Readonly<Record<string, (call: Call) => Memory>>

/** As much as it has to know of a function. */
interface Keeper {
  readonly identify: (store: Store, openid: string) => Promise<Identity>
  readonly founds?: Memories
}

/**
 * Lets go of a key whose outcome never reached the caller, who cannot or will not send the same again. What was done under
 * it stays done and is said, a "no" as well. Else `LET_GO` is written down where the outcome would stand: whenever the
 * change itself still arrives, it meets that and is not made.
 *
 * No input, no target: an outcome's id is made of the caller's openid, so that nobody reaches the key of somebody else; and
 * of an answer only the subject is told, because who may see more is decided where it is read. Guests read and write
 * nothing: their number has no bound.
 */
export async function letGo(
  { openid, ...base }: Base,
  { identify, founds = {} }: Keeper,
  { procedure, key }: { procedure: string; key: string },
): Promise<LetGo> {
  if (openid === '') throw refuse('NOT_ALLOWED')
  const { caller, name } = await identify(base.store, openid)
  const { residentId, villageId } = caller
  const call: Call = {
    ...{ ...base, procedure, key, caller, callerName: name, inputHash: ANY_INPUT },
    ...{ roles: residentId ? ['resident'] : [], target: villageId ? { villageId } : {} },
  }
  const memory = (founds[procedure] ?? memoryOf)(call)
  const prior = await memory.read()
  if (prior) return became(prior)
  if (!residentId) throw refuse('SIGN_IN_REQUIRED')
  const no = refuse('LET_GO')
  const first = (await remember(memory, no)) ? null : await memory.read()
  if (first) return became(first)
  throw no
}

function became({ outcome, subject }: Event): LetGo {
  if (outcome.ok) return { subject }
  throw refusalOf(outcome.code, outcome.data)
}
