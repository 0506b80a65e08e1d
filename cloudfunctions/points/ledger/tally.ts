import { HOUR_MS, monthOf, yearAfter, yearOf } from '@shared/kernel/time'
import type { Entry, Passbook } from '../documents'
import { addLot, type Lots } from './lots'

/**
 * What a passbook should say, worked out from its entries alone and without the arithmetic that wrote them: an account
 * that is kept twice.
 */

const sum = (entries: readonly Entry[], of: (entry: Entry) => number): number =>
  entries.reduce((total, entry) => total + of(entry), 0)

/** What an entry does to the balance, and to what is held. */
export const balanceBy = ({ side, points }: Entry): number => ({ in: points, out: -points, none: 0 })[side]
export const heldBy = ({ kind, side, points }: Entry): number =>
  kind === 'hold' ? points : kind === 'release' || (kind === 'spend' && side === 'none') ? -points : 0

/** What came into a passbook with an entry, and what left it for good: the two figures of its year. */
const inOf = ({ kind, side, points }: Entry): number => (side === 'in' && kind !== 'release' ? points : 0)
export const outOf = ({ kind, side, points }: Entry): number =>
  kind === 'spend' || (side === 'out' && kind !== 'hold') ? points : 0

/** The entries of a passbook by id, for those that others speak of. */
const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry._id, entry]))

const reversedBy = ({ _id, kind }: Entry, all: ReadonlyMap<string, Entry>): Entry | undefined =>
  kind === 'reverse' ? all.get(_id.replace(/^reverse:/, '')) : undefined

/** What was spent in these entries, less what of the same year was returned. */
function spentIn(entries: readonly Entry[], all: ReadonlyMap<string, Entry>): number {
  return entries.reduce((spent, entry) => {
    if (entry.kind === 'spend') return spent + entry.points
    const back = reversedBy(entry, all)
    const ofThisYear = back?.kind === 'spend' && yearOf(back.at) === yearOf(entry.at)
    return ofThisYear ? spent - Math.min(entry.points, spent) : spent
  }, 0)
}

/** Honour of a month: what is taken back counts against the month that it was earned in, and never below nought. */
const monthHonourIn = (entries: readonly Entry[], all: ReadonlyMap<string, Entry>): number =>
  entries.reduce((honour, entry) => {
    const back = reversedBy(entry, all)
    return back && monthOf(back.at) !== monthOf(entry.at) ? honour : Math.max(0, honour + entry.honour)
  }, 0)

/** The figures of a year that begins before the entry at `from`. */
const yearFrom = (entries: readonly Entry[], from: number, all: ReadonlyMap<string, Entry>) => {
  const [before, within] = [entries.slice(0, from), entries.slice(from)]
  return {
    honour: sum(within, ({ honour }) => honour),
    spent: spentIn(within, all),
    year: { opening: sum(before, balanceBy) + sum(before, heldBy), in: sum(within, inOf), out: sum(within, outOf) },
  }
}

type YearFigures = ReturnType<typeof yearFrom>

const firstSince = (entries: readonly Entry[], isSince: (entry: Entry) => boolean): number => {
  const found = entries.findIndex(isSince)
  return found < 0 ? entries.length : found
}

/** A posting of the last moments of a year may be written when the year has turned: then it counts in the new one. */
const LATE_MS = HOUR_MS / 12

/** Where the year of a passbook may begin among its entries: by their dates, or before some that came late. */
function beginnings(entries: readonly Entry[], period: string): number[] {
  const byDate = firstSince(entries, ({ at }) => yearOf(at) >= period)
  const punctual = entries.slice(0, byDate).filter(({ at }) => yearOf(at + LATE_MS) < period).length
  return Array.from({ length: byDate - punctual + 1 }, (_, late) => byDate - late)
}

/** What the year figures of a passbook should be: those that it has, where one of the possible beginnings gives them. */
export function yearFiguresOf({ honour, spent, year, period }: Passbook, entries: readonly Entry[]): YearFigures {
  const all = byId(entries)
  const possible = beginnings(entries, period).map((from) => yearFrom(entries, from, all))
  const same = (one: YearFigures) =>
    one.honour === honour &&
    one.spent === spent &&
    one.year.opening === year.opening &&
    one.year.in === year.in &&
    one.year.out === year.out
  const [byDate = yearFrom(entries, 0, all)] = possible
  return possible.find(same) ?? byDate
}

/** What a passbook had come to when a year was over. */
export interface Ended {
  readonly honour: number
  readonly groupId: string | undefined
}

/** What a year that is over may have come to, by the dates first; nothing where the passbook came later. */
export function endedOf(entries: readonly Entry[], year: string): Ended[] {
  const ends = beginnings(entries, yearAfter(year)).filter((end) => end > 0)
  return beginnings(entries, year).flatMap((from) =>
    ends
      .filter((end) => end >= from)
      .map((end) => ({
        honour: sum(entries.slice(from, end), ({ honour }) => honour),
        groupId: entries[end - 1]?.groupId,
      })),
  )
}

/** The years in which something was posted for certain; in others a passbook may have stood all the same. */
export const yearsOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.filter(({ at }) => yearOf(at) === yearOf(at + LATE_MS)).map(({ at }) => yearOf(at))),
]

const latest = (names: readonly string[]): string => [...names].sort().at(-1) ?? ''

/**
 * The year and month that a passbook should stand in: those of its last entries, or later ones that the clock has
 * turned it into. What the clock may have done is taken as it stands.
 */
export function periodOf(book: Passbook, entries: readonly Entry[], now: number): Pick<Passbook, 'period' | 'month'> {
  const [year, month] = [latest(entries.map(({ at }) => yearOf(at))), latest(entries.map(({ at }) => monthOf(at)))]
  const turned = book.period > year && book.period <= yearOf(now)
  if (!turned) return { period: year, month }
  const monthFits = book.month.startsWith(`${book.period}-`) && book.month <= monthOf(now)
  return { period: book.period, month: monthFits ? book.month : `${book.period}-01` }
}

/** What the honour of the month that it stands in should be. */
export function monthHonourOf({ period, month, monthHonour }: Passbook, entries: readonly Entry[]): number {
  const all = byId(entries)
  const byDate = firstSince(entries, ({ at }) => monthOf(at) >= month)
  const ofYear = beginnings(entries, period)
  // Whoever came late into the year came late into its first month.
  const possible = ofYear[0] === byDate ? ofYear : [byDate]
  const honours = possible.map((from) => monthHonourIn(entries.slice(from), all))
  return honours.includes(monthHonour) ? monthHonour : (honours[0] ?? 0)
}

/** The lots, as every entry says which it moved; null where an entry of before does not say it. */
export function lotsOf(entries: readonly Entry[]): Lots | null {
  let lots: Lots = []
  for (const { side, points, lots: moved } of entries) {
    if (side === 'none' || points === 0) continue
    if (!moved) return null
    lots =
      side === 'in' ? moved.reduce((all, lot) => addLot(all, lot.points, lot.expiresAt), lots) : without(lots, moved)
  }
  return lots
}

/** Lots without what was taken out of them; what was not there shows as less than nothing. */
const without = (lots: Lots, taken: Lots): Lots =>
  taken.reduce((all, lot) => addLot(all, -lot.points, lot.expiresAt), lots).filter(({ points }) => points !== 0)
