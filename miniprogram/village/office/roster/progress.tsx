import type { RosterImport } from '@shared/village/roster-import'
import { View } from '@tarojs/components'
import { grouped } from '@/parts/say'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'

/** How far the import has come. It is safe to leave: whoever opens the page goes on, and so does the cloud. */
export function Progress({ roster: { doneHouseholds, households } }: { roster: RosterImport }) {
  const share = households > 0 ? Math.round((doneHouseholds / households) * 100) : 0
  return (
    <Sheet padded>
      <View className={`${style.figure}`}>{`已经导入 ${grouped(doneHouseholds)} 户`}</View>
      <View>{`一共 ${grouped(households)} 户。`}</View>
      <View className={`${style.track}`}>
        <View className={`${style.bar}`} style={{ width: `${share}%` }} />
      </View>
      <View className={`${style.calm}`}>可以先去忙别的，回来会接着导，一户都不会重。</View>
    </Sheet>
  )
}
