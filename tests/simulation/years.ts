import type { Chronicle } from './chronicle'
import type { World } from './dump'

const yearOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 4)

/** Honour is what a year's entries gave; when the year turns it is kept in a closing and starts at nought. */
export function brokenYears({ passbooks, entries, closings }: World, chronicle: Chronicle): string[] {
  return passbooks.flatMap(({ _id, honour, period }) => {
    const versions = chronicle.passbooks.of(_id).map(({ document }) => document)
    const years = new Map<string, number>()
    for (const { at, sequence, honour: points } of entries.filter(({ householdId }) => householdId === _id)) {
      // What was begun in the old year and written after it was closed belongs to the new one.
      const before = versions.findLast(({ version }) => version < sequence)?.period ?? ''
      const year = [before, yearOf(at)].sort().at(-1) ?? ''
      years.set(year, (years.get(year) ?? 0) + points)
    }
    const closed = new Map(
      closings.filter(({ householdId }) => householdId === _id).map((one) => [one.year, one.honour]),
    )
    const said = new Map([...closed, [period, honour]])
    return [...new Set([...years.keys(), ...said.keys()])]
      .filter((year) => (years.get(year) ?? 0) !== said.get(year))
      .map((year) => `${_id} has ${said.get(year)} honour in ${year}, its entries gave ${years.get(year) ?? 0}`)
  })
}
