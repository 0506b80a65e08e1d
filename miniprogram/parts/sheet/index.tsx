import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '@/parts/classes'
import style from './style.module.css'

/** A sheet of paper. `padded` when it holds words rather than rows; `topped` draws the wall newspaper's thick-and-thin rule. */
export function Sheet({ children, padded, topped }: { children: ReactNode; padded?: boolean; topped?: 'red' | 'ink' }) {
  return (
    <View className={classes(style.sheet, topped && style.wall)}>
      {topped && <View className={classes(style.rule, topped === 'ink' && style.ink)} />}
      <View className={classes(padded && style.padded)}>{children}</View>
    </View>
  )
}
