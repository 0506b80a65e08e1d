import { type Case, dateOf } from './case'

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** Points that are promised to households, and those that are theirs in a year, as it stood at a moment. */
function promisedAt({ chronicle }: Case, moment: number, year: string) {
  const onNotice = chronicle.claims
    .allAt(moment)
    .filter(({ kind, state }) => kind === 'award' && (state === 'publicised' || state === 'objected'))
  const rounds = chronicle.rounds.allAt(moment).filter(({ state }) => state === 'publicised' || state === 'posting')
  const posted = chronicle.sheets
    .allAt(moment)
    .filter(({ roundId, state }) => state === 'posted' && rounds.some(({ _id }) => _id === roundId))
  const books = chronicle.passbooks.allAt(moment).filter(({ period }) => period === year)
  return {
    noticed: sum([...onNotice.map(({ points }) => points.max), ...rounds.map(({ endorsed }) => endorsed?.points ?? 0)]),
    /** Of the rounds that are being posted: in the passbooks already. */
    posted: sum(posted.map(({ points }) => points)),
    issued: sum(books.map(({ honour }) => honour)),
  }
}

const yearsOf = ({ attempt }: Case): string[] => [
  ...new Set(attempt.heard.map(({ askedAt }) => dateOf(askedAt).slice(0, 4))),
]

/** What the village's budget covers in a year; without one, anything. */
const covered = ({ covers }: Case, year: string): number => covers[year] ?? Number.POSITIVE_INFINITY

const isOverBudget = ({ heard: { answer } }: Case): boolean => answer.is === 'refused' && answer.code === 'OVER_BUDGET'

/**
 * Whether "over budget" was a reason: so many points more were too many at any moment while it waited. What is posted meanwhile may be counted on the
 * notice and in the passbook: too careful for an instant.
 */
export function isBeyondBudget(of: Case, more: number): boolean {
  const { from, to } = of.heard.span
  if (!isOverBudget(of)) return false
  return yearsOf(of).some((year) => {
    let [noticed, issued] = [0, 0]
    for (let moment = from; moment <= to; moment += 1) {
      const at = promisedAt(of, moment, year)
      noticed = Math.max(noticed, at.noticed)
      issued = Math.max(issued, at.issued)
    }
    return more > covered(of, year) - noticed - issued
  })
}

/** What is beyond the budget right after a decision that promised points. */
export const overdrawn = (of: Case, moment: number): string[] =>
  yearsOf(of).flatMap((year) => {
    const { noticed, posted, issued } = promisedAt(of, moment, year)
    const beyond = noticed - posted + issued - covered(of, year)
    return beyond > 0 ? [`${beyond} points more than the budget of ${year} were promised`] : []
  })
