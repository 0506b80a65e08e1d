import { View } from '@tarojs/components'
import { hidden } from '@/parts/aria'
import type { IconName } from './names'
import style from './style.module.css'

export { ICON_NAMES, type IconName } from './names'

/** A line icon in the colour of the text around it. `size` is in px; the word beside it is what is read aloud. */
export function Icon({ name, size = 24, className = '' }: { name: IconName; size?: number; className?: string }) {
  const box = size === 24 ? {} : { style: { width: `${size}px`, height: `${size}px` } }
  return <View className={`${style.icon} ${style[name]} ${className}`} {...box} {...hidden} />
}
