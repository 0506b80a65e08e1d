import type { World } from './dump'

const DAY = 86_400_000
/** The quiet time at the end of a trial: what ended before it is gone. */
const QUIET = 2 * DAY

type Lots = World['passbooks'][number]['lots']

const byEnd = (lots: Lots): Lots =>
  [...lots].filter(({ points }) => points !== 0).sort((one, other) => one.expiresAt - other.expiresAt)

const total = (lots: Lots): number => lots.reduce((sum, { points }) => sum + points, 0)

/** With so many more, or fewer, of what ends when these do. */
const moved = (lots: Lots, more: Lots, sign: 1 | -1): Lots => {
  const ends = new Map(lots.map(({ expiresAt, points }) => [expiresAt, points]))
  for (const { expiresAt, points } of more) ends.set(expiresAt, (ends.get(expiresAt) ?? 0) + sign * points)
  return byEnd([...ends].map(([expiresAt, points]) => ({ expiresAt, points })))
}

/** So many points of those that end first. */
function first(lots: Lots, points: number): Lots {
  let missing = points
  return byEnd(lots).flatMap((lot) => {
    const part = Math.min(lot.points, missing)
    missing -= part
    return part > 0 ? [{ ...lot, points: part }] : []
  })
}

const say = (lots: Lots): string => JSON.stringify(lots.map(({ points, expiresAt }) => [points, expiresAt]))

/** What goes out of a passbook is what ends first, nothing ends before its time, and nothing outlasts it. */
export const brokenLots = ({ passbooks, entries }: World, now: number): string[] =>
  passbooks.flatMap(({ _id, lots: kept }) => {
    const own = entries.filter(({ householdId }) => householdId === _id).sort((a, b) => a.sequence - b.sequence)
    const wrong: string[] = []
    let lots: Lots = []
    for (const { _id: entry, kind, side, points, at, lots: said = [] } of own) {
      if (side === 'none') continue
      if (total(said) !== points) wrong.push(`${entry} moves ${points} points and says ${say(said)}`)
      const should = side === 'out' ? first(lots, points) : said
      if (say(byEnd(said)) !== say(should)) wrong.push(`${entry} takes ${say(said)}, and ${say(should)} ends first`)
      if (kind === 'expire' && said.some(({ expiresAt }) => at < expiresAt)) wrong.push(`${entry} came before its time`)
      lots = moved(lots, said, side === 'out' ? -1 : 1)
    }
    if (say(kept) !== say(lots)) wrong.push(`${_id}: lots are ${say(kept)}, not ${say(lots)}`)
    const over = kept.filter(({ expiresAt }) => expiresAt <= now - QUIET)
    return [...wrong, ...over.map(({ expiresAt }) => `${_id} has points that ended at ${expiresAt}`)]
  })
