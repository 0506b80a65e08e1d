import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Draft } from '@/cloud/wishes/use-draft'
import { Button } from '@/parts/button'
import { useWays } from '@/parts/desk/ways'
import { Field } from '@/parts/field'
import type { IconName } from '@/parts/icon'
import { type AnyOutcome, NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { sentences } from '@/parts/sentences'
import { Sheet } from '@/parts/sheet'
import { tell } from '@/platform/ask'
import type { Asking } from './acts'
import style from './style.module.css'
import type { Words } from './use-words'

export interface ActFormProps {
  readonly asking: Asking
  /** What it is about. */
  readonly about: { readonly title: string; readonly detail: string; readonly icon?: IconName }
  /** All that was typed; it goes when it is taken. */
  readonly draft: { readonly clear: () => void }
  readonly outcome: AnyOutcome | undefined
  /** Sends it; answers whether it was taken. */
  readonly send: () => Promise<boolean>
  /** What else is missing before it can be sent: 先拍照. */
  readonly missing?: string | undefined
  /** What is to be seen first, and what is asked besides the words. */
  readonly children?: ReactNode
}

interface WordsProps extends ActFormProps {
  readonly draft: Draft<Words>
  /** Words that may be left out. */
  readonly spare?: boolean | undefined
  readonly most: number
}

/** One question about one matter, that has to be answered in words, why or what. */
export function WordsForm({ children, spare, most, missing, ...form }: WordsProps) {
  const { asking, draft } = form
  const label = spare ? '说一句（不说也行）' : (asking.label ?? '为什么？')
  const nothing = !spare && draft.value.words.trim() === ''
  return (
    <ActForm {...form} label={label} missing={missing ?? (nothing ? '先说一句' : undefined)}>
      {children}
      <View className={`${style.gap}`} />
      <Field
        label={label}
        value={draft.value.words}
        onInput={(words) => draft.change({ words })}
        long
        voice
        most={most}
        placeholder={asking.placeholder}
      />
    </ActForm>
  )
}

/** One question about one matter. When it is answered, back to where it was asked. */
export function ActForm({
  asking: { title, word, sends = word, done, answer },
  about,
  draft,
  outcome,
  send,
  missing,
  label = '',
  children,
}: ActFormProps & { readonly label?: string }) {
  const ways = useWays()
  const finish = async () => {
    if (!(await send())) return
    draft.clear()
    tell(done)
    ways.done()
  }
  return (
    <Page
      title={title}
      reads={sentences(title, `${about.title}，${about.detail}`, label)}
      foot={
        <>
          <NotSent outcome={outcome} />
          <Button
            kind={answer ? 'line' : 'main'}
            onPress={finish}
            missing={missing}
            keyName={ways.over ? '1' : undefined}
          >
            {sends}
          </Button>
        </>
      }
    >
      <Sheet>
        <Row {...about} keepDetail />
      </Sheet>
      {children}
    </Page>
  )
}
