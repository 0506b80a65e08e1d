import { daysLeft } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { Row } from '@/parts/row'
import { sayFarDay } from '@/parts/say'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { open, routes } from '@/routes'
import { sayDuty } from '@/village/parts/duties'
import type { Holder } from './by-person'
import style from './style.module.css'

/** From when on an end is near, in days: time enough for a meeting to choose again. */
const NEAR_DAYS = 30

/** One person with what they hold. */
export function HolderSheet({ holder: { name, household, roles }, mayChange }: { holder: Holder; mayChange: boolean }) {
  const now = serverNow()
  return (
    <Sheet>
      <View className={`${style.who}`}>
        <View className={`${style.name}`}>{name}</View>
        <View className={`${style.home}`}>{household}</View>
      </View>
      {roles.map((held) => (
        <Row
          key={held.id}
          title={sayDuty(held)}
          detail={`到 ${sayFarDay(held.until, now)}`}
          keepDetail
          onPress={mayChange ? () => open(routes.role(held.id)) : undefined}
        >
          {daysLeft(now, held.until) <= NEAR_DAYS && <Tag tone='ochre'>快到期</Tag>}
        </Row>
      ))}
    </Sheet>
  )
}
