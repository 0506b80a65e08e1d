import { View } from '@tarojs/components'
import { classes } from '@/parts/classes'
import { Icon, type IconName } from '@/parts/icon'
import style from './style.module.css'

/** `vermilion` good news, `jade` done, `gold` stars, `ochre` time is short, `plain` all else. */
export type Tone = 'vermilion' | 'jade' | 'gold' | 'ochre' | 'plain'

/** A word on a wash of colour; the colour only repeats the word. */
export function Tag({ children, tone = 'plain', icon }: { children: string; tone?: Tone; icon?: IconName }) {
  return (
    <View className={classes(style.tag, style[tone])}>
      {icon && <Icon name={icon} size={18} className={`${style.icon}`} />}
      {children}
    </View>
  )
}
