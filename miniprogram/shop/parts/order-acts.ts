import type { Acts } from '@/parts/matter/acts'

/** What is said about an order on a page of its own. */
export type OrderAct = 'dismiss' | 'return' | 'contest'

/** Acts on an order that need words; the other side reads them. */
export const ORDER_ACTS: Acts<OrderAct> = {
  dismiss: {
    answer: 'no',
    word: '查过，没错',
    title: '查过了，没有错',
    sends: '说给他家听',
    label: '怎么查的？',
    placeholder: '看了签名、问了谁；他家看得到这句话',
    done: '说给他家了',
  },
  return: {
    answer: 'yes',
    word: '把分退回去',
    title: '把分退回去',
    sends: '退回去',
    label: '查到了什么？',
    placeholder: '对方和管店的都看得到这句话',
    done: '分退回存折了',
  },
  contest: {
    word: '不是我家换的',
    title: '不是我家换的',
    sends: '请村里查一查',
    label: '怎么回事？',
    placeholder: '那天谁在家、有没有人去过店里',
    done: '送到了，村里查清楚再答复您',
    icon: 'horn',
  },
}
