import { sayDay } from '@shared/kernel/time'
import type { PledgeLine } from '@shared/pledges/contract'
import { Text, View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { useWays } from '@/parts/desk/ways'
import { Tag } from '@/parts/tag'
import { datesOf, readPledge, sayTo, standingOf } from '@/pledges/parts/say-pledge'
import style from './style.module.css'

/** A pledge as it hangs on the wall: who, to whom, what, and its days. */
export function Vow({ line, still }: { readonly line: PledgeLine; readonly still?: boolean }) {
  const { openMatter, beside } = useWays()
  const of = `pledge:${line.id}`
  const { word, ...tag } = standingOf(line)
  const press = still ? {} : { hoverClass: `${style.pressed}`, onClick: () => openMatter(of) }
  return (
    <View
      className={classes(style.vow, beside === of && style.here)}
      {...press}
      {...(!still && spoken({ role: 'button', label: readPledge(line) }))}
    >
      <View className={`${style.who}`}>{line.who}</View>
      <View>
        <View className={`${style.by}`}>
          <Text>{sayTo(line)}</Text>
          <Tag {...tag}>{word}</Tag>
        </View>
        <View className={`${style.what}`}>{line.what}</View>
        {line.lengthenedFrom !== null && (
          <View className={`${style.note}`}>{`原来说 ${sayDay(line.lengthenedFrom)}，改到 ${sayDay(line.dueAt)}`}</View>
        )}
        <View className={`${style.dates}`}>
          {datesOf(line).map((date) => (
            <View key={date.word} className={classes(style.date, !date.done && style.ahead)}>
              <Text className={`${style.word}`}>{date.word}</Text>
              <Text>{date.day}</Text>
            </View>
          ))}
        </View>
      </View>
    </View>
  )
}
