import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

interface Day {
  readonly value: number
  readonly word: string
  readonly label: string
}

const WEEK = '一二三四五六日'
export const WEEKDAYS: readonly Day[] = [...WEEK].map((word, at) => ({
  value: at + 1,
  word: `周${word}`,
  label: `星期${word}`,
}))
export const MONTH_DAYS: readonly Day[] = Array.from({ length: 31 }, (_, at) => ({
  value: at + 1,
  word: `${at + 1}`,
  label: `${at + 1}号`,
}))

/** Days of which as many as one likes are chosen. */
export function Days({
  days,
  chosen,
  onChange,
  across,
}: {
  days: readonly Day[]
  chosen: readonly number[]
  onChange: (chosen: readonly number[]) => void
  /** How many stand side by side; of numbers, as many as fit. */
  across: 'four' | 'many'
}) {
  const turn = (value: number) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value].sort((a, b) => a - b))
  return (
    <View className={`${style.days} ${style[across]}`}>
      {days.map(({ value, word, label }) => {
        const on = chosen.includes(value)
        return (
          <View
            key={value}
            className={classes(style.day, on && style.on)}
            onClick={() => turn(value)}
            {...spoken({ role: 'switch', label, checked: on })}
          >
            {word}
          </View>
        )
      })}
    </View>
  )
}
