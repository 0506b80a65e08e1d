import type { Notice } from '@shared/village/contract'
import { useState } from 'react'
import { isRecord, isText } from '@/cloud/link/storage'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { Button, Buttons } from '@/parts/button'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'

interface Reason {
  readonly reason: string
}
const isReason = (value: unknown): value is Reason => isRecord(value) && isText(value.reason)

/** For the committee: takes the notice off the wall, with a reason that stays in its story. */
export function TakeDown({ villageId, notice }: { villageId: string; notice: Notice }) {
  const name = `village.withdrawNotice:${notice.id}`
  const [asked, setAsked] = useState(false)
  const draft = useDraft<Reason>(name, { reason: '' }, isReason)
  const takeDown = useChange('village.withdrawNotice', `notice:${notice.id}`, name)
  const reason = draft.value.reason.trim()
  const send = async () => {
    const outcome = await takeDown.send({ villageId, noticeId: notice.id, reason }, notice.title)
    if (outcome.is !== 'done') return
    draft.clear()
    tell('撤下来了')
    goBack()
  }
  if (!asked) {
    return (
      <Button kind='line' onPress={() => setAsked(true)}>
        把这条撤下来
      </Button>
    )
  }
  return (
    <>
      <Field
        label='为什么撤'
        value={draft.value.reason}
        onInput={(reason) => draft.change({ reason })}
        long
        voice
        hint='会记下来，谁撤的、为什么撤，查得到'
      />
      <NotSent outcome={takeDown.outcome} />
      <Buttons>
        <Button kind='line' onPress={() => setAsked(false)}>
          先不撤
        </Button>
        <Button onPress={send} missing={reason === '' ? '先写为什么' : undefined}>
          撤下来
        </Button>
      </Buttons>
    </>
  )
}
