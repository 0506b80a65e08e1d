import * as z from 'zod'
import { hashOf } from '../../../cloudfunctions/kernel/hash'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { VILLAGE } from '../village'
import { askerOf, type Case, dateOf, everSo, isNear, isNearKin, type Law, stepsIn } from './case'

const line = z.object({ goodsId: z.string(), count: z.int(), points: z.int() })
const wanting = z.object({ householdId: z.string().optional(), lines: z.array(line) })
const aimed = z.object({ orderId: z.string(), agree: z.boolean().optional(), uphold: z.boolean().optional() })
const answered = z.object({ orderId: z.string(), state: z.string() })

type Line = z.infer<typeof line>

const priceOf = (lines: readonly Line[]) => lines.reduce((sum, { count, points }) => sum + count * points, 0)

/** Orders that stand against a household's limit. */
const STANDING: readonly Order['state'][] = ['placed', 'handedOver', 'contested']

/** Pieces of limited goods that a household has had in a month, as it stood at a moment. */
function hadAt({ chronicle }: Case, moment: number, householdId: string, goodsId: string, month: string): number {
  return chronicle.orders
    .allAt(moment)
    .filter((order) => order.householdId === householdId && STANDING.includes(order.state))
    .filter(({ placedAt }) => dateOf(placedAt).startsWith(month))
    .flatMap(({ items }) => items.filter((item) => item.goodsId === goodsId))
    .reduce((sum, { count }) => sum + count, 0)
}

/** What a purchase wants: of whom, what, and in which months its limits may count. */
interface Purchase {
  readonly householdId: string
  readonly lines: readonly Line[]
  readonly months: readonly string[]
}

function purchaseOf(of: Case): Purchase {
  const { householdId = askerOf(of).householdId, lines } = wanting.parse(of.attempt.request.input)
  const months = of.attempt.heard.map(({ askedAt }) => dateOf(askedAt).slice(0, 7))
  return { householdId, lines, months }
}

/** Why something cannot be had at a moment: too little there, too few points, more than a household may have. */
function shortages(of: Case, moment: number, { householdId, lines, months }: Purchase): string[] {
  const shelf = of.chronicle.shelves.at(VILLAGE, moment)
  const balance = of.chronicle.passbooks.at(householdId, moment)?.balance ?? 0
  const goodsOf = ({ goodsId }: Line) => shelf?.goods[goodsId]
  const beyond = lines.some((one) => {
    const limit = goodsOf(one)?.limit?.count ?? Number.POSITIVE_INFINITY
    return months.some((month) => hadAt(of, moment, householdId, one.goodsId, month) + one.count > limit)
  })
  return [
    ...(lines.some((one) => (goodsOf(one)?.left ?? 0) < one.count) ? ['SOLD_OUT'] : []),
    ...(lines.some((one) => goodsOf(one)?.points !== one.points) ? ['PRICE_CHANGED'] : []),
    ...(balance < priceOf(lines) ? ['POINTS_SHORT', 'TOO_FEW_POINTS'] : []),
    ...(beyond ? ['LIMIT_REACHED'] : []),
  ]
}

/** What the passbook must show for a purchase: so many points gone that were there. */
function unpaid(of: Case, { householdId, lines }: Purchase, moment: number): string[] {
  const books = of.chronicle.passbooks.of(householdId).filter((book) => book.moment <= moment)
  const [before, after] = [books.at(-2)?.document, books.at(-1)?.document]
  const price = priceOf(lines)
  const paid = before && after && before.balance >= price && after.balance === before.balance - price
  return paid ? [] : [`${householdId} did not pay ${price}`]
}

/** What is beyond a limit with this purchase, as it stood when it was written. */
const excess = (of: Case, { householdId, lines, months }: Purchase, moment: number): string[] =>
  lines.flatMap(({ goodsId }) => {
    const limit = of.chronicle.shelves.at(VILLAGE, moment)?.goods[goodsId]?.limit?.count ?? Number.POSITIVE_INFINITY
    const had = Math.min(...months.map((month) => hadAt(of, moment, householdId, goodsId, month)))
    return had > limit ? [`${householdId} has ${had} of ${goodsId}, of which it may have ${limit}`] : []
  })

/** Whether enough lay there right before the goods were taken, at some moment while it waited. */
function untaken(of: Case, { lines }: Purchase): string[] {
  const steps = stepsIn(of.chronicle.shelves.of(VILLAGE), of.heard.span)
  const taken = steps.some(({ before, after }) =>
    lines.every(({ goodsId, count }) => {
      const left = before?.goods[goodsId]?.left ?? 0
      return left >= count && after.goods[goodsId]?.left === left - count
    }),
  )
  return taken ? [] : ['its goods were not taken from what was there']
}

/** Whether its goods were taken at the prices that it names, and not at those of before. */
function mispriced(of: Case, { lines }: Purchase): string[] {
  const steps = stepsIn(of.chronicle.shelves.of(VILLAGE), of.heard.span)
  const right = steps.some(({ before, after }) =>
    lines.every(({ goodsId, count, points }) => {
      const [was, is] = [before?.goods[goodsId], after.goods[goodsId]]
      return was && is && is.left === was.left - count && was.points === points
    }),
  )
  return right ? [] : ['its prices were others when its goods were taken']
}

