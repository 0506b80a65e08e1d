import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type Door, nextDoor, useWalk, type Walk } from '@/inspection/parts/use-walk'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { tell } from '@/platform/ask'
import { useTop } from '@/platform/use-top'
import { goBack } from '@/platform/window'
import { DoorSheet } from './door-sheet'

/** One door after the other: what is recorded lies on this phone, and the next door comes at once. */
export default function DoorPage() {
  const { id = '', household = '' } = useRouter().params
  const [householdId, setHouseholdId] = useState(household)
  const { read } = useWalk(id)
  useTop(householdId)
  const walk = read.data
  const door = walk?.at.find((one) => one.householdId === householdId)
  const goOn = (from: Walk) => {
    const next = nextDoor(from, householdId)
    if (next) return setHouseholdId(next.householdId)
    tell('都走到了')
    goBack()
  }
  if (walk && door && !door.recused) {
    return <DoorSheet key={householdId} walk={walk} door={door} onRecorded={() => goOn(walk)} />
  }
  return (
    <Page title={door?.head ?? '走户'} under={door && placeOf(door)}>
      <Faces read={read} what='名单' safe='您打的分都在手机里。' refused={orSignIn('找到自家，才知道请没请您走户。')}>
        {(walk) => (
          <Empty
            drawing='nothingToDo'
            title={door ? '这一户要回避' : '这一户不在这次名单里'}
            body={door ? '这是自家、亲戚家，或者一年里和您家有人搬进搬出，请别人来看。' : '看看名单，或者问问村委会。'}
          >
            {nextDoor(walk, householdId) ? (
              <Button onPress={() => goOn(walk)}>看下一户</Button>
            ) : (
              <Button onPress={goBack}>返回</Button>
            )}
          </Empty>
        )}
      </Faces>
    </Page>
  )
}

const placeOf = ({ group, door, number }: Door): string => `${group}${door ?? ` 户号 ${number}`}`
