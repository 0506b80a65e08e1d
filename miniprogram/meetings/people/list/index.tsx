import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { sayInList, sayKindAndTime } from '@/meetings/parts/say-meeting'
import { Button } from '@/parts/button'
import { ListPage, useVillage } from '@/parts/matter/list-page'
import { MatterRow } from '@/parts/matter/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'

/** 开会: every meeting of the village, those to come first. */
export default function MeetingsPage() {
  const { villageId, may } = useVillage()
  const pages = usePages(
    ['meetings', 'list', villageId],
    (cursor) => cloud.meetings.listMeetings({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
  const mayCall = may('meetings.callMeeting')
  return (
    <ListPage
      pages={pages}
      refOf={({ id }) => `meeting:${id}`}
      title='村里开的会'
      under='哪天开、在哪里、说了什么'
      what='开会的事'
      signedIn='找到自家，就能看到村里开的会。'
      reads={(latest) =>
        latest && `村里开的会。最近的是${latest.title}，${sayKindAndTime(latest)}，在${latest.place}。`
      }
      foot={
        mayCall && (
          <Button icon='talk' onPress={() => open(routes.callMeeting)}>
            请大家开会
          </Button>
        )
      }
      empty={{
        drawing: 'nothingToDo',
        title: '还没有开过会',
        body: mayCall ? '定好哪天、在哪里，就可以请大家来。' : '请大家开会的时候，这里看得到。',
      }}
    >
      {(lines) => (
        <Sheet>
          {lines.map((line) => (
            <MatterRow
              key={line.id}
              icon='talk'
              title={line.title}
              detail={sayInList(line)}
              of={`meeting:${line.id}`}
            />
          ))}
        </Sheet>
      )}
    </ListPage>
  )
}
