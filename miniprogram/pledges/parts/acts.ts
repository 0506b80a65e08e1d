import type { PledgeDetail } from '@shared/pledges/contract'
import type { Acts } from '@/parts/matter/acts'

/** What is done to a pledge. */
export const PLEDGE_ACTS: Acts<PledgeDetail['actions'][number]> = {
  withdraw: { word: '收回', title: '收回这件？', sends: '收回', done: '收回了' },
  lengthen: {
    word: '改到晚一点',
    title: '改到哪一天？',
    label: '为什么要晚？',
    placeholder: '墙上看得到这句话',
    sends: '改日子',
    done: '改好了',
  },
  keep: {
    word: '做到了',
    title: '做成什么样了？',
    label: '说一句',
    placeholder: '大家看得到这句话',
    sends: '写上做到了',
    done: '写上了',
    main: true,
    icon: 'check',
  },
  lack: {
    word: '还差一样',
    title: '还差什么？',
    label: '还差什么？',
    placeholder: '写清楚差在哪里，不写您的名字',
    sends: '告诉他',
    done: '告诉他了',
    answer: 'no',
  },
  agree: { word: '是做到了', title: '是做到了？', sends: '是做到了', done: '记下了', answer: 'yes' },
  mark: { word: '年底评一评', title: '大家怎么评？', sends: '记下来', done: '记下了' },
}
