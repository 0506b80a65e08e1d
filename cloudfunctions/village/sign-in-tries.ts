import { dayOf, endOfDayAfter } from '@shared/kernel/time'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { signInTries } from './documents'

/** Wrong guesses in one day, for one phone and against one household. */
const MOST_OF_A_PHONE = 5
const MOST_AT_A_HOUSEHOLD = 10

/** The counters that one guess touches, as read in its transaction. */
interface Tries {
  readonly phone: number
  readonly household: number
}

const phoneId = ({ caller, now }: Call) => `${dayOf(now)}:${caller.openid}`
const householdTriesId = ({ now }: Call, householdId: string) => `${dayOf(now)}:${householdId}`

/** Reads the counters of today; refuses with `SIGN_IN_LOCKED` until the end of the day once one of them is full. */
export async function triesToday(tx: Transaction, call: Call, householdId: string): Promise<Tries> {
  const ofPhone = await tx.get(signInTries, phoneId(call))
  const ofHousehold = await tx.get(signInTries, householdTriesId(call, householdId))
  const tries = { phone: ofPhone?.wrong ?? 0, household: ofHousehold?.wrong ?? 0 }
  if (tries.phone >= MOST_OF_A_PHONE || tries.household >= MOST_AT_A_HOUSEHOLD) {
    throw refuse('SIGN_IN_LOCKED', { until: endOfDayAfter(call.now, 0) })
  }
  return tries
}

/**
 * Writes a guess down and answers how many wrong ones are left today. A right one is written too: guesses sent all at
 * once then stand in line, and a right one among them passes only where it would have passed after the others.
 */
export async function countGuess(
  tx: Transaction,
  call: Call,
  place: { readonly villageId: string; readonly householdId: string },
  { before, isRight }: { readonly before: Tries; readonly isRight: boolean },
): Promise<number> {
  const { villageId, householdId } = place
  const more = isRight ? 0 : 1
  const wrong = { phone: before.phone + more, household: before.household + more }
  const guess = { villageId, until: endOfDayAfter(call.now, 0), triedAt: call.now }
  await tx.put(signInTries, { ...guess, _id: phoneId(call), wrong: wrong.phone })
  await tx.put(signInTries, { ...guess, _id: householdTriesId(call, householdId), wrong: wrong.household })
  return Math.min(MOST_OF_A_PHONE - wrong.phone, MOST_AT_A_HOUSEHOLD - wrong.household)
}
