import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/parts/aria'
import style from './style.module.css'

const SLIP = ['积', '分', '存', '折']

/** The passbook lying on the table: the first page only. `points` is what the household can spend. */
export function PassbookCover({
  who,
  door,
  points,
  note,
  children,
}: {
  who: string
  door: string
  points: number
  /** One line under the figure: 还有 15 分正在公示. */
  note?: string | undefined
  /** The one button, of kind `slip`, and the shop's window under it. */
  children?: ReactNode
}) {
  const said = [`${who}，能花的积分 ${points} 分`, note].filter(Boolean).join('，')
  return (
    <View className={`${style.cover}`}>
      <View className={`${style.frame}`} {...spoken({ role: 'img', label: said })}>
        <View className={`${style.slip}`}>
          <View className={`${style.rim}`}>
            {SLIP.map((sign) => (
              <View key={sign}>{sign}</View>
            ))}
          </View>
        </View>
        <View className={`${style.who}`}>{who}</View>
        <View className={`${style.door}`}>{door}</View>
        <View className={`${style.label}`}>能花的积分</View>
        <View className={`${style.figure}`}>
          {String(points)}
          <View className={`${style.unit}`}>分</View>
        </View>
        {note && <View className={`${style.note}`}>{note}</View>}
      </View>
      {children && <View className={`${style.action}`}>{children}</View>}
    </View>
  )
}
