import { MEETING_ACTS } from '@/meetings/parts/acts'
import { sayKindAndTime, sayState } from '@/meetings/parts/say-meeting'
import { useMeeting } from '@/meetings/parts/use-meeting'
import { useWays } from '@/parts/desk/ways'
import { offeredOf } from '@/parts/matter/acts'
import { ActsFoot } from '@/parts/matter/foot'
import { MatterPage } from '@/parts/matter/matter-page'
import { routes } from '@/routes'
import { MeetingBody } from './body'

/** One meeting: when, where, who came, what was said, and what the reader may do. */
export default function MeetingPage() {
  const read = useMeeting(useWays().params.id)
  return (
    <MatterPage
      read={read}
      what='这次会'
      unnamed='开会'
      shows={({ meeting, minutes, actions }) => ({
        title: meeting.title,
        reads: `${meeting.title}，${sayKindAndTime(meeting)}，在${meeting.place}，${sayState(meeting)}。${minutes ?? ''}`,
        foot: actions.length > 0 && (
          <ActsFoot
            acts={MEETING_ACTS}
            offered={offeredOf(MEETING_ACTS, actions)}
            page={(act) => routes.meetingAct(meeting.id, act)}
          />
        ),
      })}
    >
      {(detail) => <MeetingBody detail={detail} />}
    </MatterPage>
  )
}
