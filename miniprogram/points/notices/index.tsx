import { cloud } from '@/cloud/link'
import { useHere } from '@/cloud/use-here'
import { usePages } from '@/cloud/use-read'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { Posted } from './posted'
import { readNotices } from './read-aloud'

/** 公示: the public notice board. Anybody can read it; whoever is of the village can object before a notice is over. */
export default function NoticesPage() {
  const here = useHere()
  const villageId = here.data?.village.id
  const notices = usePages(
    ['points', 'publicised', villageId],
    (cursor) => cloud.points.listPublicised({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
  return (
    <Page
      title='公示'
      tab='points/notices/index'
      onRefresh={notices.again}
      reads={notices.data && readNotices(notices.data, notices.more)}
      under='公示完没有异议，才算数。'
    >
      <Faces read={here} what='公示'>
        {({ me }) => (
          <Faces read={notices} what='公示'>
            {(claims) =>
              claims.length === 0 ? (
                <Empty drawing='nothingToDo' title='这几天没有公示' body='有了会贴在这里，谁都能看。' />
              ) : (
                claims.map((claim) => <Posted key={claim.id} claim={claim} mayObject={me?.householdId != null} />)
              )
            }
          </Faces>
        )}
      </Faces>
      <More pages={notices} />
      <Sheet>
        <Row icon='chart' title='挣分榜' detail='只比挣的分，花掉不掉名次' onPress={() => open(routes.ranking)} />
        <Row icon='broom' title='走户评比' detail='一家一家看，各得几分' onPress={() => open(routes.rounds)} />
        <Row icon='stamp' title='积分细则' detail='做什么、记几分、哪次会定的' onPress={() => open(routes.catalogue)} />
      </Sheet>
    </Page>
  )
}
