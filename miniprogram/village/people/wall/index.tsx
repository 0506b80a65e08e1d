import { sayDay } from '@shared/kernel/time'
import { mayInVillage } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { useWall } from '@/village/parts/use-wall'

const READ_ALOUD = 5

/** 村里大事: everything on the village wall, newest first. */
export default function WallPage() {
  const here = useHere()
  const village = here.data?.village
  const wall = useWall(village?.id)
  const mayWrite = here.data?.me && village && mayInVillage(here.data.me.roles, 'village.publishNotice', village.id)
  const newest = wall.data?.slice(0, READ_ALOUD).map(({ title, publishedAt }) => `${sayDay(publishedAt)}，${title}。`)
  return (
    <Page
      title='村里大事'
      under={village?.name}
      onRefresh={wall.again}
      reads={newest && (newest.length > 0 ? `村里大事。${newest.join('')}` : '村里还没有消息。')}
      foot={mayWrite && <Button onPress={() => open(routes.writeNotice)}>贴一条消息</Button>}
    >
      <Faces read={here} what='村里大事'>
        {() => (
          <Faces read={wall} what='村里大事'>
            {(notices) =>
              notices.length === 0 ? (
                <Empty drawing='nothingToDo' title='村里还没有消息' body='有了会贴在这里。' />
              ) : (
                <>
                  <Sheet topped='red'>
                    {notices.map(({ id, title, publishedAt, by }) => (
                      <Row
                        key={id}
                        title={title}
                        detail={`${sayDay(publishedAt)} · ${by}`}
                        onPress={() => open(routes.notice(id))}
                      />
                    ))}
                  </Sheet>
                  <More pages={wall} older />
                </>
              )
            }
          </Faces>
        )}
      </Faces>
    </Page>
  )
}
