import { childUntilOf, NAMING, type Named, type PurposeName } from '@shared/village/naming'
import type { NamingLine } from '@shared/village/naming-page'
import type { Call } from '../../kernel/call'
import type { Household, Resident } from '../documents'
import { idNumberOf } from '../numbers'

/** Until when somebody of the roster is a child. */
const childUntil = ({ settings, now }: Pick<Call, 'settings' | 'now'>, person: Resident): number | undefined =>
  childUntilOf(idNumberOf(settings, person), now)

interface Concerned {
  readonly home: Household
  /** Whoever reads or chooses, of this household; null for somebody who looks after it. */
  readonly person: Resident | null
}

/** Whose name it is. */
export function bearerOf(
  call: Pick<Call, 'settings' | 'now'>,
  purpose: PurposeName,
  { home, person }: Concerned,
): Named {
  if (NAMING[purpose].of === 'household') return { name: home.head, childUntil: home.childUntil }
  return person ? { name: person.name, childUntil: childUntil(call, person) } : { name: '' }
}

/** Why whoever asks may not choose to be named in full; null where they may. Nobody says yes for another, and no child does. */
export function whyNotFull(
  call: Pick<Call, 'settings' | 'now'>,
  purpose: PurposeName,
  { home, person, assessed }: Concerned & { readonly assessed: ReadonlySet<PurposeName> },
): NamingLine['notFull'] {
  const bearer = bearerOf(call, purpose, { home, person })
  if ((bearer.childUntil ?? 0) > call.now) return 'child'
  if (!person || person.householdId !== home._id || person.name !== bearer.name) return 'headOnly'
  if (childUntil(call, person) !== undefined) return 'child'
  return assessed.has(purpose) ? null : 'notReady'
}
