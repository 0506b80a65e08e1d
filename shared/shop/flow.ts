import { DAY_MS } from '@shared/kernel/time'
import type { Acts } from '@shared/matter/access'
import { type Actor, flow, namesIn } from '@shared/matter/flow'
import { CONTEST_DAYS } from './terms'

const states = {
  asked: { label: '想换' },
  offered: { label: '等您家点头', days: 'offer', atEnd: 'lapse' },
  placed: { label: '给您留着', days: 'keep', atEnd: 'lapse' },
  handedOver: { label: '领走了', final: true },
  contested: { label: '有人有异议', desk: 'dispute' },
  returned: { label: '分退回来了', final: true },
  cancelled: { label: '不换了', final: true },
  declined: { label: '没有换', final: true },
  lapsed: { label: '过期没领，分退了', final: true },
  refused: { label: '没换成', final: true },
} as const

/** Every state that an order can be in: contract, storage and flow know the same ones. */
export type OrderState = keyof typeof states
export const ORDER_STATES = namesIn(states)

/** What has to be known of an order to say who may act on it. */
export interface Standing {
  readonly state: OrderState
  readonly householdId: string
  readonly kinHouseholdIds: readonly string[]
  /** Had a person in common with it less than a year ago. */
  readonly formerHouseholdIds: readonly string[]
  readonly placedBy: { readonly residentId: string }
  readonly handedOverBy: string | null
  readonly handedOverAt: number | null
  /** Until when an offer stands. */
  readonly deadlineAt: number | null
  readonly contested: boolean
}

const isOver = ({ deadlineAt }: Standing, _actor: Actor, now: number): boolean => now > (deadlineAt ?? now)

/** Once, and while people still remember. */
const isTooLate = ({ handedOverAt }: Standing, _actor: Actor, now: number): boolean =>
  now > (handedOverAt ?? 0) + CONTEST_DAYS * DAY_MS

/** Whoever keeps the shop; the committee stands in. */
const SHOP = ['shopkeeper', 'committee'] as const
const NEAREST = ['gridWorker', 'groupLeader', 'committee'] as const

// Whoever entered it for the household knew its code, and may be the one who fetched the goods.
const settles = {
  by: ['committee', 'supervisor'],
  never: ['household', 'kin', 'hander', 'placer'],
  needs: ['reason'],
} as const

/**
 * 下单 -> 核销: how points are spent. An order that is placed holds points and stock until it is handed over, cancelled or
 * lapses; over the counter nothing is held before the household has said yes. Whoever had points taken can contest it.
 *
 * `asked` is the moment of asking; no order rests in it.
 */
export const orderFlow = flow({
  name: 'order',
  start: 'asked',
  states,
  actions: {
    place: '留货',
    refuse: '没换成',
    offer: '柜台请您点头',
    sell: '当面换走',
    accept: '是我家换的',
    decline: '不换',
    cancel: '不换了',
    handOver: '交到手上',
    lapse: '过期没领',
    contest: '不是我家换的',
    dismiss: '查过了，没有错',
    return: '查清了，分退回去',
  },
  bonds: {
    household: { at: 'householdId', is: 'household', no: 'SHOP_RECUSED' },
    kin: { at: 'kinHouseholdIds', is: 'household', no: 'SHOP_RECUSED' },
    former: { at: 'formerHouseholdIds', is: 'household', no: 'SHOP_RECUSED' },
    placer: { at: 'placedBy.residentId', is: 'resident', no: 'HANDED_IT_OVER' },
    hander: { at: 'handedOverBy', is: 'resident', no: 'HANDED_IT_OVER' },
    over: { when: isOver, no: 'ORDER_MOVED_ON' },
    contestedBefore: { when: ({ contested }: Standing) => contested, no: 'CONTESTED_ALREADY' },
    tooLate: { when: isTooLate, no: 'TOO_LATE_TO_CONTEST' },
  },
  desks: {
    dispute: {
      clears: ['dismiss', 'return'],
      word: '换货异议',
      says: { all: (count: string) => `${count} 单有人说不是自家换的` },
      open: '等您来查',
    },
  },
  movedOn: 'ORDER_MOVED_ON',
  steps: [
    { from: 'asked', action: 'place', to: 'placed', by: ['resident', ...NEAREST] },
    { from: 'asked', action: 'refuse', to: 'refused', by: ['resident', ...NEAREST, 'shopkeeper'] },
    { from: 'asked', action: 'offer', to: 'offered', by: SHOP, tells: ['household'] },
    { from: 'asked', action: 'sell', to: 'handedOver', by: SHOP, tells: ['household'] },
    { from: 'offered', action: 'accept', to: 'handedOver', by: ['resident'], only: ['household'], never: ['over'] },
    { from: 'offered', action: 'decline', to: 'declined', by: ['resident'], only: ['household'], never: ['over'] },
    { from: 'offered', action: 'lapse', to: 'declined', by: ['timer'] },
    { from: 'offered', action: 'cancel', to: 'declined', by: SHOP },
    {
      from: 'placed',
      action: 'handOver',
      to: 'handedOver',
      by: SHOP,
      never: ['household', 'former'],
      tells: ['household'],
    },
    {
      from: 'placed',
      action: 'cancel',
      to: 'cancelled',
      by: ['resident', ...NEAREST, 'shopkeeper'],
      only: ['household', 'placer', ...SHOP],
      tells: ['household'],
    },
    { from: 'placed', action: 'lapse', to: 'lapsed', by: ['timer'], tells: ['household'] },
    {
      from: 'handedOver',
      action: 'contest',
      to: 'contested',
      by: ['resident'],
      only: ['household'],
      never: ['contestedBefore', 'tooLate'],
      needs: ['reason'],
      tells: ['committee', 'supervisor'],
    },
    { from: 'contested', action: 'dismiss', to: 'handedOver', ...settles, tells: ['household'] },
    { from: 'contested', action: 'return', to: 'returned', ...settles, tells: ['household', 'shopkeeper'] },
  ],
})
export type OrderAction = keyof typeof orderFlow.actions

/** What can be asked for of an order: procedure -> the actions it takes. */
export const ORDER_ACTS = {
  'shop.cancel': ['cancel'],
  'shop.handOver': ['handOver'],
  'shop.contest': ['contest'],
  'shop.settle': ['dismiss', 'return'],
  'shop.answerOffer': ['accept', 'decline'],
} as const satisfies Acts<string, OrderAction>
