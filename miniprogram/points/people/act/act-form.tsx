import type { ClaimDetail } from '@shared/points/contract'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Draft } from '@/cloud/wishes/use-draft'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { type AnyOutcome, NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'
import { type Act, askingOf, isJudging, wantsWords } from '@/points/parts/acts'
import { sayPoints } from '@/points/parts/sayings'
import { Sides } from '@/points/parts/sides'
import style from './style.module.css'
import type { Said } from './use-said'

export interface ActFormProps {
  readonly act: Act
  readonly detail: ClaimDetail
  readonly draft: Draft<Said>
  /** What else is missing before it can be sent: 先拍照. */
  readonly missing?: string | undefined
  readonly outcome: AnyOutcome | undefined
  /** Sends it; answers whether it was taken. */
  readonly send: () => Promise<boolean>
  /** What is asked besides the words. */
  readonly children?: ReactNode
}

/** One question about one claim. When it is answered, back to where it was asked. */
export function ActForm({ act, detail, draft, missing, outcome, send, children }: ActFormProps) {
  const { claim } = detail
  const { title, word, label = '为什么？', placeholder, done } = askingOf(act, claim)
  const must = wantsWords(act, claim)
  const asked = must ? label : '说一句（不说也行）'
  const points = sayPoints(claim.kind, claim.points)
  const finish = async () => {
    if (!(await send())) return
    draft.clear()
    tell(done)
    goBack()
  }
  return (
    <Page
      title={title}
      reads={`${title}。${claim.household}，${claim.rule}，${points}。${asked}`}
      foot={
        <>
          <NotSent outcome={outcome} />
          <Button
            kind={isJudging(act) ? 'line' : 'main'}
            onPress={finish}
            missing={missing ?? (must && !draft.value.words.trim() ? '先说一句' : undefined)}
          >
            {word}
          </Button>
        </>
      }
    >
      <Sheet>
        <Row title={`${claim.household} ${claim.rule}`} detail={points} keepDetail />
      </Sheet>
      {isJudging(act) && <Sides detail={detail} />}
      {children}
      <View className={`${style.gap}`} />
      <Field
        label={asked}
        value={draft.value.words}
        onInput={(words) => draft.change({ words })}
        long
        voice
        most={300}
        placeholder={placeholder}
      />
    </Page>
  )
}
