import { useRouter } from '@tarojs/taro'
import { OnThePhone } from '@/inspection/parts/on-the-phone'
import { nextDoor, useWalk, type Walk, walkedOf } from '@/inspection/parts/use-walk'
import { Button, Buttons } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { canScan } from '@/platform/scan'
import { open, routes } from '@/routes'
import { DoorList } from './door-list'
import { Fetched } from './fetched'
import { Progress } from './progress'
import { useScan } from './use-scan'

/** 走户: the doors of a round in the order in which one walks, on this phone also where there is no network. */
export default function WalkPage() {
  const { id = '' } = useRouter().params
  const { read, fetching, full, sheets } = useWalk(id)
  const walk = read.data
  return (
    <Page
      title={walk?.title ?? '走户'}
      onRefresh={read.again}
      reads={walk && readWalk(walk)}
      foot={walk && <WalkFoot roundId={id} walk={walk} />}
    >
      <OnThePhone roundId={id} sheets={sheets} />
      <Faces read={read} what='名单' safe='您打的分都在手机里。' refused={orSignIn('找到自家，才知道请没请您走户。')}>
        {(walk) => (
          <>
            <Progress walked={walkedOf(walk)} households={walk.households} />
            <Fetched walk={walk} fetching={fetching} full={full} again={read.again} />
            {walk.households === 0 ? (
              <Empty drawing='nothingToDo' title='名单里一户都没有' body='请村委会看看选的是哪些组。' />
            ) : (
              <DoorList walk={walk} />
            )}
          </>
        )}
      </Faces>
    </Page>
  )
}

function WalkFoot({ roundId, walk }: { roundId: string; walk: Walk }) {
  const scan = useScan(walk)
  const next = nextDoor(walk)
  const on = next && (
    <Button icon='door' onPress={() => open(routes.door(roundId, next.householdId))}>
      看下一户
    </Button>
  )
  if (!canScan) return on ?? null
  return (
    <Buttons>
      <Button kind='line' icon='camera' onPress={scan}>
        扫户码
      </Button>
      {on}
    </Buttons>
  )
}

function readWalk(walk: Walk): string {
  const next = nextDoor(walk)
  const on = next ? `下一户是${next.group}${next.head}。` : '都走到了。'
  return `${walk.title}，走了 ${walkedOf(walk)} 户，共 ${walk.households} 户。${on}`
}
