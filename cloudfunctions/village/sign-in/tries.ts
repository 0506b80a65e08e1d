import { dayOf, endOfDayAfter } from '@shared/kernel/time'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import type { Household } from '../documents'
import { signInTries } from '../documents'

/** Wrong guesses in one day, for one phone and against one household. */
const MOST_OF_A_PHONE = 5
const MOST_AT_A_HOUSEHOLD = 10
/** Guesses of one phone in a day, right ones too: a grown-up signs in once in a while. */
const MOST_ASKED = 20

/** One guess at a household's people. */
export interface Guess {
  readonly household: Pick<Household, '_id' | 'villageId' | 'doorCodeVersion'>
  /** Whether the right code of the door was typed with it. */
  readonly withCode: boolean
}

/** The counters that one guess touches, as read in its transaction. */
export interface Tries {
  readonly phone: { readonly wrong: number; readonly asked: number }
  readonly household: number
}

const phoneId = ({ caller, now }: Call) => `${dayOf(now)}:${caller.openid}`

/**
 * Guesses that come with the code of the door are counted apart from those without: strangers, who do not have it, cannot
 * shut out whoever does. A new code counts anew, so that the grid worker can always let a household in again.
 */
const householdTriesId = ({ now }: Call, { household, withCode }: Guess) =>
  `${dayOf(now)}:${household._id}${withCode ? `:${household.doorCodeVersion}` : ''}`

/** Reads the counters of today; refuses with `SIGN_IN_LOCKED` or `HOUSEHOLD_LOCKED` until the end of the day once one is full. */
export async function triesToday(tx: Transaction, call: Call, guess: Guess): Promise<Tries> {
  const ofPhone = await tx.get(signInTries, phoneId(call))
  const ofHousehold = await tx.get(signInTries, householdTriesId(call, guess))
  const until = endOfDayAfter(call.now, 0)
  const phone = { wrong: ofPhone?.wrong ?? 0, asked: ofPhone?.asked ?? 0 }
  const household = ofHousehold?.wrong ?? 0
  if (phone.wrong >= MOST_OF_A_PHONE || phone.asked >= MOST_ASKED) throw refuse('SIGN_IN_LOCKED', { until })
  if (household >= MOST_AT_A_HOUSEHOLD) throw refuse('HOUSEHOLD_LOCKED', { until })
  return { phone, household }
}

/**
 * Writes a guess down and answers how many wrong ones are left today. A right one is written too: guesses sent all at
 * once then stand in line, and a right one among them passes only where it would have passed after the others.
 */
export async function countGuess(
  tx: Transaction,
  call: Call,
  guess: Guess,
  { before, isRight }: { readonly before: Tries; readonly isRight: boolean },
): Promise<number> {
  const more = isRight ? 0 : 1
  const wrong = { phone: before.phone.wrong + more, household: before.household + more }
  const { villageId } = guess.household
  const counted = { villageId, until: endOfDayAfter(call.now, 0), triedAt: call.now }
  const asked = before.phone.asked + 1
  await tx.put(signInTries, { ...counted, _id: phoneId(call), wrong: wrong.phone, asked })
  await tx.put(signInTries, { ...counted, _id: householdTriesId(call, guess), wrong: wrong.household })
  return Math.min(MOST_OF_A_PHONE - wrong.phone, MOST_AT_A_HOUSEHOLD - wrong.household)
}
