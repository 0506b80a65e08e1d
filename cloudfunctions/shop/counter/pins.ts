import { dayOf } from '@shared/kernel/time'
import { PIN_TRIES } from '@shared/shop/terms'
import type { Call } from '../../kernel/call'
import { type Refusal, refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { pins } from '../documents'

/** A household's PIN at rest: a keyed hash, bound to the household. */
export const pinHash = ({ settings }: Pick<Call, 'settings'>, householdId: string, pin: string): string =>
  settings.fingerprint('pin', `${householdId}\n${pin}`)

/**
 * Compares a PIN; null when it is the household's. Refuses with `NO_PIN` and `PIN_LOCKED`, and answers a wrong one with
 * the refusal to return, so that the try counts although nothing else comes of it.
 */
export async function wrongPin(
  tx: Transaction,
  call: Pick<Call, 'settings' | 'now'>,
  householdId: string,
  typed: string,
): Promise<Refusal | null> {
  const kept = await tx.get(pins, householdId)
  if (!kept) throw refuse('NO_PIN')
  const day = dayOf(call.now)
  const wrong = kept.day === day ? kept.wrong : 0
  if (wrong >= PIN_TRIES) throw refuse('PIN_LOCKED')
  const isRight = kept.hash === pinHash(call, householdId, typed)
  // A right one is written too: PINs tried all at once stand in line, and a right one behind too many wrong ones fails.
  await tx.put(pins, { ...kept, wrong: isRight ? wrong : wrong + 1, day, triedAt: call.now })
  return isRight ? null : refuse('WRONG_PIN', { left: PIN_TRIES - wrong - 1 })
}
