import { refuse } from '../../kernel/refuse'
import type { Page, Store } from '../../kernel/store'
import { type Household, households } from '../documents'

const BY_NUMBER = { by: 'number', direction: 'asc' } as const

/** Where a walk stands: in which of its groups, and how far in it. */
const POSITION = /^(\d{1,3})(?:_([A-Za-z0-9_-]+))?$/

/** Doors of some groups in the order one walks them: group by group, by number. Cursors are good for the same groups. */
export async function doorsIn(
  store: Store,
  { villageId, groupIds }: { villageId: string; groupIds: readonly string[] },
  { limit, cursor = '0' }: { limit: number; cursor?: string | undefined },
): Promise<Page<Household>> {
  const [, start, within] = POSITION.exec(cursor) ?? []
  if (start === undefined) throw refuse('INPUT_INVALID')
  const items: Household[] = []
  let inner = within
  for (let n = Number(start); n < groupIds.length; n++) {
    const where = { villageId, groupId: groupIds[n] ?? '' }
    const page = await store.page(households, { where, order: BY_NUMBER, limit: limit - items.length, cursor: inner })
    items.push(...page.items)
    if (page.next !== null) return { items, next: `${n}_${page.next}` }
    if (items.length === limit) return { items, next: n + 1 < groupIds.length ? String(n + 1) : null }
    inner = undefined
  }
  return { items, next: null }
}

/** How many doors some groups have. */
export async function countDoors(store: Store, villageId: string, groupIds: readonly string[]): Promise<number> {
  const counts = await Promise.all(groupIds.map((groupId) => store.count(households, { villageId, groupId })))
  return counts.reduce((sum, count) => sum + count, 0)
}
