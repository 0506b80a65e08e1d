import type { MeetingDetail } from '@shared/meetings/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { MEETING_ACTS } from '@/meetings/parts/acts'
import { sayKindAndTime } from '@/meetings/parts/say-meeting'
import { WordsForm } from '@/parts/matter/act-form'
import { useWords } from '@/parts/matter/use-words'

/** A meeting is called off, with why. */
export function CallingOff({ detail: { meeting } }: { detail: MeetingDetail }) {
  const name = `meetings.callOff:${meeting.id}`
  const draft = useWords(name)
  const doing = useDoing(`meeting:${meeting.id}`, name)
  const reason = draft.value.words.trim()
  const send = () => doing.send('meetings.callOffMeeting', { meetingId: meeting.id, reason }, meeting.title)
  return (
    <WordsForm
      asking={MEETING_ACTS.callOff}
      about={{ title: meeting.title, detail: sayKindAndTime(meeting) }}
      draft={draft}
      most={300}
      outcome={doing.outcome}
      send={async () => (await send()).is === 'done'}
    />
  )
}
