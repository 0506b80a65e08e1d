import type { RosterImport } from '@shared/village/roster-import'
import { View } from '@tarojs/components'
import { LeftOut } from '@/parts/left-out'
import { Note } from '@/parts/note'
import { Remarks } from '@/parts/remarks'
import { grouped } from '@/parts/say'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'
import { TemplateRow } from './template-row'
import { sayMissing } from './words'

/** Why a workbook was not taken, cell by cell. Nothing of it was imported. */
export function Problems({ roster, villageId }: { roster: RosterImport; villageId: string }) {
  const { problems, problemCount } = roster
  const missing = sayMissing(roster)
  return (
    <>
      <Sheet padded>
        <View className={`${style.figure}`}>{`有 ${grouped(problemCount)} 处要改`}</View>
        <View>一户都没有导入，原来的名册没有动。在电脑上照着下面改好，再传一次。</View>
      </Sheet>
      <SectionHead title='要改的地方' />
      <Remarks remarks={problems} />
      {missing && <Note>{missing}</Note>}
      <LeftOut sheets={roster.leftOut} />
      <TemplateRow villageId={villageId} />
    </>
  )
}
