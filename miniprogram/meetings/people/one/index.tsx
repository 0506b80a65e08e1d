import { useRouter } from '@tarojs/taro'
import { sayKindAndTime, sayState } from '@/meetings/parts/say-meeting'
import { useMeeting } from '@/meetings/parts/use-meeting'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { MeetingFoot } from './foot'
import { MeetingStory } from './meeting-story'

/** One meeting: when, where, who came, what was said, and what the reader may do. */
export default function MeetingPage() {
  const { id = '' } = useRouter().params
  const meeting = useMeeting(id)
  const { data } = meeting
  const said = data && [
    data.meeting.title,
    sayKindAndTime(data.meeting),
    `在${data.meeting.place}`,
    sayState(data.meeting),
  ]
  return (
    <Page
      title={data?.meeting.title ?? '开会'}
      onRefresh={meeting.again}
      reads={said && `${said.join('，')}。${data.minutes ?? ''}`}
      foot={data && data.actions.length > 0 && <MeetingFoot detail={data} />}
    >
      <Faces read={meeting} shape='page' what='这次会' refused={orSignIn('找到自家，就能看了。')}>
        {(detail) => <MeetingStory detail={detail} />}
      </Faces>
    </Page>
  )
}
