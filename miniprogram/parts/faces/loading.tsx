import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { Icon } from '@/parts/icon'
import style from './style.module.css'

/** `book`: the passbook's ruling. `rows`: a sheet of rows. `page`: a title and some lines. */
export type Shape = 'book' | 'rows' | 'page'

const LINES = [1, 2, 3, 4]

/** The real ruling with blank bars; no spinner. `words` join in when it takes long. */
export function Loading({ shape, words }: { shape: Shape; words: string | undefined }) {
  return (
    <View {...spoken({ role: 'alert', label: words ?? '正在打开' })}>
      <View className={`${style.skeleton} ${style[shape]}`}>
        {LINES.map((line) => (
          <View key={line} className={`${style.line}`}>
            {shape === 'book' && (
              <View className={`${style.day}`}>
                <View className={`${style.blank} ${style.dayBlank}`} />
              </View>
            )}
            <View className={`${style.words}`}>
              <View className={`${style.blank} ${style.long}`} />
              <View className={`${style.blank} ${style.short}`} />
            </View>
            {shape !== 'page' && <View className={`${style.blank} ${style.figure}`} />}
          </View>
        ))}
      </View>
      {words && <View className={`${style.slow}`}>{words}</View>}
    </View>
  )
}

/** One line that says of when the figures are, or what else is not as usual. */
export function Bar({ children }: { children: string }) {
  return (
    <View className={`${style.bar}`} {...spoken({ role: 'alert' })}>
      <Icon name='clock' className={`${style.clock}`} />
      <View>{children}</View>
    </View>
  )
}
