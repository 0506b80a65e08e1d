import type { Queue } from '@shared/points/flow'
import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'
import type { Counts, Desk } from './use-workbench'

/** How many lie on each of the reader's desks; a press lays that one in front. */
export function Desks({
  desks,
  counts,
  queue,
  onChoose,
}: {
  desks: readonly Desk[]
  counts: Counts
  queue: Queue
  onChoose: (queue: Queue) => void
}) {
  return (
    <View className={`${style.desks}`} {...spoken({ role: 'tablist' })}>
      {desks.map((desk) => {
        const count = counts[desk.queue]
        const here = desk.queue === queue
        return (
          <View
            key={desk.queue}
            className={classes(style.desk, here && style.here)}
            onClick={() => onChoose(desk.queue)}
            {...spoken({ role: 'tab', label: `${desk.word} ${count} 件`, selected: here })}
          >
            <View className={`${style.count}`}>{String(count)}</View>
            {desk.word}
          </View>
        )
      })}
    </View>
  )
}
