import { View } from '@tarojs/components'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { EmptySheet } from './empty-sheet'
import style from './style.module.css'
import type { ReadSheet } from './use-goods-sheet'

/** So many are listed; the rest comes when these are mended. */
const MOST = 30

/** Why a sheet was not taken, cell by cell. Nothing of it was taken over. */
export function Problems({ problems, villageId }: Pick<ReadSheet, 'problems'> & { villageId: string }) {
  return (
    <>
      <Sheet padded>
        <View className={`${style.figure}`}>{`有 ${problems.length} 处要改`}</View>
        <View>一样都没有上，架上的没有动。照下面改好，再传一次。</View>
      </Sheet>
      <SectionHead title={problems.length > MOST ? `先改这 ${MOST} 处` : '要改的地方'} />
      <Sheet>
        {problems.slice(0, MOST).map(({ row, column, sheet, message }) => (
          <View key={`${sheet} ${row} ${column} ${message}`} className={`${style.remark}`}>
            <View className={`${style.place}`}>
              {[sheet, row > 0 && `第${row}行`, column].filter(Boolean).join(' ')}
            </View>
            <View>{message}</View>
          </View>
        ))}
      </Sheet>
      <EmptySheet villageId={villageId} />
    </>
  )
}
