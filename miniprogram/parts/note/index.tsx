import { View } from '@tarojs/components'
import { classes } from '@/parts/classes'
import { Dotted } from '@/parts/dotted'
import style from './style.module.css'

/** A quiet line that explains what stands above it; `centred` over a button, for what pressing it will mean. */
export const Note = ({ children, centred }: { children: string; centred?: boolean }) => (
  <View className={classes(style.note, centred && style.centred)}>
    <Dotted words={children} />
  </View>
)
