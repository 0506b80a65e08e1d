import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Icon } from '@/parts/icon'
import style from './style.module.css'

/** A page of the passbook: the month, what came and went in it, and its lines. */
export function PassbookMonth({ month, sum, children }: { month: string; sum?: string; children: ReactNode }) {
  return (
    <View className={`${style.book}`}>
      <View className={`${style.month}`}>
        <View>{month}</View>
        {sum && <View className={`${style.sum}`}>{sum}</View>}
      </View>
      {children}
    </View>
  )
}

export interface PassbookLineProps {
  /** 16日, or 公示 for what does not count yet. */
  readonly day: string
  readonly title: string
  /** Who decided, or until when; left out in large type. */
  readonly note?: string | undefined
  /** Points: positive came in, negative went out; 0 where only something that was held before is done with. */
  readonly amount: number
  /** Still in public notice, not yet counted. */
  readonly waiting?: boolean | undefined
  /** 余 286, or 还没进账. */
  readonly after: string
  readonly onPress?: (() => unknown) | undefined
}

const MINUS = '−'

/** One line of the passbook. */
export function PassbookLine({ day, title, note, amount, waiting, after, onPress }: PassbookLineProps) {
  const figure = amount === 0 ? '' : amount < 0 ? `${MINUS}${-amount}` : `+${amount}`
  const way = amount < 0 ? '花出' : waiting ? '公示' : '存进'
  const moved = amount === 0 ? [] : [way, `${Math.abs(amount)}分`]
  const said = spoken({ role: 'button', label: [day, title, ...moved, after].join('，') })
  return (
    <View
      className={classes(style.line, waiting && style.waiting)}
      hoverClass={onPress ? `${style.pressed}` : 'none'}
      onClick={() => onPress?.()}
      {...(onPress ? said : {})}
    >
      <View className={`${style.day}`}>{day}</View>
      <View className={`${style.title}`}>
        {title}
        {note && <View className={`${style.note}`}>{note}</View>}
      </View>
      <View className={classes(style.amount, amount < 0 && style.out)}>
        {figure}
        <View className={`${style.after}`}>{after}</View>
      </View>
      <View className={`${style.arrow}`}>{onPress && <Icon name='right' size={22} />}</View>
    </View>
  )
}
