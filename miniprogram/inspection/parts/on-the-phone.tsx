import { sendWaiting } from '@/cloud/wishes/outbox'
import { Button } from '@/parts/button'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import type { SheetParcel } from './sheets-in-outbox'

/** 还没送出去：7 户, and what was not taken. Draws nothing when all has arrived. */
export function OnThePhone({ roundId, sheets }: { roundId: string; sheets: readonly SheetParcel[] }) {
  const refused = sheets.filter(({ parcel }) => parcel.refused !== undefined)
  const waiting = sheets.filter(({ parcel }) => parcel.refused === undefined)
  const households = new Set(waiting.map(({ householdId }) => householdId)).size
  if (sheets.length === 0) return null
  return (
    <Sheet>
      {households > 0 && (
        <Row title={`还没送出去：${households} 户`} detail='在手机里，有网自己送' keepDetail>
          <Button kind='line' small onPress={sendWaiting}>
            现在送
          </Button>
        </Row>
      )}
      {refused.length > 0 && (
        <Row
          title={`没有收的：${refused.length} 户`}
          detail='点开看为什么'
          keepDetail
          onPress={() => open(routes.notTaken(roundId))}
        />
      )}
    </Sheet>
  )
}
