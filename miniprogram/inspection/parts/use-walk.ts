import type { DoorLine } from '@shared/inspection/contract'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useRef } from 'react'
import { whenNetworkReturns } from '@/cloud/link/query-client'
import type { Read } from '@/cloud/reads/use-read'
import type { KeptWalk } from './kept-walk'
import { type SheetParcel, useSheetsInOutbox } from './sheets-in-outbox'
import { fetchWalk, freshenWalk, takeUp, useWalkInHand, type WalkInHand } from './walk-store'

/** How a door stands on this walk. */
export type Standing = 'open' | 'walked' | 'unsent' | 'notTaken' | 'recused'

export interface Door extends DoorLine {
  readonly standing: Standing
  /** Its sheet in the outbox, the latest. */
  readonly waiting: SheetParcel | undefined
}

/** The list on this phone, with the doors as they stand. */
export interface Walk extends KeptWalk {
  readonly at: readonly Door[]
}

function standingOf({ sheet, recused }: DoorLine, waiting: SheetParcel | undefined): Standing {
  if (waiting) return waiting.parcel.refused ? 'notTaken' : 'unsent'
  if (sheet) return 'walked'
  return recused ? 'recused' : 'open'
}

/**
 * The round that somebody walks, as it lies on this phone, with what waits in the outbox on its doors. Fetches what is
 * missing of the list; and all of it anew, when it is not of just now, as the page comes to the front, the network comes
 * back, or everything was sent.
 */
export function useWalk(roundId: string) {
  const inHand = useWalkInHand()
  const sheets = useSheetsInOutbox(roundId)
  const kept = inHand.walk?.roundId === roundId ? inHand.walk : undefined
  useDidShow(() => {
    takeUp(roundId)
    freshenWalk(roundId)
  })
  useEffect(() => whenNetworkReturns(() => freshenWalk(roundId)), [roundId])
  useNewsAfterSending(roundId, sheets)
  const walk = useMemo((): Walk | undefined => {
    const byHousehold = new Map(sheets.map((sheet) => [sheet.householdId, sheet]))
    return (
      kept && {
        ...kept,
        at: kept.doors.map((door) => {
          const waiting = byHousehold.get(door.householdId)
          return { ...door, waiting, standing: standingOf(door, waiting) }
        }),
      }
    )
  }, [kept, sheets])
  return { read: reading(roundId, walk, inHand), fetching: inHand.fetching, full: inHand.failed === 'full', sheets }
}

/** Once a round of sending is over, others' sheets are asked for: at once where one of them was first, else when it is time. */
function useNewsAfterSending(roundId: string, sheets: readonly SheetParcel[]): void {
  const refused = sheets.filter(({ parcel }) => parcel.refused !== undefined).length
  const waiting = sheets.length - refused
  const before = useRef({ refused, waiting })
  useEffect(() => {
    if (refused > before.current.refused) fetchWalk(roundId)
    else if (before.current.waiting > 0 && waiting === 0) freshenWalk(roundId)
    before.current = { refused, waiting }
  }, [roundId, refused, waiting])
}

/** The list as any other answer, for the four faces. */
function reading(roundId: string, walk: Walk | undefined, { failed, refusal }: WalkInHand): Read<Walk> {
  const again = () => fetchWalk(roundId)
  const plain = { data: walk, knownAt: walk?.seenAt ?? undefined, refusal, again }
  if (refusal) return { ...plain, face: 'refused' }
  if (failed === 'offline' || failed === 'fault') return { ...plain, face: failed }
  return { ...plain, face: walk ? 'ready' : 'loading' }
}

/** How many doors of the round somebody has been at, what still waits on this phone included. */
export const walkedOf = ({ at }: Walk): number => at.filter(({ sheet, waiting }) => sheet !== null || waiting).length

/** The next door to look at, after the one of `householdId` in the order of walking; from the beginning when there is none behind it. */
export function nextDoor({ at }: Walk, householdId?: string): Door | undefined {
  const here = at.findIndex((door) => door.householdId === householdId)
  const isOpen = ({ standing, householdId: id }: Door) => standing === 'open' && id !== householdId
  return at.slice(here + 1).find(isOpen) ?? at.find(isOpen)
}
