import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { DONE, type Input, type Output } from '../contract-types'
import { accounts } from '../documents'
import { ownAccount } from '../phones'

/** Marks everything up to a moment as read; nothing is ever made unread, and nothing to come is read beforehand. */
export const readMessages = (call: Call, { until }: Input<'readMessages'>): Promise<Output<'readMessages'>> =>
  change(call, async ({ tx, call }) => {
    const account = await ownAccount(tx, call)
    const messagesReadAt = Math.max(account.messagesReadAt, Math.min(until, call.now))
    await tx.put(accounts, { ...account, messagesReadAt })
    return DONE
  })
