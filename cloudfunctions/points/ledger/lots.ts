import { endOfDayAfter } from '@shared/kernel/time'
import { GIVEN_BACK_DAYS } from '@shared/points/rules'
import type { Passbook } from '../documents'

/** Spendable points by the moment they end, oldest first. */
export type Lots = Passbook['lots']
type Lot = Lots[number]

/** Lots stay sorted by expiry; points that end together are one lot, so the list stays short. */
export function addLot(lots: Lots, more: Lot): Lots {
  const same = lots.find((lot) => lot.expiresAt === more.expiresAt)
  if (same) return lots.map((lot) => (lot === same ? { ...lot, points: lot.points + more.points } : lot))
  return [...lots, more].sort((a, b) => a.expiresAt - b.expiresAt)
}

/**
 * A lot as an order gives it back: with its own end. One that ended meanwhile lasts a month more, for nobody loses points to
 * an order, but only once: else points would never end that are ordered and given back again and again.
 */
export function givenBack(lot: Lot, at: number): Lot {
  if (lot.expiresAt > at) return lot
  return lot.lengthened
    ? { ...lot, expiresAt: at }
    : { ...lot, expiresAt: endOfDayAfter(at, GIVEN_BACK_DAYS), lengthened: true }
}

/** Takes points from the lots that end first: what is left of them, and what was taken with its own ends. */
export function takeOldest(lots: Lots, points: number): { left: Lots; taken: Lots } {
  const left: Lots = []
  const taken: Lots = []
  let missing = points
  for (const lot of lots) {
    const part = Math.min(lot.points, missing)
    missing -= part
    if (part > 0) taken.push({ ...lot, points: part })
    if (part < lot.points) left.push({ ...lot, points: lot.points - part })
  }
  if (missing > 0) throw new Error('more points taken than the lots hold')
  return { left, taken }
}

export const sumOf = (lots: Lots): number => lots.reduce((sum, { points }) => sum + points, 0)
