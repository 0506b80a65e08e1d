import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

/** A few ways to look at one thing, of which one is chosen. */
export function Segment<V extends string>({
  options,
  value,
  onChange,
}: {
  options: readonly { readonly value: V; readonly word: string }[]
  value: V
  onChange: (value: V) => void
}) {
  return (
    <View className={`${style.track}`} {...spoken({ role: 'tablist' })}>
      {options.map((option) => (
        <View
          key={option.value}
          className={classes(style.option, option.value === value && style.on)}
          onClick={() => onChange(option.value)}
          {...spoken({ role: 'tab', label: option.word, selected: option.value === value })}
        >
          {option.word}
        </View>
      ))}
    </View>
  )
}
