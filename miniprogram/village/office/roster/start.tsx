import type { RosterImport } from '@shared/village/roster-import'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { Note } from '@/parts/note'
import { sayRecent } from '@/parts/say'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'
import { TemplateRow } from './template-row'
import { sayWhole } from './words'

const inWeChat = process.env.TARO_ENV === 'weapp'
const CHOOSE = inWeChat ? '先在微信里发给自己（文件传输助手），再回来选。' : '选电脑或手机里填好的那一份。'

/** How a roster comes in: an empty one to fill, then the filled one. */
export function Start({ villageId, last }: { villageId: string; last: RosterImport | null }) {
  return (
    <>
      <SectionHead title='第一步，填名册' />
      <TemplateRow villageId={villageId} />
      <SectionHead title='第二步，选填好的名册' />
      <Sheet padded>
        <View>{`${CHOOSE}存成 .xlsx 的才行。`}</View>
        <View className={`${style.calm}`}>会先核对，看过再导入。有一处不对就一户都不导入，不会只导一半。</View>
      </Sheet>
      {last?.state === 'applied' && (
        <Note>{`上次是${sayRecent(last.uploadedAt, serverNow())}传的，${sayWhole(last)}。`}</Note>
      )}
    </>
  )
}
