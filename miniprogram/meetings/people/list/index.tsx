import type { MeetingLine } from '@shared/meetings/contract'
import { cloud } from '@/cloud/link/link'
import { mayInVillage } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { usePages } from '@/cloud/reads/use-read'
import { sayInList, sayKindAndTime } from '@/meetings/parts/say-meeting'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'

/** 开会: every meeting of the village, those to come first. */
export default function MeetingsPage() {
  const here = useHere()
  const villageId = here.data?.village.id
  const meetings = usePages(
    ['meetings', 'list', villageId],
    (cursor) => cloud.meetings.listMeetings({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
  const mayCall = villageId !== undefined && mayInVillage(here.data?.me?.roles ?? [], 'meetings.callMeeting', villageId)
  const [latest] = meetings.data ?? []
  return (
    <Page
      title='村里开的会'
      under='哪天开、在哪里、说了什么'
      onRefresh={meetings.again}
      reads={latest && `村里开的会。最近的是${latest.title}，${sayKindAndTime(latest)}，在${latest.place}。`}
      foot={
        mayCall && (
          <Button icon='talk' onPress={() => open(routes.callMeeting)}>
            请大家开会
          </Button>
        )
      }
    >
      <Faces read={meetings} what='开会的事' refused={orSignIn('找到自家，就能看到村里开的会。')}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty
              drawing='nothingToDo'
              title='还没有开过会'
              body={mayCall ? '定好哪天、在哪里，就可以请大家来。' : '请大家开会的时候，这里看得到。'}
            />
          ) : (
            <Sheet>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </Sheet>
          )
        }
      </Faces>
      <More pages={meetings} older />
    </Page>
  )
}

const Line = ({ line }: { line: MeetingLine }) => (
  <Row
    icon='talk'
    title={line.title}
    detail={sayInList(line)}
    keepDetail
    onPress={() => open(routes.meeting(line.id))}
  />
)
