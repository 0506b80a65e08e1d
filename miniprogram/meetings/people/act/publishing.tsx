import type { MeetingDetail } from '@shared/meetings/contract'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { MEETING_ACTS } from '@/meetings/parts/acts'
import { sayKindAndTime, sayState } from '@/meetings/parts/say-meeting'
import { Field } from '@/parts/field'
import { ActForm } from '@/parts/matter/act-form'
import { Note } from '@/parts/note'
import { ask } from '@/platform/ask'

interface Minutes {
  readonly minutes: string
  readonly follows: string
}
const NOTHING: Minutes = { minutes: '', follows: '' }
const areMinutes = (value: unknown): value is Minutes =>
  isRecord(value) && isText(value.minutes) && isText(value.follows)

/** What was said at a meeting is written down for the whole village, and stays as it is. */
export function Publishing({ detail }: { detail: MeetingDetail }) {
  const { meeting } = detail
  const name = `meetings.publish:${meeting.id}`
  const draft = useDraft(name, NOTHING, areMinutes)
  const doing = useDoing(`meeting:${meeting.id}`, name)
  const [minutes, follows] = [draft.value.minutes.trim(), draft.value.follows.trim()]
  const send = async () => {
    if (!(await ask('公布会上说的？', '全村都看得到，公布了就不能再改。', '公布'))) return false
    const said = { meetingId: meeting.id, minutes, follows: follows || undefined }
    return (await doing.send('meetings.publishMinutes', said, meeting.title)).is === 'done'
  }
  return (
    <ActForm
      asking={MEETING_ACTS.publish}
      about={{ title: meeting.title, detail: `${sayKindAndTime(meeting)} · ${sayState(meeting)}` }}
      draft={draft}
      outcome={doing.outcome}
      send={send}
      missing={minutes === '' ? '先写会上说了什么' : undefined}
    >
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
    </ActForm>
  )
}
