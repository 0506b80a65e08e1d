import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'
import type { Desk } from './use-workbench'

/** How many lie on each of the reader's desks; a press lays that one in front. */
export function Desks({
  desks,
  here,
  onChoose,
}: {
  desks: readonly Desk[]
  here: string | null
  onChoose: (desk: string) => void
}) {
  return (
    <View className={`${style.desks}`} {...spoken({ role: 'tablist' })}>
      {desks.map(({ id, word, count, more }) => {
        const many = more ? `${count}+` : `${count}`
        return (
          <View
            key={id}
            className={classes(style.desk, id === here && style.here)}
            onClick={() => onChoose(id)}
            {...spoken({ role: 'tab', label: `${word} ${many} 件`, selected: id === here })}
          >
            <View className={`${style.count}`}>{many}</View>
            {word}
          </View>
        )
      })}
    </View>
  )
}
