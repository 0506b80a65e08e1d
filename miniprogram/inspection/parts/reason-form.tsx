import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDraft } from '@/cloud/wishes/use-draft'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { type AnyOutcome, NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'
import style from './style.module.css'

export interface ReasonFormProps {
  /** Under which the words are kept until they are sent. */
  readonly name: string
  readonly title: string
  /** The word on the button. */
  readonly word: string
  readonly placeholder: string
  /** What it is about. */
  readonly subject: string
  readonly detail: string
  readonly most: number
  /** Said for a moment when it is done. */
  readonly done: string
  readonly outcome: AnyOutcome | undefined
  /** Sends it; answers whether it was taken. */
  readonly send: (reason: string) => Promise<boolean>
  /** What else is missing before it can be sent. */
  readonly missing?: string | undefined
  /** One of the two answers of a judge: its button is as quiet as the other's. */
  readonly judging?: boolean | undefined
  /** What is to be seen first, and what is asked besides the words. */
  readonly children?: ReactNode
}

interface Said {
  readonly words: string
}

const isSaid = (value: unknown): value is Said => isRecord(value) && isText(value.words)

/** One act that needs a reason. When it is done, back to where it was asked. */
export function ReasonForm(props: ReasonFormProps) {
  const { name, title, word, placeholder, subject, detail, most, done, outcome, send, missing, judging, children } =
    props
  const draft = useDraft(name, { words: '' }, isSaid)
  const words = draft.value.words.trim()
  const finish = async () => {
    if (!(await send(words))) return
    draft.clear()
    tell(done)
    goBack()
  }
  return (
    <Page
      title={title}
      reads={`${title}${subject}，${detail}。`}
      foot={
        <>
          <NotSent outcome={outcome} />
          <Button
            kind={judging ? 'line' : 'main'}
            onPress={finish}
            missing={missing ?? (words === '' ? '先说一句' : undefined)}
          >
            {word}
          </Button>
        </>
      }
    >
      <Sheet>
        <Row title={subject} detail={detail} keepDetail />
      </Sheet>
      {children}
      <View className={`${style.gap}`} />
      <Field
        label='为什么？'
        value={draft.value.words}
        onInput={(next) => draft.change({ words: next })}
        long
        voice
        most={most}
        placeholder={placeholder}
      />
    </Page>
  )
}
