import type { Flow } from './kernel-flow'

/** Every state that an order can be in: contract, storage and flow know the same ones. */
export const ORDER_STATES = [
  'asked',
  'offered',
  'placed',
  'handedOver',
  'contested',
  'returned',
  'cancelled',
  'declined',
  'lapsed',
  'refused',
] as const
export type OrderState = (typeof ORDER_STATES)[number]

export type OrderAction =
  | 'place'
  | 'refuse'
  | 'offer'
  | 'sell'
  | 'accept'
  | 'decline'
  | 'handOver'
  | 'cancel'
  | 'lapse'
  | 'contest'
  | 'dismiss'
  | 'return'

/** Whoever keeps the shop; the committee stands in. */
const SHOP = ['shopkeeper', 'committee'] as const

/**
 * 下单 -> 核销: how points are spent. An order that is placed holds points and stock until it is handed over, cancelled or
 * lapses; over the counter nothing is held before the household has said yes. Whoever had points taken can contest it.
 *
 * `asked` is the moment of asking; no order rests in it.
 */
export const orderFlow: Flow<OrderState, OrderAction> = {
  name: 'order',
  start: 'asked',
  states: {
    asked: { label: '想换' },
    offered: { label: '等您家点头' },
    placed: { label: '给您留着' },
    handedOver: { label: '领走了', final: true },
    contested: { label: '有人有异议' },
    returned: { label: '分退回来了', final: true },
    cancelled: { label: '不换了', final: true },
    declined: { label: '没有换', final: true },
    lapsed: { label: '过期没领，分退了', final: true },
    refused: { label: '没换成', final: true },
  },
  actions: {
    place: '留货',
    refuse: '没换成',
    offer: '柜台请您点头',
    sell: '当面换走',
    accept: '是我家换的',
    decline: '不换',
    handOver: '交到手上',
    cancel: '不换了',
    lapse: '过期没领',
    contest: '不是我家换的',
    dismiss: '查过了，没有错',
    return: '查清了，分退回去',
  },
  steps: [
    { from: 'asked', action: 'place', to: 'placed', by: ['resident', 'gridWorker', 'groupLeader', 'committee'] },
    {
      from: 'asked',
      action: 'refuse',
      to: 'refused',
      by: ['resident', 'gridWorker', 'groupLeader', 'committee', 'shopkeeper'],
    },
    { from: 'asked', action: 'offer', to: 'offered', by: SHOP, tells: ['household'] },
    { from: 'asked', action: 'sell', to: 'handedOver', by: SHOP, tells: ['household'] },
    { from: 'offered', action: 'accept', to: 'handedOver', by: ['resident'] },
    { from: 'offered', action: 'decline', to: 'declined', by: ['resident'] },
    { from: 'offered', action: 'lapse', to: 'declined', by: ['timer'] },
    { from: 'offered', action: 'cancel', to: 'declined', by: SHOP },
    { from: 'placed', action: 'handOver', to: 'handedOver', by: SHOP, tells: ['household'] },
    {
      from: 'placed',
      action: 'cancel',
      to: 'cancelled',
      by: ['resident', 'gridWorker', 'groupLeader', 'committee', 'shopkeeper'],
      tells: ['household'],
    },
    { from: 'placed', action: 'lapse', to: 'lapsed', by: ['timer'], tells: ['household'] },
    {
      from: 'handedOver',
      action: 'contest',
      to: 'contested',
      by: ['resident'],
      needs: ['reason'],
      tells: ['committee', 'supervisor'],
    },
    {
      from: 'contested',
      action: 'dismiss',
      to: 'handedOver',
      by: ['committee', 'supervisor'],
      needs: ['reason', 'notKin'],
      tells: ['household'],
    },
    {
      from: 'contested',
      action: 'return',
      to: 'returned',
      by: ['committee', 'supervisor'],
      needs: ['reason', 'notKin'],
      tells: ['household', 'shopkeeper'],
    },
  ],
}
