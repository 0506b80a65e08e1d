import { sayDay } from '@shared/kernel/time'
import type { Notice } from '@shared/village/contract'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { mayInVillage } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { Button } from '@/parts/button'
import { Empty, Faces, Loading } from '@/parts/faces'
import { Page } from '@/parts/page'
import { open, routes } from '@/routes'
import { NoticePaper } from '@/village/parts/notice-paper'
import { useWall } from '@/village/parts/use-wall'
import { TakeDown } from './take-down'

/** One notice, to be read, or to be listened to. */
export default function NoticePage() {
  const { id = '' } = useRouter().params
  const here = useHere()
  const villageId = here.data?.village.id
  const { wall, notice, looking } = useNotice(villageId, id)
  const roles = here.data?.me?.roles ?? []
  const mayTakeDown = villageId !== undefined && mayInVillage(roles, 'village.withdrawNotice', villageId)
  return (
    <Page title='村里大事' reads={notice && `${notice.title}。${notice.text}。${sign(notice)}。`}>
      <Faces read={here} what='这条消息' shape='page'>
        {({ village }) => (
          <Faces read={wall} what='这条消息' shape='page'>
            {() => {
              if (looking) return <Loading shape='page' words={undefined} />
              if (!notice) return <Gone />
              return (
                <>
                  <NoticePaper title={notice.title} text={notice.text} signed={sign(notice)} />
                  {mayTakeDown && <TakeDown villageId={village.id} notice={notice} />}
                </>
              )
            }}
          </Faces>
        )}
      </Faces>
    </Page>
  )
}

const sign = ({ by, publishedAt }: Notice): string => `${by}　${sayDay(publishedAt)}`

/** Leafs through the wall until the notice is there, or the wall ends. */
function useNotice(villageId: string | undefined, id: string) {
  const wall = useWall(villageId)
  const { more, loadingMore, loadMore } = wall
  const notice = wall.data?.find((one) => one.id === id)
  const looking = wall.data !== undefined && !notice && more
  useEffect(() => {
    if (looking && !loadingMore) loadMore()
  }, [looking, loadingMore, loadMore])
  return { wall, notice, looking }
}

const Gone = () => (
  <Empty drawing='nothingToDo' title='这一条已经撤下来了' body='别的消息都在村里大事里。'>
    <Button onPress={() => open(routes.wall)}>看村里大事</Button>
  </Empty>
)
