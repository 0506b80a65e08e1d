/** What only shows when all people are looked at together, or a person's cells are held against each other. */
import { birthdayOf, sexOf } from './id-number'
import type { Line } from './roster-lines'
import type { Report } from './roster-report'

/** Older than this is more often a slip than a person. */
const OLDEST_LIKELY_YEARS = 110

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Reports one person entered twice, and notices an unlikely age or a relation that the number contradicts. */
export function checkPeople(lines: readonly Line[], today: string, report: Report): void {
  const rowByNumber = new Map<string, number>()
  for (const { row, idNumber, relation, relationSex } of lines) {
    if (idNumber === null) continue
    const before = rowByNumber.get(idNumber)
    if (before === undefined) rowByNumber.set(idNumber, row)
    else report.problem(row, 'idNumber', `和第${before}行一样，一个人只能写一次，请删掉一行或改对号码。`)

    const sex = sexOf(idNumber)
    if (relationSex && sex !== relationSex)
      report.notice(row, 'relation', `写的是“${relation}”，身份证号却是${sex === 'male' ? '男' : '女'}的，请看一看。`)
    const birthday = birthdayOf(idNumber)
    if (birthday && yearOf(today) - yearOf(birthday) > OLDEST_LIKELY_YEARS)
      report.notice(row, 'idNumber', `算下来过了${OLDEST_LIKELY_YEARS}岁，请看一看。`)
  }
}