/** A new order: placed, offered or sold. */
export const newOrder: Law = {
  reasons: (of, moment) => {
    const purchase = purchaseOf(of)
    const { procedure, input } = of.attempt.request
    const pin = of.chronicle.pins.at(purchase.householdId, moment)
    const typed = z.object({ proof: z.object({ pin: z.string() }) }).safeParse(input).data?.proof.pin
    const near = procedure !== 'shop.placeFor' || isNear(of, moment, purchase.householdId)
    return [
      ...shortages(of, moment, purchase),
      ...(near ? [] : ['NOT_ALLOWED']),
      ...(procedure === 'shop.sell' && pin === null ? ['NO_PIN'] : []),
      ...(procedure === 'shop.sell' && (pin?.wrong ?? 0) >= 5 ? ['PIN_LOCKED'] : []),
      ...(procedure === 'shop.sell' && typed !== '135790' ? ['WRONG_PIN'] : []),
    ]
  },
  doubts: (of) => {
    const { procedure, openid, input } = of.attempt.request
    const { orderId, state } = answered.parse(of.heard.answer.is === 'done' ? of.heard.answer.data : null)
    const [step] = stepsIn(of.chronicle.orders.of(orderId), of.heard.span)
    const begun = procedure === 'shop.offer' ? 'offered' : procedure === 'shop.sell' ? 'handedOver' : 'placed'
    if (orderId !== hashOf([openid, procedure, input.key])) return [`${orderId} belongs to another request`]
    if (!step || step.before !== null || step.after.state !== begun || state !== begun) {
      return [`${orderId} did not begin as ${begun} while it waited`]
    }
    const purchase = { ...purchaseOf(of), months: [dateOf(step.after.placedAt).slice(0, 7)] }
    if (procedure === 'shop.offer') return []
    const near = procedure !== 'shop.placeFor' || everSo(of, (moment) => isNear(of, moment, purchase.householdId))
    if (!near) return [`${orderId} was not theirs to place`]
    const taken = [...untaken(of, purchase), ...mispriced(of, purchase)]
    return [...unpaid(of, purchase, step.moment), ...excess(of, purchase, step.moment), ...taken]
  },
}

/** From where, and by a yes or a no to where. */
const STEPS: Readonly<
  Record<string, { from: readonly Order['state'][]; to: readonly [Order['state'], Order['state']] }>
> = {
  'shop.handOver': { from: ['placed'], to: ['handedOver', 'handedOver'] },
  'shop.cancel': { from: ['placed'], to: ['cancelled', 'cancelled'] },
  'shop.answerOffer': { from: ['offered'], to: ['handedOver', 'declined'] },
  'shop.contest': { from: ['handedOver'], to: ['contested', 'contested'] },
  'shop.settle': { from: ['contested'], to: ['returned', 'handedOver'] },
}

const OFFER_MS = 30 * 60_000

function against(of: Case, order: Order): string[] {
  const { residentId, householdId } = askerOf(of)
  const { procedure } = of.attempt.request
  const late = procedure === 'shop.answerOffer' && of.heard.heardAt > order.placedAt + OFFER_MS
  const hands = [order.handedOverBy, order.placedBy.residentId]
  return [
    ...(STEPS[procedure]?.from.includes(order.state) ? [] : ['ORDER_MOVED_ON']),
    ...(late ? ['ORDER_MOVED_ON'] : []),
    ...(procedure === 'shop.contest' && order.contested ? ['CONTESTED_ALREADY'] : []),
    ...(procedure === 'shop.settle' && hands.includes(residentId) ? ['HANDED_IT_OVER'] : []),
    ...(procedure === 'shop.settle' && isNearKin(householdId, order.householdId) ? ['SHOP_RECUSED'] : []),
  ]
}

/** A step of an order that is there already. */
export const stepOfOrder: Law = {
  reasons: (of, moment) => {
    const { orderId, agree } = aimed.parse(of.attempt.request.input)
    const order = of.chronicle.orders.at(orderId, moment)
    if (!order) return ['NOT_FOUND']
    const buys = of.attempt.request.procedure === 'shop.answerOffer' && agree
    return [...against(of, order), ...(buys ? shortages(of, moment, boughtBy(order)) : [])]
  },
  doubts: (of) => {
    const { orderId, agree, uphold } = aimed.parse(of.attempt.request.input)
    const { procedure } = of.attempt.request
    const to = STEPS[procedure]?.to[agree === false || uphold === false ? 1 : 0]
    const step = stepsIn(of.chronicle.orders.of(orderId), of.heard.span).find(
      ({ before, after }) => before && after.state === to && STEPS[procedure]?.from.includes(before.state),
    )
    if (!step?.before) return [`${orderId} could not become ${to}`]
    const personal = against(of, step.before).filter((code) => code !== 'ORDER_MOVED_ON')
    const buys = procedure === 'shop.answerOffer' && agree
    const bought = boughtBy(step.after)
    const paid = buys
      ? [...unpaid(of, bought, step.moment), ...excess(of, bought, step.moment), ...untaken(of, bought)]
      : []
    return [...personal.map((code) => `${orderId}: ${code}`), ...paid]
  },
}

const boughtBy = ({ householdId, items, placedAt }: Order): Purchase => ({
  householdId,
  lines: items,
  months: [dateOf(placedAt).slice(0, 7)],
})
