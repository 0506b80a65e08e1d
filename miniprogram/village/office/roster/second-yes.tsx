import type { RosterImport } from '@shared/village/roster-import'
import { View } from '@tarojs/components'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'
import { saySecondYes } from './words'

/** What a roster changes about who may judge, and whose yes it waits for. Draws nothing where it changes none of it. */
export function SecondYes({ roster }: { roster: RosterImport }) {
  const { secondYes } = roster
  if (!secondYes) return null
  return (
    <>
      <SectionHead title='动了有职务的人' />
      <Sheet>
        <View className={`${style.remark}`}>
          <View className={`${style.place}`}>{saySecondYes(roster)}</View>
        </View>
        {secondYes.why.map((line) => (
          <View key={line} className={`${style.remark}`}>
            {line}
          </View>
        ))}
      </Sheet>
    </>
  )
}
