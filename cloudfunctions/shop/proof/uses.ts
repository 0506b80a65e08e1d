import { type Finding, type Pair, unequal } from '../../kernel/finding'
import { type Passbook, passbookRecords } from '../../points/exports'
import type { Order } from '../documents'
import { ORDERS_OF_A_DAY, oneMoreToday } from '../orders'

/** Orders whose goods a household has had, or is to have. */
const STANDING = new Set<Order['state']>(['placed', 'handedOver', 'contested'])
/** Orders that never counted against anything. */
const NEVER_COUNTED = new Set<Order['state']>(['offered', 'declined', 'refused'])

interface Had {
  readonly of: string
  readonly period: string
  readonly count: number
  readonly stands: boolean
}

/** The goods of an order that are limited, and the order itself: its day counts it, whatever becomes of it. */
function hadIn({ state, items, proof, placedAt }: Order): Had[] {
  if (NEVER_COUNTED.has(state)) return []
  const goods = items.flatMap(({ goodsId, limitPeriod, count }) =>
    limitPeriod === null ? [] : [{ of: goodsId, period: limitPeriod, count, stands: STANDING.has(state) }],
  )
  const { of, period, count } = oneMoreToday(placedAt)
  return proof === null ? [...goods, { of, period, count, stands: true }] : goods
}

/** What a passbook counts against limits is what the household's orders have had; of each goods the newest period counts. */
export function proveUses({ _id, uses }: Passbook, orders: readonly Order[]): Finding[] {
  const had = orders.flatMap(hadIn)
  const goods = [...new Set([...had.map(({ of }) => of), ...uses.map(({ of }) => of)])]
  return unequal(passbookRecords, _id, [
    ['uses', new Set(uses.map(({ of, period }) => `${of} ${period}`)).size, uses.length],
    ...goods.flatMap((of) => proveGoods(of, uses, had)),
  ])
}

function proveGoods(of: string, uses: Passbook['uses'], all: readonly Had[]): Pair[] {
  const [had, lines] = [all.filter((one) => one.of === of), uses.filter((one) => one.of === of)]
  // Orders of before were not counted by the day.
  if (of === ORDERS_OF_A_DAY && lines.length === 0) return []
  const newest = [...had, ...lines].reduce((last, { period }) => (period > last ? period : last), '')
  const standing = had.filter(({ period, stands }) => period === newest && stands)
  const used = lines.find(({ period }) => period === newest)?.used ?? 0
  const due = standing.reduce((total, { count }) => total + count, 0)
  const known = lines.filter(({ period }) => !had.some((one) => one.period === period))
  return [
    ['uses', { of, period: newest, used }, { of, period: newest, used: due }],
    ['uses', known, []],
  ]
}
