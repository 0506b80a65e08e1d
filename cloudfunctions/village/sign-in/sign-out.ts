import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { DONE, type Output } from '../contract-types'
import { accounts } from '../documents'
import { closeAccount } from '../phones'

/** Forgets the person on this phone. A phone that nobody is signed in on is as good as signed out. */
export async function signOut(call: Call): Promise<Output<'signOut'>> {
  // A repeat, or a guest: nothing changes, and nothing is written down.
  if (!call.caller.residentId) return DONE
  return change(call, async ({ tx, call }) => {
    const account = await tx.get(accounts, call.caller.openid)
    if (account) await closeAccount(tx, account)
    return DONE
  })
}
