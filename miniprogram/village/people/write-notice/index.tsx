import { sayDay } from '@shared/kernel/time'
import { dated } from '@shared/village/dated'
import { OFFICES } from '@shared/village/offices'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { isRecord, isText } from '@/cloud/link/storage'
import { useHere } from '@/cloud/person/use-here'
import { useChange } from '@/cloud/wishes/use-change'
import { type Draft, useDraft } from '@/cloud/wishes/use-draft'
import { Button, Buttons } from '@/parts/button'
import { Faces } from '@/parts/faces'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { NotSignedIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'
import { NoticePaper } from '@/village/parts/notice-paper'

interface Words {
  readonly title: string
  readonly text: string
}
const areWords = (value: unknown): value is Words => isRecord(value) && isText(value.title) && isText(value.text)

/** 贴一条消息: written, looked at as the village will see it, then put up. */
export default function WriteNoticePage() {
  const here = useHere()
  const draft = useDraft<Words>('village.publishNotice', { title: '', text: '' }, areWords)
  const publish = useChange('village.publishNotice', 'notices', 'village.publishNotice')
  const [shown, setShown] = useState(false)
  const title = draft.value.title.trim()
  const text = draft.value.text.trim()
  const villageId = here.data?.village.id

  const send = async () => {
    if (villageId === undefined) return
    const outcome = await publish.send({ villageId, title, text }, title)
    if (outcome.is !== 'done') return
    draft.clear()
    tell('贴出去了')
    goBack()
  }
  const look = (
    <Button onPress={() => setShown(true)} missing={title === '' ? '先写标题' : text === '' ? '先写内容' : undefined}>
      先看看
    </Button>
  )
  const putUp = (
    <Buttons>
      <Button kind='line' onPress={() => setShown(false)}>
        再改改
      </Button>
      <Button onPress={send}>贴出去</Button>
    </Buttons>
  )
  return (
    <Page
      title={shown ? '贴出去是这样' : '贴一条消息'}
      under='全村都能看到，没登录的也能看到'
      reads={shown ? `${title}。${text}` : '贴一条消息。写标题，写内容，先看看，再贴出去。'}
      foot={
        <>
          <NotSent outcome={publish.outcome} />
          {shown ? putUp : look}
        </>
      }
    >
      <Faces read={here} what='这一页' safe='您写的都还在手机里。'>
        {({ me }) => {
          if (!me) return <NotSignedIn body='村干部先找到自家，登录以后才能贴。' />
          const signed = `${OFFICES.committee.word} ${me.name}　${sayDay(serverNow())}`
          const now = serverNow()
          return shown ? (
            <NoticePaper title={dated(title, now)} text={dated(text, now)} signed={signed} />
          ) : (
            <Writing draft={draft} />
          )
        }}
      </Faces>
    </Page>
  )
}

const Writing = ({ draft: { value, change } }: { draft: Draft<Words> }) => (
  <>
    <Field
      label='标题'
      value={value.title}
      onInput={(title) => change({ title })}
      most={40}
      placeholder='后天晚上七点半开村民大会'
    />
    <Field
      label='内容'
      value={value.text}
      onInput={(text) => change({ text })}
      long
      voice
      most={2000}
      placeholder='什么事、什么时候、在哪里、找谁问'
    />
  </>
)
