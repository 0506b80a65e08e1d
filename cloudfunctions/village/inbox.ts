import type { Call } from '../kernel/call'
import { audiencesOf, messages } from '../kernel/messages'

/** How many messages the caller has not read, over everything they are. */
export async function unreadMessages(call: Pick<Call, 'store' | 'caller' | 'now'>, readAt: number): Promise<number> {
  const counts = await Promise.all(
    audiencesOf(call).map((audience) => call.store.count(messages, { audience, sentAt: { gt: readAt } })),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
