import type { MeetingDetail } from '@shared/meetings/contract'
import { isRecord, isText } from '@/cloud/link/storage'
import { sayKindAndTime } from '@/meetings/parts/say-meeting'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { useAct } from './use-act'

interface Why {
  readonly reason: string
}
const isWhy = (value: unknown): value is Why => isRecord(value) && isText(value.reason)

/** A meeting is called off, with why. */
export function CallingOff({ detail }: { detail: MeetingDetail }) {
  const { meeting } = detail
  const { draft, doing, finish } = useAct(detail, 'callOff', { reason: '' }, isWhy)
  const reason = draft.value.reason.trim()
  const send = () => doing.send('meetings.callOffMeeting', { meetingId: meeting.id, reason }, meeting.title)
  return (
    <Page
      title='为什么不开了？'
      reads={`为什么不开了？${meeting.title}，${sayKindAndTime(meeting)}。`}
      foot={
        <>
          <NotSent outcome={doing.outcome} />
          <Button onPress={() => finish(send(), '记下了，不开了')} missing={reason === '' ? '先说一句' : undefined}>
            不开了
          </Button>
        </>
      }
    >
      <Sheet>
        <Row title={meeting.title} detail={sayKindAndTime(meeting)} keepDetail />
      </Sheet>
      <Field
        label='缘由'
        value={draft.value.reason}
        onInput={(words) => draft.change({ reason: words })}
        long
        voice
        most={300}
        placeholder='村里人看得到这句话'
      />
    </Page>
  )
}
