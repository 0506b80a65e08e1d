import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useSettings } from '@/cloud/settings'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Icon, type IconName } from '@/parts/icon'
import style from './style.module.css'

/** Two columns of choices. */
export function Tiles({ children }: { children: ReactNode }) {
  return <View className={`${style.tiles}`}>{children}</View>
}

/** One of a few things, chosen by picture and word. */
export function ChoiceTile({
  icon,
  word,
  chosen,
  onPress,
}: {
  icon: IconName
  word: string
  chosen: boolean
  onPress: () => unknown
}) {
  const { elder } = useSettings()
  return (
    <View
      className={classes(style.tile, chosen && style.on)}
      hoverClass={`${style.pressed}`}
      onClick={() => onPress()}
      {...spoken({ role: 'radio', label: word, checked: chosen })}
    >
      <Icon name={icon} size={elder ? 38 : 28} className={`${style.icon}`} />
      <View className={`${style.word}`}>{word}</View>
      {chosen && (
        <View className={`${style.corner}`}>
          <Icon name='check' size={20} />
        </View>
      )}
    </View>
  )
}
