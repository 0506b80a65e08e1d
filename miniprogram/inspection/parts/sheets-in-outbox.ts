import { useMemo } from 'react'
import { isRecord, isText } from '@/cloud/link/storage'
import { type Parcel, useOutbox } from '@/cloud/wishes/outbox'

export interface Given {
  readonly itemId: string
  readonly points: number
}

/** A sheet that lies in the outbox: it waits for the network, or was not taken. */
export interface SheetParcel {
  readonly parcel: Parcel
  readonly roundId: string
  readonly householdId: string
  readonly scores: readonly Given[]
  readonly words: string
  readonly replaces: number
}

/** The procedure that a sheet is sent to. */
export const SCORE = ['inspection', 'score']

const isGiven = (value: unknown): value is Given =>
  isRecord(value) && isText(value.itemId) && typeof value.points === 'number'

/** Reads a parcel of the outbox as a sheet; undefined for everything else. */
export function sheetOf(parcel: Parcel): SheetParcel | undefined {
  const { roundId, householdId, scores, words, replaces } = parcel.input
  if (parcel.path.join('.') !== SCORE.join('.')) return undefined
  if (!isText(roundId) || !isText(householdId) || !Array.isArray(scores) || !scores.every(isGiven)) return undefined
  return {
    ...{ parcel, roundId, householdId, scores },
    words: isText(words) ? words : '',
    replaces: typeof replaces === 'number' ? replaces : 0,
  }
}

/** The sheets of a round that lie in the outbox, in the order in which they go. */
export function useSheetsInOutbox(roundId: string): readonly SheetParcel[] {
  const parcels = useOutbox()
  return useMemo(
    () => parcels.flatMap((parcel) => sheetOf(parcel) ?? []).filter((sheet) => sheet.roundId === roundId),
    [parcels, roundId],
  )
}
