import type { Acts } from '@/parts/matter/acts'

/** What is done to a round on a page of its own, because it needs words. */
export type RoundAct = 'disagree' | 'withdraw'

/** Acts on a round that need a reason; the people concerned read it. */
export const ROUND_ACTS: Acts<RoundAct> = {
  disagree: {
    by: 'vote',
    answer: 'no',
    word: '不同意',
    title: '为什么不同意？',
    placeholder: '村委会和走户的人看得到这句话',
    done: '票投好了',
  },
  withdraw: {
    word: '不评了',
    title: '为什么不评了？',
    placeholder: '全村看得到这句话',
    done: '这次不评了，一分不记',
  },
}
