import type { Passbook } from '../documents'

/** How much of something limited a household has had, by period. */
export type Uses = Passbook['uses']

/** So many more of something in a period. */
export interface Use {
  readonly of: string
  readonly period: string
  readonly count: number
}

/** A use that has an upper limit. */
export interface LimitedUse extends Use {
  readonly limit: number
}

const isFor =
  ({ of, period }: Use) =>
  (line: Uses[number]): boolean =>
    line.of === of && line.period === period

const usedOf = (uses: Uses, use: Use): number => uses.find(isFor(use))?.used ?? 0

/** Counts what is had. The lines of earlier periods of the same thing go, so that the list stays short. */
export const countUses = (uses: Uses, had: readonly Use[]): Uses =>
  had.reduce<Uses>((lines, use) => {
    const { of, period } = use
    const others = lines.filter((line) => line.of !== of || line.period > period)
    return [...others, { of, period, used: usedOf(lines, use) + use.count }]
  }, uses)

/** The first that would go beyond its limit, all of them counted; undefined when all may be had. */
export function beyondLimit(uses: Uses, wanted: readonly LimitedUse[]): LimitedUse | undefined {
  const after = countUses(uses, wanted)
  return wanted.find((use) => usedOf(after, use) > use.limit)
}

/** What was given back no longer counts. */
export const uncountUses = (uses: Uses, back: readonly Use[]): Uses =>
  back
    .reduce<Uses>(
      (lines, use) =>
        lines.map((line) => (isFor(use)(line) ? { ...line, used: Math.max(0, line.used - use.count) } : line)),
      uses,
    )
    .filter(({ used }) => used > 0)
