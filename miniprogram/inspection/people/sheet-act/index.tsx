import { SHEET_ACTS } from '@/inspection/parts/sheet-acts'
import { useSheet } from '@/inspection/parts/use-sheet'
import { useWays } from '@/parts/desk/ways'
import { ActPage } from '@/parts/matter/act-page'
import { SheetActing } from './sheet-acting'

/** One act on a household's sheet. `?id=` the round, `&household=` whose, `&action=` the act. */
export default function SheetActPage() {
  const { id, household } = useWays().params
  const read = useSheet(id, household)
  return (
    <ActPage acts={SHEET_ACTS} read={read} what='这一户'>
      {(act, detail) => <SheetActing act={act} detail={detail} />}
    </ActPage>
  )
}
