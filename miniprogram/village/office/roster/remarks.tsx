import type { RosterImport } from '@shared/village/roster-import'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/parts/button'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'
import { sayPlace, withoutPlace } from './words'

/** So many at a time: a long list scrolls badly on an old phone. */
const STEP = 30

/** What is said about a workbook, place by place in the order of the sheet. */
export function Remarks({ remarks }: { remarks: RosterImport['problems'] }) {
  const [shown, setShown] = useState(STEP)
  const left = remarks.length - shown
  return (
    <>
      <Sheet>
        {remarks.slice(0, shown).map((remark) => (
          <View key={`${remark.sheet} ${remark.row} ${remark.column} ${remark.message}`} className={`${style.remark}`}>
            <View className={`${style.place}`}>{sayPlace(remark)}</View>
            <View>{withoutPlace(remark)}</View>
          </View>
        ))}
      </Sheet>
      {left > 0 && (
        <Button kind='line' onPress={() => setShown(shown + STEP)}>
          {`再看 ${Math.min(left, STEP)} 处`}
        </Button>
      )}
    </>
  )
}
