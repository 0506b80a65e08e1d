import type { Passbook } from '../documents'

/** Spendable points by the moment they end, oldest first. */
export type Lots = Passbook['lots']

/** Lots stay sorted by expiry; points that end together are one lot, so the list stays short. */
export function addLot(lots: Lots, points: number, expiresAt: number): Lots {
  const same = lots.find((lot) => lot.expiresAt === expiresAt)
  if (same) return lots.map((lot) => (lot === same ? { ...lot, points: lot.points + points } : lot))
  return [...lots, { points, expiresAt }].sort((a, b) => a.expiresAt - b.expiresAt)
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
