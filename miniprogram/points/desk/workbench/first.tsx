import { sayMoment } from '@shared/kernel/time'
import type { DeskLine } from '@shared/village/first-page'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { Button } from '@/parts/button'
import { useWays } from '@/parts/desk/ways'
import { Icon } from '@/parts/icon'
import { Row } from '@/parts/row'
import { sayLeft } from '@/points/parts/sayings'
import { refOf } from './line'
import style from './style.module.css'

/** What has to be done first. It is answered where it is seen: photos, words of both sides, and then the buttons. */
export function First({ line }: { line: DeskLine }) {
  const { openMatter } = useWays()
  const look = () => openMatter(refOf(line))
  const left = line.deadlineAt === null ? `${sayMoment(line.dueAt)}来的` : sayLeft(line.deadlineAt, serverNow())
  return (
    <View className={`${style.first}`}>
      <View className={`${style.top}`}>
        <Icon name='clock' className={`${style.clock}`} />
        {`先办这件，${left}`}
      </View>
      <Row title={line.title} detail={line.detail} keepDetail onPress={look} />
      <View className={`${style.answers}`}>
        <Button onPress={look}>打开看看，再定</Button>
      </View>
    </View>
  )
}
