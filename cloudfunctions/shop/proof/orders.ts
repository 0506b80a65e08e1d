import { orderFlow } from '@shared/shop/flow'
import type { Event } from '../../kernel/events'
import { type Finding, missing, type Pair, unequal, unexplained } from '../../kernel/finding'
import { type History, walk } from '../../kernel/history'
import { subjectOf } from '../../matter/kind'
import { proveMatter } from '../../matter/prove'
import { type Entry, entryRecords } from '../../points/exports'
import { type Order, orders as ofOrders } from '../documents'
import { answerOf, nowOf, orderKind, sayItems, sumOf } from '../orders'
import type { OrderFile } from './file'

/** How an order begins, by the procedure that makes it. */
const BEGINS: Readonly<Record<string, string>> = {
  ...{ 'shop.place': 'place', 'shop.placeFor': 'place', 'shop.offer': 'offer', 'shop.sell': 'sell' },
}

/** Every order is what was done to it, and has the entries that its state asks for; every entry of an order stands for one. */
export function proveOrders(
  { orders, stories }: OrderFile,
  { villageId, entries }: { villageId: string; entries: readonly Entry[] },
): Finding[] {
  const byId = new Map(entries.map((entry) => [entry._id, entry]))
  const owed = new Set(orders.flatMap(owedBy))
  const groundless = entries.filter(({ _id, orderId }) => orderId !== undefined && !owed.has(_id))
  return [
    ...orders.flatMap((order) => {
      const story = stories.get(subjectOf(orderKind, order._id)) ?? []
      return [...proveOrder(order, story, villageId), ...provePaid(order, byId)]
    }),
    ...groundless.map(({ _id }) => unexplained(entryRecords, _id)),
  ]
}

const isAtCounter = ({ founded }: Order): boolean => BEGINS[founded.procedure] !== 'place'

/** The entries that an order must have, and no others. */
function owedBy(order: Order): string[] {
  const { _id, state } = order
  const hold = isAtCounter(order) ? [] : [`hold:${_id}`]
  if (state === 'placed') return hold
  if (state === 'cancelled' || state === 'lapsed') return [...hold, `release:${_id}`]
  if (state === 'handedOver' || state === 'contested') return [...hold, `spend:${_id}`]
  return state === 'returned' ? [...hold, `spend:${_id}`, `reverse:spend:${_id}`] : []
}

/** Its entries are there, with its points, and say what it was about. */
function provePaid(order: Order, byId: ReadonlyMap<string, Entry>): Finding[] {
  const { _id, points, items } = order
  return owedBy(order).flatMap((id) => {
    const entry = byId.get(id)
    if (!entry) return [missing(entryRecords, id, `entry of order ${_id}`)]
    return unequal(ofOrders, _id, [
      ['points', points, entry.points],
      ['items', sayItems(items), entry.reason],
    ])
  })
}

/** The order as its beginning and every step since have left it. */
function proveOrder(order: Order, story: readonly Event[], villageId: string): Finding[] {
  return proveMatter(orderKind, nowOf(order, null, order.placedAt), historyOf(order, story), [
    ['villageId', order.villageId, villageId],
    ['points', order.points, sumOf(order.items)],
    ['signatureId', order.signatureId !== null, order.proof === 'signature'],
    ...beginningOf(order),
  ])
}

/** From its beginning on; one that was refused has gone no further. */
const historyOf = ({ founded }: Order, story: readonly Event[]): History<Order['state']> =>
  founded.outcome.ok
    ? walk(orderFlow, [founded, ...story], orderFlow.start)
    : { story: [founded], state: 'refused', steps: [{ action: 'refuse', to: 'refused', event: founded }], strays: [] }

/** What an order and the record of its beginning both say. */
function beginningOf(order: Order): Pair[] {
  const { _id, founded, placedAt, placedBy } = order
  const root: Pair[] = [
    ['founded._id', founded._id, _id],
    ['placedAt', placedAt, founded.at],
    ['placedBy.residentId', placedBy.residentId, founded.actor.residentId],
    ['placedBy.name', placedBy.name, founded.actor.name],
  ]
  if (!founded.outcome.ok) return [...root, ['items', order.items, []]]
  const told = answerOf(founded)
  const action = BEGINS[founded.procedure]
  const to = orderFlow.steps.find((step) => step.from === orderFlow.start && step.action === action)?.to
  return [
    ...root,
    ['founded.villageId', founded.villageId, order.villageId],
    ['founded.subject', founded.subject, subjectOf(orderKind, _id)],
    ['founded.steps', founded.steps, [{ action, from: orderFlow.start, to }]],
    ['founded.said', founded.said, null],
    ['founded.outcome.data', told, { ...told, orderId: _id, state: to, code: action === 'place' ? order.code : null }],
  ]
}
