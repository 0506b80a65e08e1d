import { View } from '@tarojs/components'
import { hidden } from '@/parts/aria'
import style from './style.module.css'

/** More than this is a wall of strokes that nobody counts: the figure beside says it. */
const MOST = 100
const WRITTEN = [style.one, style.two, style.three, style.four, style.five]

/** What is counted, written as the village counts: a stroke each, five to a 正. The figure beside it is what is read aloud. */
export function Strokes({ count, tone }: { count: number; tone: 'kept' | 'missed' }) {
  const shown = Math.min(count, MOST)
  const groups = Array.from({ length: Math.ceil(shown / 5) }, (_, n) => Math.min(5, shown - n * 5))
  return (
    <View className={`${style.strokes} ${style[tone]}`} {...hidden}>
      {groups.map((strokes, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are alike, and only the last one ever changes.
        <View key={n} className={`${style.word} ${WRITTEN[strokes - 1]}`} />
      ))}
    </View>
  )
}
