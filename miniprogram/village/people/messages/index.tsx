import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { TellMe } from '@/village/parts/tell-me'
import { Letter } from './letter'
import { readLetters, useMessages } from './use-messages'

/** 消息: what the village tells my household and me, newest first. Seen is read. */
export default function MessagesPage() {
  const { messages, isNew } = useMessages()
  return (
    <Page title='消息' onRefresh={messages.again} reads={messages.data && readLetters(messages.data, isNew)}>
      <Faces read={messages} what='消息' safe='消息都在。' refused={orSignIn('找到自家，才有您家的消息。')}>
        {(letters) =>
          letters.length === 0 ? (
            <Empty drawing='nothingToDo' title='还没有消息' body='您家的事有了进展，会在这里告诉您。' />
          ) : (
            letters.map((letter) => <Letter key={letter.id} letter={letter} isNew={isNew(letter)} />)
          )
        }
      </Faces>
      <More pages={messages} older />
      {messages.data && <TellMe />}
    </Page>
  )
}
