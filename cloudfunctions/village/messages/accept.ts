import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { DONE, type Input, type Output } from '../contract-types'
import { accounts } from '../documents'
import { ownAccount } from '../phones'

/** Counts how many subscription messages the person has accepted: one accept lets one be sent. */
export const acceptMessages = (
  call: Call,
  { template, count }: Input<'acceptMessages'>,
): Promise<Output<'acceptMessages'>> =>
  change(call, async ({ tx, call }) => {
    const account = await ownAccount(tx, call)
    const accepted = { ...account.accepted, [template]: account.accepted[template] + count }
    await tx.put(accounts, { ...account, accepted })
    return DONE
  })
