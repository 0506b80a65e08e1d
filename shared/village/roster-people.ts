/** What only shows when all people are looked at together, or a person's cells are held against each other. */
import { birthdayOf, sexOf } from './id-number'
import type { Line } from './roster-lines'
import { type Report, type RosterSheet, sayRow } from './roster-report'

/** Older than this is more often a slip than a person. */
const OLDEST_LIKELY_YEARS = 110

/** So many people in two sheets at once are no slip: the old list stands beside the new. */
const MANY_DOUBLES = 4

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Reports one person entered twice, and notices an unlikely age or a relation that the number contradicts. */
export function checkPeople(lines: readonly Line[], today: string, report: Report): void {
  const first = new Map<string, Line>()
  for (const line of lines) {
    const { idNumber, relation, relationSex } = line
    if (idNumber === null) continue
    const before = first.get(idNumber)
    if (before === undefined) first.set(idNumber, line)
    else report.problem(line, 'idNumber', `和${sayRow(before, line)}一样，一个人只能写一次，请删掉一行或改对号码。`)

    const sex = sexOf(idNumber)
    if (relationSex && sex !== relationSex)
      report.notice(line, 'relation', `写的是“${relation}”，身份证号却是${sex === 'male' ? '男' : '女'}的，请看一看。`)
    const birthday = birthdayOf(idNumber)
    if (birthday && yearOf(today) - yearOf(birthday) > OLDEST_LIKELY_YEARS)
      report.notice(line, 'idNumber', `算下来过了${OLDEST_LIKELY_YEARS}岁，请看一看。`)
  }
}

/** Two sheets that name many of the same people, and how many. */
export interface SheetsAlike {
  readonly first: RosterSheet
  readonly second: RosterSheet
  readonly people: number
}

/** The old list beside the new: a person may stand in one of them only, and nobody wants to be told person by person. */
export function sheetsAlike(lines: readonly Line[]): SheetsAlike[] {
  const first = new Map<string, RosterSheet>()
  const alike = new Map<RosterSheet, Map<RosterSheet, number>>()
  for (const { idNumber, sheet } of lines) {
    if (idNumber === null) continue
    const before = first.get(idNumber)
    if (before === undefined) first.set(idNumber, sheet)
    else if (before !== sheet) {
      const others = alike.get(before) ?? new Map<RosterSheet, number>()
      others.set(sheet, (others.get(sheet) ?? 0) + 1)
      alike.set(before, others)
    }
  }
  return [...alike].flatMap(([one, others]) =>
    [...others]
      .filter(([, people]) => people >= MANY_DOUBLES)
      .map(([second, people]) => ({ first: one, second, people })),
  )
}
