import type { RoundDetail } from '@shared/inspection/contract'

type Action = RoundDetail['actions'][number]

/** What is done to a round on a page of its own, because it needs words. */
export type RoundAct = 'disagree' | 'withdraw'

interface Asking {
  readonly by: Action
  readonly word: string
  readonly title: string
  readonly placeholder: string
  readonly done: string
}

/** Acts on a round that need a reason; the people concerned read it. */
export const ROUND_ACTS: Readonly<Record<RoundAct, Asking>> = {
  disagree: {
    by: 'vote',
    word: '不同意',
    title: '为什么不同意？',
    placeholder: '村委会和走户的人看得到这句话',
    done: '票投好了',
  },
  withdraw: {
    by: 'withdraw',
    word: '不评了',
    title: '为什么不评了？',
    placeholder: '全村看得到这句话',
    done: '这次不评了，一分不记',
  },
}

export const isRoundAct = (name: string | undefined): name is RoundAct => name === 'disagree' || name === 'withdraw'
