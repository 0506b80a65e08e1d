import type { MeetingDetail } from '@shared/meetings/contract'
import { isRecord, isText } from '@/cloud/link/storage'
import { sayKindAndTime, sayState } from '@/meetings/parts/say-meeting'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { ask } from '@/platform/ask'
import { useAct } from './use-act'

interface Minutes {
  readonly minutes: string
  readonly follows: string
}
const areMinutes = (value: unknown): value is Minutes =>
  isRecord(value) && isText(value.minutes) && isText(value.follows)

/** What was said at a meeting is written down for the whole village, and stays as it is. */
export function Publishing({ detail }: { detail: MeetingDetail }) {
  const { meeting } = detail
  const { draft, doing, finish } = useAct(detail, 'publish', { minutes: '', follows: '' }, areMinutes)
  const [minutes, follows] = [draft.value.minutes.trim(), draft.value.follows.trim()]
  const send = async () => {
    if (!(await ask('公布会上说的？', '全村都看得到，公布了就不能再改。', '公布'))) return
    const said = { meetingId: meeting.id, minutes, follows: follows || undefined }
    await finish(doing.send('meetings.publishMinutes', said, meeting.title), '公布了')
  }
  return (
    <Page
      title='写会上说的'
      reads={`写会上说的。${meeting.title}，${sayKindAndTime(meeting)}。`}
      foot={
        <>
          <NotSent outcome={doing.outcome} />
          <Button onPress={send} missing={minutes === '' ? '先写会上说了什么' : undefined}>
            公布
          </Button>
        </>
      }
    >
      <Sheet>
        <Row title={meeting.title} detail={`${sayKindAndTime(meeting)} · ${sayState(meeting)}`} keepDetail />
      </Sheet>
      <Field
        label='会上说了什么'
        value={draft.value.minutes}
        onInput={(words) => draft.change({ minutes: words })}
        long
        voice
        most={2000}
        placeholder='谁说了什么，最后怎么定的'
      />
      <Field
        label='接下来做什么（不写也行）'
        value={draft.value.follows}
        onInput={(words) => draft.change({ follows: words })}
        long
        voice
        most={500}
        placeholder='谁去办，哪天前办好'
      />
      <Note>别写谁家的私事：病、债、吵架，都不写名字。</Note>
    </Page>
  )
}
