import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

export interface StepperProps {
  readonly value: number
  readonly least?: number | undefined
  readonly most?: number | undefined
  readonly by?: number | undefined
  /** What is counted, for those who listen. */
  readonly label: string
  readonly onChange: (value: number) => void
}

/** A whole number between two bounds, changed a step at a time. */
export function Stepper({ value, least = 0, most = Number.MAX_SAFE_INTEGER, by = 1, label, onChange }: StepperProps) {
  const end = (word: string, sign: string, next: number, blocked: boolean) => (
    <View
      className={classes(style.end, blocked && style.blocked)}
      hoverClass={blocked ? 'none' : `${style.pressed}`}
      onClick={() => !blocked && onChange(next)}
      {...spoken({ role: 'button', label: `${label}${word}`, disabled: blocked })}
    >
      {sign}
    </View>
  )
  // Where there are fewer than were asked for, going back is still open.
  return (
    <View className={`${style.stepper}`}>
      {end('减少', '−', value - by, value - by < least)}
      <View className={`${style.value}`}>{String(value)}</View>
      {end('增加', '+', value + by, value + by > most)}
    </View>
  )
}
