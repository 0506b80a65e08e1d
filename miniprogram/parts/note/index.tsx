import { View } from '@tarojs/components'
import { classes } from '@/parts/classes'
import { unbroken } from '@/parts/unbroken'
import style from './style.module.css'

/** A quiet line that explains what stands above it; `centred` over a button, for what pressing it will mean. */
export const Note = ({ children, centred }: { children: string; centred?: boolean }) => (
  <View className={classes(style.note, centred && style.centred)}>{unbroken(children)}</View>
)
