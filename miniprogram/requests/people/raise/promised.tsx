import { sayDay } from '@shared/kernel/time'
import { type Clocked, mendBy } from '@shared/requests/clocks'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import style from './style.module.css'

/** The day by which it is to be mended: counted in whole days, so that the phone knows it as well. */
export function Promised({ clocked }: { clocked: Clocked }) {
  const day = sayDay(mendBy(clocked, serverNow(), []))
  return (
    <View className={`${style.promised}`}>
      <View className={`${style.words}`}>最晚哪天给您办好</View>
      <View className={`${style.day}`}>{day}</View>
    </View>
  )
}
