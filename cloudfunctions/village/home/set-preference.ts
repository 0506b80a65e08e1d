import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { DONE, type Input, type Output } from '../contract-types'
import { accounts } from '../documents'
import { ownAccount } from '../phones'

/** Elder mode and reading aloud, kept with the account so that they follow the person to the next visit. */
export const setPreference = (
  call: Call,
  { elder, readAloud }: Input<'setPreference'>,
): Promise<Output<'setPreference'>> =>
  change(call, async ({ tx, call }) => {
    const account = await ownAccount(tx, call)
    await tx.put(accounts, { ...account, preference: { elder, readAloud } })
    return DONE
  })
