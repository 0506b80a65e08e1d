import { residentIdOf } from '../support/world'
import type { Chronicle } from './chronicle'
import type { Request } from './functions'
import type { Pick } from './pick'
import { GOODS, VILLAGE } from './village'

/** Duties that change hands while people go on. */
const DUTIES = [
  ['worker2', 'gridWorker', 'qs-w2'],
  ['leader1', 'groupLeader', 'qs-g1'],
  ['council3', 'council', VILLAGE],
] as const
const TERM_ENDS = Date.UTC(2030, 0, 1)

/** Goods that cost a point more from now on, or one less; not every time. */
export function newPrice({ shelves }: Chronicle, pick: Pick): Request | null {
  const goodsId = pick(GOODS)
  const goods = shelves.now(VILLAGE)?.goods[goodsId]
  if (!goods || pick([true, false])) return null
  const { name, art, limit, sale, lowAt, supplier, funding } = goods
  const points = Math.max(1, goods.points + pick([-1, 1]))
  const draft = { name, points, art, limit, sale, lowAt, supplier, funding }
  const input = { villageId: VILLAGE, goodsId, draft, onShelf: true }
  return { openid: 'shopkeeper', procedure: 'shop.saveGoods', input }
}

/** Somebody who has a duty loses it, or has it again. */
export function otherDuty({ residents }: Chronicle, pick: Pick): Request | null {
  const [person, role, placeId] = pick(DUTIES)
  const residentId = residentIdOf(person)
  const grants = residents.now(residentId)?.grants
  const held = grants?.some((grant) => grant.role === role && grant.placeId === placeId) ?? false
  // Most of the time everybody is in office.
  if (held && pick([true, true, false])) return null
  const input = { villageId: VILLAGE, residentId, role, placeId }
  return held
    ? { openid: 'clerk', procedure: 'village.revokeRole', input: { ...input, reason: '换届' } }
    : { openid: 'clerk', procedure: 'village.grantRole', input: { ...input, until: TERM_ENDS } }
}
