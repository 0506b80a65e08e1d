import { sayMoment } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { isText } from '@/cloud/link/storage'
import { dismiss } from '@/cloud/wishes/outbox'
import { pointsOf } from '@/inspection/parts/record-sheet'
import type { SheetParcel } from '@/inspection/parts/sheets-in-outbox'
import type { Door } from '@/inspection/parts/use-walk'
import { fetchWalk, writeOnDoor } from '@/inspection/parts/walk-store'
import { Button, Buttons } from '@/parts/button'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** What can be put right by looking at the door's sheet once more. */
const AGAIN: readonly string[] = ['SCORED_ALREADY', 'SCORE_INCOMPLETE', 'POINTS_OUT_OF_RANGE', 'PHOTO_GONE']

/** One sheet that was not taken: whose it is, why, and the two ways on. */
export function NotTaken({ sheet, door }: { sheet: SheetParcel; door: Door | undefined }) {
  const { parcel, roundId, householdId, scores } = sheet
  const { refused } = parcel
  if (!refused) return null
  const before = refused.code === 'SCORED_ALREADY'
  const letGo = async () => {
    await dismiss(parcel.key)
    if (door?.sheet?.mine) writeOnDoor(householdId, null)
    await fetchWalk(roundId)
  }
  return (
    <Sheet padded>
      <View className={`${style.title}`}>{door ? `${door.group} ${door.head}` : parcel.title}</View>
      <View>{refused.message}</View>
      {before && <View>{sayTheirs(refused.data, door)}</View>}
      <View>{`您打的是 ${pointsOf(scores)} 分。`}</View>
      {!before && refused.data.way && <View>{refused.data.way}</View>}
      <View className={`${style.ways}`}>
        <Buttons>
          <Button kind='line' onPress={letGo}>
            {before ? '留他的' : '知道了'}
          </Button>
          {AGAIN.includes(refused.code) && (
            <Button kind='line' onPress={() => open(routes.door(roundId, householdId))}>
              重新打分
            </Button>
          )}
        </Buttons>
      </View>
    </Sheet>
  )
}

/** `刘主任 5月18日 9:30 打了 8 分。` The number is known once the list has been fetched anew. */
function sayTheirs({ who, at }: Readonly<Record<string, unknown>>, door: Door | undefined): string {
  const whose = [isText(who) && who, typeof at === 'number' && sayMoment(at)].filter(Boolean).join(' ')
  const points = door?.sheet && !door.sheet.mine ? ` ${door.sheet.points} 分` : '分'
  return `${whose} 打了${points}。`
}
