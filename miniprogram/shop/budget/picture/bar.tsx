import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import style from './style.module.css'

export interface BarProps {
  readonly word: string
  readonly figure: string
  /** What the figure means, in other words. */
  readonly detail?: string | undefined
  readonly amount: number
  /** What comes on top and does not count yet; drawn lighter. */
  readonly coming?: number | undefined
  /** What the longest bar of the picture stands for. */
  readonly whole: number
  /** `have`: what the village has. `owe`: what it has promised. */
  readonly tone: 'have' | 'owe'
}

const share = (amount: number, whole: number): string => `${whole > 0 ? Math.round((amount / whole) * 1000) / 10 : 0}%`

/** One thing as a length, with its word above and its figure beside it. */
export function MeasureBar({ word, figure, detail, amount, coming = 0, whole, tone }: BarProps) {
  return (
    <View
      className={`${style.bar}`}
      {...spoken({ role: 'img', label: [word, figure, detail].filter(Boolean).join('，') })}
    >
      <View className={`${style.top}`}>
        <View className={`${style.word}`}>{word}</View>
        <View className={`${style.figure}`}>{figure}</View>
      </View>
      <View className={`${style.track}`}>
        <View className={`${style.length} ${style[tone]}`} style={{ width: share(amount, whole) }} />
        {coming > 0 && <View className={`${style.length} ${style.coming}`} style={{ width: share(coming, whole) }} />}
      </View>
      {detail && <View className={`${style.detail}`}>{detail}</View>}
    </View>
  )
}
