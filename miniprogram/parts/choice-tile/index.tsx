import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useSettings } from '@/cloud/person/settings'
import { hidden, spoken } from '@/parts/aria'
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
  art,
  word,
  note,
  chosen,
  onPress,
}: {
  icon: IconName
  /** A drawing in the place of the icon. */
  art?: string | undefined
  word: string
  /** Why it is no use to choose it now. */
  note?: string | undefined
  chosen: boolean
  onPress: () => unknown
}) {
  const { elder } = useSettings()
  return (
    <View
      className={classes(style.tile, chosen && style.on, note && style.used)}
      hoverClass={`${style.pressed}`}
      onClick={() => onPress()}
      {...spoken({ role: 'radio', label: [word, note].filter(Boolean).join('，'), checked: chosen })}
    >
      {art ? (
        <Image className={`${style.art}`} src={art} {...hidden} />
      ) : (
        <Icon name={icon} size={elder ? 38 : 28} className={`${style.icon}`} />
      )}
      <View className={`${style.word}`}>
        {word}
        {note && <View className={`${style.note}`}>{note}</View>}
      </View>
      {chosen && (
        <View className={`${style.corner}`}>
          <Icon name='check' size={20} />
        </View>
      )}
    </View>
  )
}
