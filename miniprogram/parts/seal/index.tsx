import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

/** A seal that people have set, in four characters. Never a button. `lands` plays the one show: the moment it is set. */
export function Seal({
  words,
  tone = 'vermilion',
  lands,
}: {
  words: string
  tone?: 'vermilion' | 'jade'
  lands?: boolean
}) {
  const half = Math.ceil(words.length / 2)
  return (
    <View
      className={classes(style.seal, style[tone], lands && style.lands)}
      {...spoken({ role: 'img', label: `印：${words}` })}
    >
      <View>{words.slice(0, half)}</View>
      <View>{words.slice(half)}</View>
    </View>
  )
}
