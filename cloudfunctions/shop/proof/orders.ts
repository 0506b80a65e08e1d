import { orderFlow } from '@shared/shop/flow'
import type { Event } from '../../kernel/events'
import { type Finding, missing, type Pair, unequal, unexplained } from '../../kernel/finding'
import { type History, walk } from '../../kernel/history'
import { proveTold } from '../../kernel/prove-told'
import { type Entry, entryRecords } from '../../points/exports'
import { type Order, orders as ofOrders } from '../documents'
import { endsAt, sayItems, subjectOf, sumOf, waitsUntil } from '../orders'
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
      const story = stories.get(subjectOf(order._id)) ?? []
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
  const { handedOverAt, handedOverBy, contested } = order
  const history = historyOf(order, story)
  const handed = handedBy(order, history)
  return proveTold(ofOrders, order, history, [
    ['villageId', order.villageId, villageId],
    ['points', order.points, sumOf(order.items)],
    ['handedOverAt', handedOverAt, handed.at],
    ['handedOverBy', handedOverBy, handed.by],
    ['contested', contested, history.steps.some(({ action }) => action === 'contest')],
    ['proof', order.proof, proofOf(order, history)],
    ['signatureId', order.signatureId !== null, order.proof === 'signature'],
    ...clockOf(order),
    ...beginningOf(order),
  ])
}

/** From its beginning on; one that was refused has gone no further. */
const historyOf = ({ founded }: Order, story: readonly Event[]): History<Order['state']> =>
  founded.outcome.ok
    ? walk(orderFlow, [founded, ...story], orderFlow.start)
    : { story: [founded], state: 'refused', steps: [{ action: 'refuse', to: 'refused', event: founded }], strays: [] }

/** Who gave the goods away, and when. */
function handedBy({ founded, placedBy }: Order, { steps }: History): { at: number | null; by: string | null } {
  const event = steps.find(({ action }) => action === 'handOver' || action === 'accept')
  if (event?.action === 'handOver') return { at: event.event.at, by: event.event.actor.residentId }
  if (event) return { at: event.event.at, by: placedBy.residentId }
  const sold = founded.outcome.ok && founded.procedure === 'shop.sell'
  return sold ? { at: founded.at, by: founded.actor.residentId } : { at: null, by: null }
}

function proofOf({ proof, founded }: Order, { steps }: History): Order['proof'] {
  if (steps.some(({ action }) => action === 'accept')) return 'phone'
  if (founded.procedure !== 'shop.sell' || !founded.outcome.ok) return null
  return proof === 'signature' ? 'signature' : 'pin'
}

/** Whoever made it has been told until when it stands; the clock reminds before, then ends it. */
function clockOf(order: Order): Pair[] {
  const { state, deadlineAt, timerAt, placedAt } = order
  const waits = state === 'placed' || state === 'offered'
  const told = waits ? toldOf(order).deadlineAt : null
  const reminded = timerAt === deadlineAt
  const first = state === 'offered' ? endsAt : waitsUntil
  const due = waits && typeof told === 'number' && !reminded ? first(told, placedAt).timerAt : deadlineAt
  return [
    ['deadlineAt', deadlineAt, told],
    ['timerAt', timerAt, due],
  ]
}

/** What whoever made the order was answered. */
const toldOf = ({ founded: { outcome } }: Order): Readonly<Record<string, unknown>> =>
  outcome.ok && typeof outcome.data === 'object' && outcome.data !== null ? { ...outcome.data } : {}

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
  const told = toldOf(order)
  const action = BEGINS[founded.procedure]
  const to = orderFlow.steps.find((step) => step.from === orderFlow.start && step.action === action)?.to
  return [
    ...root,
    ['founded.villageId', founded.villageId, order.villageId],
    ['founded.subject', founded.subject, subjectOf(_id)],
    ['founded.steps', founded.steps, [{ action, from: orderFlow.start, to }]],
    ['founded.said', founded.said, null],
    ['founded.outcome.data', told, { ...told, orderId: _id, state: to, code: action === 'place' ? order.code : null }],
  ]
}
