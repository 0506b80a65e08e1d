import { sayDay } from '@shared/kernel/time'
import { useEffect, useRef } from 'react'
import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { useChange } from '@/cloud/wishes/use-change'

export type Message = Awaited<ReturnType<typeof cloud.village.listMessages>>['items'][number]

const READ_ALOUD = 3

/**
 * Messages page by page. They count as read once every new one has been on the screen: reading goes by a moment, so that
 * an older letter which was not shown would be taken along. What was new stays marked until the page is left.
 */
export function useMessages() {
  const messages = usePages(['village', 'listMessages'], (cursor) => cloud.village.listMessages({ cursor }))
  const { send } = useChange('village.readMessages', 'messages')
  const wereNew = useRef(new Set<string>())
  for (const { id, read } of messages.data ?? []) if (!read) wereNew.current.add(id)

  const newest = messages.data?.[0]
  const allShown = messages.face === 'ready' && (!messages.more || messages.data?.at(-1)?.read)
  const until = allShown && newest && !newest.read ? newest.sentAt : undefined
  const sent = useRef<number>()
  useEffect(() => {
    if (until === undefined || sent.current === until) return
    sent.current = until
    send({ until })
  })
  return { messages, isNew: ({ id }: Message) => wereNew.current.has(id) }
}

/** Whether there are new ones - how many is counted where they are announced - and the newest in full. */
export function readLetters(letters: readonly Message[], isNew: (letter: Message) => boolean): string {
  if (letters.length === 0) return '还没有消息。'
  const head = letters.some(isNew) ? '有新的消息。' : '没有新的消息。'
  return (
    head +
    letters
      .slice(0, READ_ALOUD)
      .map(({ title, text, sentAt }) => `${sayDay(sentAt)}，${title}。${text}`)
      .join('')
  )
}
