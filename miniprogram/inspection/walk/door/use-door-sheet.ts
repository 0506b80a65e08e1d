import { useState } from 'react'
import type { ShownRefusal } from '@/cloud/link/errors'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { useDraft } from '@/cloud/wishes/use-draft'
import { pointsOf, recordSheet } from '@/inspection/parts/record-sheet'
import type { Given } from '@/inspection/parts/sheets-in-outbox'
import type { Door, Walk } from '@/inspection/parts/use-walk'

/** What has been answered at a door so far; photos are names on this phone. */
interface Answers {
  readonly given: Readonly<Record<string, number>>
  readonly words: string
  readonly photos: readonly string[]
}

const isAnswers = (value: unknown): value is Answers =>
  isRecord(value) &&
  isRecord(value.given) &&
  Object.values(value.given).every((points) => typeof points === 'number') &&
  isText(value.words) &&
  isTexts(value.photos)

/** What the sheet begins with: what waits in the outbox, else what stands on the door. */
function beginning({ waiting, sheet }: Door): Answers {
  const scores: readonly Given[] = waiting?.scores ?? sheet?.scores ?? []
  return {
    given: Object.fromEntries(scores.map(({ itemId, points }) => [itemId, points])),
    words: waiting?.words ?? '',
    photos: waiting?.parcel.photos ?? [],
  }
}

/** One door's sheet: the draft, what it lacks, and the way to record it. */
export function useDoorSheet({ roundId, items }: Walk, door: Door) {
  const [begun] = useState(() => beginning(door))
  const draft = useDraft(`sheet.${roundId}.${door.householdId}`, begun, isAnswers)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const { given, words, photos } = draft.value
  const scores = items.flatMap(({ id }): Given[] => {
    const points = given[id]
    return points === undefined ? [] : [{ itemId: id, points }]
  })

  /** Answers whether it is kept on this phone. */
  const record = async (): Promise<boolean> => {
    const why = await recordSheet(roundId, door, { scores, words, photos })
    setRefusal(why ?? undefined)
    if (why === null) draft.clear()
    return why === null
  }
  return {
    ...{ given, words, photos, record, refusal },
    change: draft.change,
    give: (itemId: string, points: number) => draft.change({ given: { ...given, [itemId]: points } }),
    giveAll: () => draft.change({ given: Object.fromEntries(items.map(({ id, points }) => [id, points.max])) }),
    points: pointsOf(scores),
    open: items.length - scores.length,
  }
}

export type DoorSheetForm = ReturnType<typeof useDoorSheet>
