import { saySheet } from '@/inspection/parts/sayings'
import { askingsOf } from '@/inspection/parts/sheet-acts'
import { useSheet } from '@/inspection/parts/use-sheet'
import { useWays } from '@/parts/desk/ways'
import { offeredOf } from '@/parts/matter/acts'
import { ActsFoot } from '@/parts/matter/foot'
import { MatterPage } from '@/parts/matter/matter-page'
import { routes } from '@/routes'
import { SheetBody } from './body'

/** One household's sheet: what was given and why, and what the reader may do about it. */
export default function SheetPage() {
  const { id = '', household } = useWays().params
  const read = useSheet(id, household)
  return (
    <MatterPage
      read={read}
      what='这一户'
      unnamed='评比单'
      safe='您家的积分一分没少。'
      shows={(sheet) => ({
        title: sheet.household,
        under: `${sheet.group} · ${sheet.round.title}`,
        reads: `${sheet.household}，${sheet.round.title}，${sheet.points} 分，${saySheet(sheet)}。`,
        foot: sheet.actions.length > 0 && (
          <ActsFoot
            acts={askingsOf(sheet)}
            offered={offeredOf(askingsOf(sheet), sheet.actions)}
            page={(act) => routes.sheetAct(id, sheet.householdId, act)}
          />
        ),
      })}
    >
      {(detail) => <SheetBody detail={detail} />}
    </MatterPage>
  )
}
