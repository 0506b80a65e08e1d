import { procedures } from '@shared/kernel/contract'
import { cursor, fileId, id, instant, leftOutSheet, page, points, sheetProblem, words } from '@shared/kernel/schemas'
import { budget } from '@shared/points/budget'
import { pointsErrors } from '@shared/points/errors'
import { contact } from '@shared/village/contract'
import * as z from 'zod'
import { shopErrors } from './errors'
import { ORDER_STATES, type OrderAction } from './flow'
import { GOODS_ART, goodsDraft, LIMIT_PERIODS, opening } from './goods'

const { read, change } = procedures({ ...shopErrors, MOVED_ON: pointsErrors.MOVED_ON })
const villageId = id
const done = z.object({ done: z.literal(true) })
const orderState = z.enum(ORDER_STATES)
const doorCode = z.string().regex(/^[A-Z2-9]{8}$/)
const pin = z.string().regex(/^\d{6}$/)

/** What is wanted: so many pieces at the price that the person saw, in points a piece. */
export const wantedLine = z.strictObject({
  goodsId: id,
  count: z.int().min(1).max(99),
  points: z.int().min(1).max(10_000),
})
const wanted = z.array(wantedLine).min(1).max(20)

const limit = z.object({ count: z.int(), period: z.enum(LIMIT_PERIODS) })

/** Goods on the shelf as anybody sees them. `photo` is null where the drawing stands in. */
export const shelfLine = z.object({
  id,
  name: z.string(),
  points: z.int(),
  art: z.enum(GOODS_ART),
  photo: z.string().nullable(),
  left: z.int(),
  limit: limit.nullable(),
  /** How many more my household may have in this period; null without a limit, or for a guest. */
  allowed: z.int().nullable(),
  /** Why it cannot be had now; null when it can, points aside. */
  barred: z.enum(['soldOut', 'notYet', 'over']).nullable(),
  sale: z.object({ from: z.string(), until: z.string() }).nullable(),
})
export type ShelfLine = z.infer<typeof shelfLine>

/** The shop itself. `todayOpen` by its opening days; `next` is the end of the next opening day. */
export const shopHead = z.object({
  place: z.string(),
  opening,
  lapseDays: z.int(),
  todayOpen: z.boolean(),
  next: instant,
})
export type ShopHead = z.infer<typeof shopHead>

/** An order in a list. `household` is masked for the shopkeeper. */
export const orderLine = z.object({
  id,
  state: orderState,
  household: z.string(),
  /** 食用油 5 升、挂面×2: in one line. */
  what: z.string(),
  pieces: z.int(),
  points,
  art: z.enum(GOODS_ART),
  placedAt: instant,
  /** Until when it is kept, or the offer stands; null where no clock runs. */
  deadlineAt: instant.nullable(),
  onPaper: z.boolean(),
})
export type OrderLine = z.infer<typeof orderLine>

export const OFFERED_ORDER_ACTIONS = [
  'accept',
  'decline',
  'cancel',
  'handOver',
  'contest',
  'dismiss',
  'return',
] as const satisfies readonly OrderAction[]

export const orderDetail = z.object({
  order: orderLine,
  mine: z.boolean(),
  lines: z.array(
    z.object({
      goodsId: id,
      name: z.string(),
      count: z.int(),
      points: z.int(),
      art: z.enum(GOODS_ART),
      photo: z.string().nullable(),
    }),
  ),
  /** Six digits that take the goods; only for the household and for whoever entered it for them. */
  code: z.string().nullable(),
  /** How the household said yes at the counter. */
  proof: z.enum(['phone', 'pin', 'signature']).nullable(),
  signature: z.string().nullable(),
  shop: shopHead,
  timeline: z.array(
    z.object({ action: z.string(), label: z.string(), who: z.string(), at: instant, said: z.string().nullable() }),
  ),
  actions: z.array(z.enum(OFFERED_ORDER_ACTIONS)),
  contact,
})
export type OrderDetail = z.infer<typeof orderDetail>

const orderAnswer = z.object({
  orderId: id,
  state: orderState,
  code: z.string().nullable(),
  deadlineAt: instant.nullable(),
})

/** Goods as whoever keeps the shop sees them. `received - gone - lost = left + held`, always. */
export const stockLine = z.object({
  id,
  draft: goodsDraft,
  photo: z.string().nullable(),
  onShelf: z.boolean(),
  left: z.int(),
  held: z.int(),
  received: z.int(),
  gone: z.int(),
  /** What counting found missing (negative: found too much). */
  lost: z.int(),
  low: z.boolean(),
  /** When it runs out at the pace of the last ninety days, whole days from now; null when nobody takes any. */
  lastsDays: z.int().nullable(),
})
export type StockLine = z.infer<typeof stockLine>

export const stockMove = z.object({
  id,
  goods: z.string(),
  /** `edit`: no pieces moved, but the terms on which they are had; `reason` says what was and is. */
  kind: z.enum(['in', 'count', 'edit']),
  change: z.int(),
  after: z.int(),
  reason: z.string(),
  supplier: z.string(),
  funding: z.string(),
  by: z.string(),
  at: instant,
})
export type StockMove = z.infer<typeof stockMove>

const goodsTemplate = z.object({
  id: z.string(),
  place: z.string(),
  goods: z.array(z.object({ draft: goodsDraft, stock: z.int() })),
})

