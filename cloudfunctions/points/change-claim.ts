import type { Call } from '../kernel/call'
import { change } from '../kernel/change'
import { checkWords } from '../kernel/words'
import type { Output } from './contract-types'
import type { Claim } from './documents'
import { answerOf, claimIn, type Stepping, save } from './step'

/** One change of one claim by a person: what they say is checked first, then the claim is read, moved and written at once. */
export const changeClaim = (
  call: Call,
  { claimId, said }: { claimId: string; said: string | undefined },
  move: (claim: Claim, stepping: Stepping) => Promise<Claim>,
): Promise<Output<'verifyClaim'>> =>
  change(
    call,
    async ({ tx, call, note }) => {
      const before = await claimIn(tx, claimId, call.now)
      const after = await move(before, { tx, call, note, said })
      await save({ tx }, before, after)
      return answerOf(after)
    },
    () => checkWords(call, said),
  )
