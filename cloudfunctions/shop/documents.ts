import { ORDER_STATES } from '@shared/shop/flow'
import { goodsDraft, opening } from '@shared/shop/goods'
import * as z from 'zod'
import { event } from '../kernel/events'
import { collection, index, toldCollection } from '../kernel/store'

const pieces = z.int().min(0)

/**
 * Goods on the shelf. Always `received - gone - lost = left + held`: `left` can still be had, `held` waits for whoever
 * ordered it, `gone` was handed over, `lost` is what counting found missing (negative when it found more).
 */
const goods = z.object({
  ...goodsDraft.shape,
  photoId: z.string().nullable(),
  onShelf: z.boolean(),
  /** Place on the shelf: goods stay where they were put. */
  place: z.int(),
  left: pieces,
  held: pieces,
  received: pieces,
  gone: pieces,
  lost: z.int(),
  /** Pieces ordered by month (`2026-11`), less what was given back: the pace that a forecast reads. */
  taken: z.record(z.string(), z.int()),
  /** Whether the shopkeepers know that few are left. */
  lowTold: z.boolean(),
})
export type Goods = z.infer<typeof goods>

/**
 * A village's shop and all it has, in one document: `_id` is the village. An order takes all its goods in one conditional
 * update, so that any number of households at once take what is there and no more, without one waiting for the other.
 */
const shelf = z.object({
  _id: z.string(),
  place: z.string(),
  opening,
  lapseDays: z.int().min(1),
  /** Grows whenever something changes that an order relies on: name, price, limit, sale, opening. Not with stock. */
  revision: z.int().min(1),
  /** The books of the village do not add up: nothing is spent until they do. */
  stopped: z.boolean().optional(),
  goods: z.record(z.string(), goods),
  /**
   * Goods taken for an order that is not yet known to stand, by order: written with the take, before the order commits.
   * A function that ends in between leaves its line here, and the timer gives back what no order stands behind.
   */
  taking: z.record(z.string(), z.object({ at: z.int(), lines: z.record(z.string(), z.int().min(1)) })),
  /** When the timer looks through `taking`: it does from the first take on; null when nothing is in it. */
  timerAt: z.int().nullable(),
})
export type Shelf = z.infer<typeof shelf>
export const shelves = collection('shop_shelves', shelf, [index('timerAt', '_id')])

const orderItem = z.object({
  goodsId: z.string(),
  name: z.string(),
  art: goodsDraft.shape.art,
  count: z.int().min(1),
  /** Points a piece, as they were when it was ordered. */
  points: z.int().min(1),
  /** The period that these pieces count in, where there is a limit. */
  limitPeriod: z.string().nullable(),
})

/**
 * An order. `_id` is made of caller, procedure and key, like every event's; the event of its beginning is kept in it
 * (`founded`), so that an order and its record are one write. One that was refused is kept too: the same key never gets
 * another answer.
 */
const order = z.object({
  _id: z.string(),
  villageId: z.string(),
  householdId: z.string(),
  state: z.enum(ORDER_STATES),
  items: z.array(orderItem),
  points: z.int().min(0),
  /** Six digits; not unique, whoever hands over sees what belongs to them. */
  code: z.string(),
  onPaper: z.boolean(),
  placedAt: z.int(),
  placedBy: z.object({ residentId: z.string(), name: z.string(), role: z.string() }),
  deadlineAt: z.int().nullable(),
  /** When the timer acts next: it lapses the order or the offer. */
  timerAt: z.int().nullable(),
  /** How the household said yes at the counter. */
  proof: z.enum(['phone', 'pin', 'signature']).nullable(),
  signatureId: z.string().nullable(),
  handedOverAt: z.int().nullable(),
  handedOverBy: z.string().nullable(),
  contested: z.boolean(),
  revision: z.int().min(1),
  founded: event,
})
export type Order = z.infer<typeof order>
/** An order without the event of its beginning, which is kept in it last: that says how the rest of it was made. */
export type OrderBody = Omit<Order, 'founded'>
export const orders = toldCollection('shop_orders', order, [
  index('householdId', '-placedAt', '-_id'),
  index('householdId', 'state', 'deadlineAt', '_id'),
  index('villageId', 'state', 'deadlineAt', '_id'),
  index('villageId', 'code', 'state'),
  index('villageId', 'placedAt', '_id'),
  index('villageId', 'state', 'placedAt', '_id'),
  index('timerAt', '_id'),
])

/** Wrong guesses within their day. `triedAt` is the last guess, right or wrong. */
const guesses = { wrong: z.int().min(0), day: z.string(), triedAt: z.int().default(0) }

/** A household's PIN for the counter, as a keyed hash; `_id` is the household. */
const pin = z.object({ _id: z.string(), villageId: z.string(), hash: z.string(), ...guesses })
export const pins = collection('shop_pins', pin)

/** Pick-up codes that somebody behind the counter typed in vain; `_id` is the resident. */
const codeTries = z.object({ _id: z.string(), villageId: z.string(), ...guesses })
export const pickupTries = collection('shop_pickup_tries', codeTries)

/** What came in, was found by counting, or is had on other terms. Never changed; with the orders it explains the shelf. */
const stockMove = z.object({
  _id: z.string(),
  villageId: z.string(),
  goodsId: z.string(),
  name: z.string(),
  kind: z.enum(['in', 'count', 'edit']),
  change: z.int(),
  /** Pieces really there after it: left and held. */
  after: pieces,
  reason: z.string(),
  supplier: z.string(),
  funding: z.string(),
  by: z.string(),
  at: z.int(),
})
export type StockMove = z.infer<typeof stockMove>
export const stockMoves = toldCollection('shop_stock_moves', stockMove, [
  index('villageId', '-at', '-_id'),
  index('villageId', 'goodsId', '-at', '-_id'),
])

export const shopCollections = [shelves, orders, pins, pickupTries, stockMoves]
