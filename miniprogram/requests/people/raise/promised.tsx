import { sayDay } from '@shared/kernel/time'
import { mendBy } from '@shared/requests/dates'
import type { Stream } from '@shared/requests/terms'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import style from './style.module.css'

/** The day by which it is to be mended. The village's days off are not known on the phone: of working days it is about that day. */
export function Promised({ stream, danger }: { stream: Stream; danger: boolean }) {
  const day = sayDay(mendBy({ stream, danger }, serverNow(), []))
  return (
    <View className={`${style.promised}`}>
      <View className={`${style.words}`}>
        {stream === 'government' && !danger ? '大约哪天给您办好' : '最晚哪天给您办好'}
      </View>
      <View className={`${style.day}`}>{day}</View>
    </View>
  )
}
