import type { MeetingDetail } from '@shared/meetings/contract'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { sayKindAndTime } from '@/meetings/parts/say-meeting'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { useAct } from './use-act'

interface Came {
  readonly present: readonly string[]
  /** As typed. */
  readonly others: string
}
const isCame = (value: unknown): value is Came => isRecord(value) && isTexts(value.present) && isText(value.others)

const MOST = 5000

/** Who came: those who sit in it by office are ticked, the others counted. */
export function Holding({ detail }: { detail: MeetingDetail }) {
  const { meeting, sitting } = detail
  const { draft, doing, finish } = useAct(detail, 'hold', { present: [], others: '' }, isCame)
  const { present, others } = draft.value
  const count = others.trim() === '' ? 0 : Number(others.trim())
  const counted = Number.isInteger(count) && count >= 0 && count <= MOST
  const missing = !counted ? '人数要写整数' : present.length + count === 0 ? '先记下谁来了' : undefined
  const turn = (id: string) =>
    draft.change({ present: present.includes(id) ? present.filter((one) => one !== id) : [...present, id] })
  const send = () =>
    doing.send('meetings.holdMeeting', { meetingId: meeting.id, present: [...present], others: count }, meeting.title)
  return (
    <Page
      title='谁来了？'
      reads={`谁来了？${meeting.title}，${sayKindAndTime(meeting)}。`}
      foot={
        <>
          <NotSent outcome={doing.outcome} />
          <Button onPress={() => finish(send(), '记好了')} missing={missing}>
            记好了
          </Button>
        </>
      }
    >
      <Sheet>
        <Row title={meeting.title} detail={sayKindAndTime(meeting)} keepDetail />
      </Sheet>
      {sitting.length > 0 && (
        <>
          <SectionHead title='来了的点一下' />
          <Sheet>
            {sitting.map(({ residentId, name }) => (
              <Row
                key={residentId}
                title={name}
                chosen={present.includes(residentId)}
                onPress={() => turn(residentId)}
              />
            ))}
          </Sheet>
        </>
      )}
      <Field
        label={sitting.length > 0 ? '还来了多少人' : '来了多少人'}
        kind='number'
        value={others}
        onInput={(typed) => draft.change({ others: typed })}
        most={4}
        placeholder='0'
      />
    </Page>
  )
}
