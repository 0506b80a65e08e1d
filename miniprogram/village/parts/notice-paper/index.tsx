import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'

/** A notice as it hangs on the wall, signed. */
export function NoticePaper({ title, text, signed }: { title: string; text: string; signed: string }) {
  return (
    <Sheet topped='red' padded>
      <View className={`${style.title}`} {...spoken({ role: 'heading' })}>
        {title}
      </View>
      <View className={`${style.text}`}>{text}</View>
      <View className={`${style.signed}`}>{signed}</View>
    </Sheet>
  )
}
