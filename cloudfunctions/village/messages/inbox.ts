import type { Call } from '../../kernel/call'
import { audiencesOf, messages } from '../../kernel/messages'

type Reader = Pick<Call, 'store' | 'caller' | 'now'>

/** How many messages the caller has not read, over everything they are: the one count, wherever it is shown. */
export async function unreadMessages(call: Reader, readAt: number): Promise<number> {
  const counts = await Promise.all(
    audiencesOf(call).map((audience) => call.store.count(messages, { audience, sentAt: { gt: readAt } })),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
