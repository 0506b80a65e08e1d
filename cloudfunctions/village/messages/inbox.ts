import type { Call } from '../../kernel/call'
import { audiencesOf, messages } from '../../kernel/messages'
import { accounts } from '../documents'

type Reader = Pick<Call, 'store' | 'caller' | 'now'>

/** How many messages the caller has not read, over everything they are: the one count, wherever it is shown. */
export const unreadMessages = (call: Reader, readAt: number): Promise<number> =>
  call.store.count(messages, { audience: { in: audiencesOf(call) }, sentAt: { gt: readAt } })

/** The same, of whoever calls. */
export async function myUnread(call: Reader): Promise<number> {
  const account = await call.store.get(accounts, call.caller.openid)
  return account ? unreadMessages(call, account.messagesReadAt) : 0
}
