import { yearOf } from '@shared/kernel/time'
import { coveredBy } from '@shared/points/rules'
import type { Waiting } from '@shared/village/first-page'
import type { Call } from '../../kernel/call'
import { budgetHeads } from '../documents'

/** The committee hears of it when less than a tenth of the year's budget is left: a meeting takes its time. */
const WARN_BELOW = 0.1

/** What the committee is told of the budget on its first page; nothing while there is enough, or where there is none. */
export async function budgetWaiting({ store, caller, now }: Call): Promise<Waiting[]> {
  const { villageId } = caller
  if (!villageId) return []
  const sits = caller.grants.some(
    ({ role, placeId, until }) => role === 'committee' && placeId === villageId && until > now,
  )
  if (!sits) return []
  const head = await store.get(budgetHeads, villageId)
  const budget = head?.adopted.find(({ year }) => year === yearOf(now))
  const left = head?.left
  if (!budget || left?.year !== budget.year || left.points >= coveredBy(budget) * WARN_BELOW) return []
  return [{ about: 'budget', id: null, ...wordsFor(left.points), count: 1, deadlineAt: null }]
}

const wordsFor = (left: number) =>
  left > 0
    ? { title: '今年的积分预算快用完了', detail: `还能再给 ${left} 分，早点开会议一议` }
    : { title: '今年的积分预算用完了', detail: '开会议定新的预算，才好接着投票' }
