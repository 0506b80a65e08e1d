import type { SheetDetail } from '@shared/inspection/contract'
import { useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { NotNow } from '@/inspection/parts/not-now'
import { isSheetAct, SHEET_ACTS } from '@/inspection/parts/sheet-acts'
import { useSheet } from '@/inspection/parts/use-sheet'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { SheetActing } from './sheet-acting'

/** One act on a household's sheet. `?id=` the round, `&household=` whose, `&action=` the act. */
export default function SheetActPage() {
  const { id = '', household = '', action } = useRouter().params
  const act = isSheetAct(action) ? action : undefined
  const sheet = useSheet(id, household)
  // What was asked stays as it was while it is being answered: the answer itself moves the sheet on.
  const asked = useRef<SheetDetail>()
  if (act && sheet.data?.actions.includes(act)) asked.current ??= sheet.data
  if (act && asked.current) return <SheetActing act={act} detail={asked.current} />
  return (
    <Page title={act ? SHEET_ACTS[act].title : '办一件事'}>
      <Faces read={sheet} shape='page' what='这一户' refused={orSignIn('找到自家，就能办了。')}>
        {() => <NotNow />}
      </Faces>
    </Page>
  )
}
