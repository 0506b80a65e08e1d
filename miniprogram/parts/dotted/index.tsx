import { View } from '@tarojs/components'
import { unbroken } from '@/parts/unbroken'
import style from './style.module.css'

const DOT = ' · '

/** A line of parts with dots between them, `3组 · 记 15 分 · 1 张照片`: it breaks between two parts, and then no dot hangs at either end. */
export function Dotted({ words }: { words: string }) {
  const parts = words.split(DOT)
  if (parts.length === 1) return <>{unbroken(words)}</>
  return (
    <View className={`${style.dotted}`}>
      <View className={`${style.parts}`}>
        {parts.map((part, n) => {
          const key = `${n} ${part}`
          return (
            <View key={key} className={`${style.part}`}>
              {n > 0 && <View className={`${style.dot}`}>{DOT}</View>}
              {unbroken(part)}
            </View>
          )
        })}
      </View>
    </View>
  )
}
