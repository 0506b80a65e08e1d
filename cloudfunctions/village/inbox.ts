import type { Call } from '../kernel/call'
import { audiencesOf, messages } from '../kernel/messages'

type Reader = Pick<Call, 'store' | 'caller' | 'now'>

/** How many messages the caller has not read, over everything they are. */
export const unreadMessages = (call: Reader, readAt: number): Promise<number> =>
  countUnread(call, audiencesOf(call), readAt)

/** How many letters to the caller and their household are unread; what came with a duty waits on its desk. */
export const unreadLetters = (call: Reader, readAt: number): Promise<number> =>
  countUnread(call, audiencesOf({ ...call, caller: { ...call.caller, grants: [] } }), readAt)

async function countUnread(call: Reader, audiences: readonly string[], readAt: number): Promise<number> {
  const counts = await Promise.all(
    audiences.map((audience) => call.store.count(messages, { audience, sentAt: { gt: readAt } })),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
