import { cameOf } from '@shared/requests/figures'
import { calendarIn } from '../../kernel/calendar'
import { type Finding, type Pair, pairsOf, unequal } from '../../kernel/finding'
import { storiesOf } from '../../kernel/history'
import { proveKept } from '../../kernel/prove-kept'
import { everyOf, type Store } from '../../kernel/store'
import { countedIn, isOver, raisedIn } from './count'
import { type MonthFigures, monthFigures } from './documents'
import { subjectOfFigures } from './keep'

/**
 * Every month's figures are as a night has left them. What is settled follows from its requests once more; of a month that is over
 * and not settled yet, as many came in as were raised.
 */
export async function proveFigures(store: Store, villageId: string): Promise<Finding[]> {
  const subject = subjectOfFigures(villageId)
  const [stories, months, calendar] = await Promise.all([
    storiesOf(store, [subject]),
    everyOf(store, monthFigures, { where: { villageId }, order: { by: 'month', direction: 'desc' } }),
    calendarIn(store),
  ])
  const wrong = proveKept(monthFigures, months, stories.get(subject) ?? [], () => [])
  for (const month of months) {
    const again = countedIn(month, await raisedIn(store, villageId, month.month), calendar)
    wrong.push(...unequal(monthFigures, month._id, pairsFor(month, again)))
  }
  return wrong
}

function pairsFor(kept: MonthFigures, again: Omit<MonthFigures, 'revision'>): Pair[] {
  const { revision: _revision, ...is } = kept
  if (kept.settled) return pairsOf(is, again)
  return isOver(kept.month, kept.at) ? [['came', cameOf(kept.all.tally), cameOf(again.all.tally)]] : []
}