export const shop = {
  /** The shelf in one call: the shop, what is on it, my points and what I have waiting. Guests see the shelf. */
  shelf: read(
    { villageId, cursor: cursor.optional() },
    z.object({
      shop: shopHead.nullable(),
      me: z.object({ balance: points, held: points, waiting: z.array(orderLine) }).nullable(),
      list: page(shelfLine),
    }),
  ),
  /** For one's own household: holds points and goods together, or says no and changes nothing. */
  place: change({ lines: wanted }, orderAnswer),
  /** The same, entered by a grid worker for a household that filled in a slip; the household is told. */
  placeFor: change({ householdId: id, lines: wanted, onPaper: z.boolean() }, orderAnswer),
  cancel: change({ orderId: id, reason: words(200).optional() }, orderAnswer),
  order: read({ orderId: id }, orderDetail),
  listMine: read({ cursor: cursor.optional() }, page(orderLine)),
  contest: change({ orderId: id, reason: words(500) }, orderAnswer),
  settle: change({ orderId: id, uphold: z.boolean(), reason: words(500) }, orderAnswer),

  /** The shopkeeper's desk: what is to be collected, soonest deadline first, or what is under dispute. */
  counter: read(
    { villageId, queue: z.enum(['placed', 'offered', 'contested']), cursor: cursor.optional() },
    z.object({
      shop: shopHead.nullable(),
      counts: z.object({ placed: z.int(), offered: z.int(), contested: z.int(), low: z.int() }),
      list: page(orderLine),
    }),
  ),
  /** Orders that wait under a pick-up code: nearly always one. */
  findOrder: read({ villageId, code: z.string().regex(/^\d{6}$/) }, z.object({ orders: z.array(orderLine) })),
  handOver: change({ orderId: id, code: z.string().regex(/^\d{6}$/) }, orderAnswer),
  /** Who stands behind a door code: a masked name and nothing else. */
  findDoor: read(
    { householdId: id, doorCode },
    z.object({ householdId: id, household: z.string(), hasPin: z.boolean() }),
  ),
  /** Over the counter: the household says yes on its own phone; until then nothing is held. */
  offer: change({ householdId: id, doorCode, lines: wanted }, orderAnswer),
  answerOffer: change({ orderId: id, agree: z.boolean() }, orderAnswer),
  /** Over the counter: the household types its PIN or signs on the glass; points and goods move at once. */
  sell: change(
    {
      householdId: id,
      doorCode,
      lines: wanted,
      proof: z.union([z.strictObject({ pin }), z.strictObject({ signature: fileId })]),
    },
    orderAnswer,
  ),
  /** Six digits for spending at the counter; typed by somebody of the household. */
  setPin: change({ householdId: id.optional(), pin }, done),
  pin: read({ householdId: id.optional() }, z.object({ set: z.boolean(), household: z.string() })),

  stock: read(
    { villageId, cursor: cursor.optional() },
    z.object({ shop: shopHead.nullable(), low: z.int(), list: page(stockLine) }),
  ),
  /** Opens the shop, or changes where and when it is open. */
  setShop: change({ villageId, place: words(40), opening, lapseDays: z.int().min(1).max(90) }, done),
  /** New goods without an id; with one, changed goods. Price and name hold for new orders only. */
  saveGoods: change(
    { villageId, goodsId: id.optional(), draft: goodsDraft, photo: fileId.nullable().optional(), onShelf: z.boolean() },
    z.object({ goodsId: id }),
  ),
  stockIn: change(
    {
      villageId,
      goodsId: id,
      count: z.int().min(1).max(10_000),
      supplier: words(40, 0),
      funding: words(40, 0),
      note: words(100, 0),
    },
    z.object({ left: z.int() }),
  ),
  /** A stock-take: what is really there, orders that wait included, and why it differs. */
  countStock: change(
    { villageId, goodsId: id, counted: z.int().min(0).max(100_000), reason: words(100) },
    z.object({ left: z.int() }),
  ),
  stockMoves: read({ villageId, goodsId: id.optional(), cursor: cursor.optional() }, page(stockMove)),
  /** Goods of published shops, as a start for one's own. */
  listTemplates: read({ villageId }, z.object({ templates: z.array(goodsTemplate) })),
  /** Reads an uploaded goods sheet; nothing is changed yet. */
  readGoodsSheet: read(
    { villageId, file: fileId },
    z.object({
      goods: z.array(z.object({ draft: goodsDraft, stock: z.int(), state: z.enum(['added', 'changed', 'unchanged']) })),
      problems: z.array(sheetProblem),
      /** Names that stand on the shelf and not in the sheet: they stay as they are. */
      notNamed: z.array(z.string()),
      sheets: z.array(z.string()),
      leftOut: z.array(leftOutSheet),
    }),
  ),
  /** Takes over goods from a sheet or a template: new names are added with their stock, known names changed but for stock. */
  importGoods: change(
    {
      villageId,
      goods: z
        .array(z.strictObject({ draft: goodsDraft, stock: z.int().min(0).max(10_000) }))
        .min(1)
        .max(200),
    },
    z.object({ added: z.int(), changed: z.int() }),
  ),

  /** The village's points against the fund and the stock; open to the whole village. Money in fen. */
  budget: read(
    { villageId },
    z.object({
      budget: budget.nullable(),
      /** Adopted ahead, for the year that comes. */
      next: budget.nullable(),
      /**
       * Points: issued this year, waiting in public notice, on all passbooks now (held included), spent this year. What
       * lies on all passbooks is null for whoever only lives here: whoever looks before and after a masked deduction would
       * see how much it found.
       */
      issued: z.int(),
      inNotice: z.int(),
      outstanding: z.int().nullable(),
      spent: z.int(),
      /** What the stock would take in points, at its prices. */
      stockPoints: z.int(),
      forecast: z.array(z.object({ goods: z.string(), left: z.int(), lastsDays: z.int().nullable() })),
      canAdopt: z.boolean(),
    }),
  ),
}
