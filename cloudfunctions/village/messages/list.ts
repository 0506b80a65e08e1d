import type { Call } from '../../kernel/call'
import { audiencesOf, messages } from '../../kernel/messages'
import { pageOfAny } from '../../kernel/store'
import type { Input, Output } from '../contract-types'
import { accounts } from '../documents'

const PAGE = 20

/** Letters and news for everything the caller is: their household, themselves, their duties. Newest first. */
export async function listMessages(call: Call, { cursor }: Input<'listMessages'>): Promise<Output<'listMessages'>> {
  const [account, { items, next }] = await Promise.all([
    call.store.get(accounts, call.caller.openid),
    pageOfAny(call.store, messages, {
      wheres: audiencesOf(call).map((audience) => ({ audience })),
      order: { by: 'sentAt', direction: 'desc' },
      limit: PAGE,
      cursor,
    }),
  ])
  const readAt = account?.messagesReadAt ?? 0
  const lines = items.map(({ _id, title, text, sentAt, about }) => ({
    id: _id,
    ...{ title, text, sentAt, about },
    read: sentAt <= readAt,
  }))
  return { items: lines, next }
}
