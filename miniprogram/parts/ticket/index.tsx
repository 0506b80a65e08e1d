import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/parts/aria'
import { QrCode } from '@/parts/qr-code'
import style from './style.module.css'

export interface TicketProps {
  /** Six digits. */
  readonly code: string
  /** What the square code says. */
  readonly text: string
  /** What the ticket is for, below the line that it is torn off at. */
  readonly children: ReactNode
}

/** What is shown at the counter: digits as large as they fit, and the same as a square code. Always light, also by night. */
export const Ticket = ({ code, text, children }: TicketProps) => (
  <View className={`${style.ticket}`}>
    <View className={`${style.top}`}>
      <View className={`${style.label}`}>取货码</View>
      <View className={`${style.digits}`} {...spoken({ role: 'img', label: `取货码 ${[...code].join(' ')}` })}>
        {[...code].map((digit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the digits of a code have no other name than their place.
          <View key={index} className={`${style.digit}`}>
            {digit}
          </View>
        ))}
      </View>
      <QrCode text={text} label='取货码的方块码' size={176} />
    </View>
    <View className={`${style.cut}`}>
      <View className={`${style.notch} ${style.left}`} />
      <View className={`${style.notch} ${style.right}`} />
    </View>
    <View className={`${style.below}`}>{children}</View>
  </View>
)
