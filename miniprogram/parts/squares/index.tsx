import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

/** A choice; `label` where less is written than is meant: 3 for 3组. */
export interface Square {
  readonly value: string
  readonly word: string
  readonly label?: string
  /** A line below, in plain ink: who is asked there. */
  readonly under?: string
}

export interface SquaresProps {
  readonly squares: readonly Square[]
  readonly value: string
  readonly onChange: (value: string) => void
  /** How many stand side by side; fewer in large type. */
  readonly across: 'two' | 'three' | 'four' | 'six'
}

/** One of many short choices, side by side. */
export const Squares = ({ squares, value, onChange, across }: SquaresProps) => (
  <View className={classes(style.squares, style[across])}>
    {squares.map((square) => (
      <View
        key={square.value}
        className={classes(style.square, square.value === value && style.on)}
        onClick={() => onChange(square.value)}
        {...spoken({
          role: 'radio',
          label: [square.label ?? square.word, square.under].filter(Boolean).join('，'),
          checked: square.value === value,
        })}
      >
        {square.word}
        {square.under && <View className={`${style.under}`}>{square.under}</View>}
      </View>
    ))}
  </View>
)
