import { View } from '@tarojs/components'
import { Remarks } from '@/parts/remarks'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { EmptySheet } from './empty-sheet'
import style from './style.module.css'
import type { ReadSheet } from './use-import'

/** Why a sheet was not taken, cell by cell. Nothing of it was taken over. */
export function Problems({ problems, villageId }: Pick<ReadSheet, 'problems'> & { villageId: string }) {
  return (
    <>
      <Sheet padded>
        <View className={`${style.figure}`}>{`有 ${problems.length} 处要改`}</View>
        <View>一样都没有上，架上的没有动。照下面改好，再传一次。</View>
      </Sheet>
      <SectionHead title='要改的地方' />
      <Remarks remarks={problems} />
      <EmptySheet villageId={villageId} />
    </>
  )
}
