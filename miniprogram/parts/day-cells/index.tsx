import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import style from './style.module.css'

/** A day towards a deadline. */
export interface DayCell {
  readonly word: string
  readonly state: 'passed' | 'today' | 'left' | 'last'
}

/** The days up to a deadline, seven a line. Only to look at; `label` says the same in words. */
export function DayCells({ days, label }: { days: readonly DayCell[]; label: string }) {
  return (
    <View className={`${style.days}`} {...spoken({ role: 'img', label })}>
      {days.map((day) => (
        <View key={day.word} className={`${style.day} ${style[day.state]}`}>
          {day.word}
        </View>
      ))}
    </View>
  )
}
