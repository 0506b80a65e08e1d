import { View } from '@tarojs/components'
import style from './style.module.css'

export interface Sum {
  readonly figure: string
  readonly word: string
  /** Good news: written in vermilion. */
  readonly earned?: boolean
}

/** Three figures of one account side by side, each with its word, between the red rules. */
export const Sums = ({ sums }: { sums: readonly Sum[] }) => (
  <View className={`${style.sums}`}>
    {sums.map(({ figure, word, earned }) => (
      <View key={word} className={`${style.sum}`}>
        <View className={`${style.figure} ${earned ? style.earned : ''}`}>{figure}</View>
        {word}
      </View>
    ))}
  </View>
)
