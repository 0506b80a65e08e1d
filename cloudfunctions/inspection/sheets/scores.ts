import type { Rule } from '@shared/points/rule'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { giveBackUseOf, takeUseOf } from '../../points/exports'
import type { Given, Round } from '../documents'

/** What an inspector gave for one item. */
export interface Score {
  readonly itemId: string
  readonly points: number
}

/** Every item once, in the order of the sheet, each with nought or with what its rule allows. */
function soundScores(items: readonly Rule[], scores: readonly Score[]): { rule: Rule; points: number }[] {
  const known = new Map(scores.map(({ itemId, points }) => [itemId, points]))
  if (known.size !== scores.length || known.size !== items.length) throw refuse('SCORE_INCOMPLETE')
  return items.map((rule) => {
    const points = known.get(rule.id)
    if (points === undefined) throw refuse('SCORE_INCOMPLETE')
    const { min, max } = rule.points
    if (points !== 0 && (points < min || points > max)) throw refuse('POINTS_OUT_OF_RANGE', { min, max })
    return { rule, points }
  })
}

/** The door that is scored. */
interface Door {
  readonly round: Round
  readonly householdId: string
}

/** A round is one occasion: all its uses count in the day, month and year that it began in. */
const countedUse = ({ round, householdId }: Door, rule: Rule) => ({
  ...{ villageId: round.villageId, householdId, rule, at: round.startedAt },
})

const countedIn = (scores: readonly Given[]): Set<string> =>
  new Set(scores.filter(({ points, counts }) => points > 0 && counts).map(({ itemId }) => itemId))

/**
 * Scores as the sheet keeps them: an item counts while the household has not had its rule too often. What counted before
 * keeps its use, and gives it back when it comes to nought. Refuses scores that are not whole or out of range.
 */
export async function countScores(
  tx: Transaction,
  door: Door,
  before: readonly Given[],
  scores: readonly Score[],
): Promise<Given[]> {
  const counted = countedIn(before)
  const after: Given[] = []
  for (const { rule, points } of soundScores(door.round.items, scores)) {
    const had = counted.has(rule.id)
    if (points === 0 && had) await giveBackUseOf(tx, countedUse(door, rule))
    const counts = points === 0 || had || (await takeUseOf(tx, countedUse(door, rule)))
    after.push({ itemId: rule.id, points, counts })
  }
  return after
}

/** Nothing of a sheet counts any more: its uses go back. */
export async function uncountScores(tx: Transaction, door: Door, scores: readonly Given[]): Promise<Given[]> {
  const counted = countedIn(scores)
  for (const rule of door.round.items) if (counted.has(rule.id)) await giveBackUseOf(tx, countedUse(door, rule))
  return scores.map((score) => ({ ...score, counts: false }))
}
