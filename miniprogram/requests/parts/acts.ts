import type { RequestDetail } from '@shared/requests/contract'
import type { Acts } from '@/parts/matter/acts'

type Action = RequestDetail['actions'][number]

/** What is done to a request on a page of its own. */
export const REQUEST_ACTS: Acts<Exclude<Action, 'join' | 'urge' | 'accept'>> = {
  again: {
    word: '还不行，重修',
    title: '哪里还不行？',
    label: '哪里还不行？',
    placeholder: '说清楚，好让人再来一趟',
    sends: '请人再来',
    done: '送到了',
    answer: 'no',
  },
  agree: { word: '行，办好了', title: '您满意吗？', sends: '行，办好了', done: '记下了', answer: 'yes' },
  finish: {
    word: '办好了',
    title: '办成什么样了？',
    label: '说一句',
    placeholder: '说的人和在等的人家都收得到',
    sends: '写上办好了',
    done: '写上了',
    main: true,
    icon: 'check',
  },
  note: {
    word: '写一句进展',
    title: '办到哪一步了？',
    label: '办到哪一步了？',
    placeholder: '说的人和在等的人家都收得到',
    sends: '写上',
    done: '写上了',
  },
  postpone: {
    word: '改日子',
    title: '改到哪一天？',
    label: '为什么要晚？',
    placeholder: '说的人看得到这句话',
    sends: '改日子',
    done: '改好了',
  },
  pass: {
    word: '转给别处',
    title: '转给哪里？',
    label: '为什么要转？',
    placeholder: '说的人看得到这句话',
    sends: '转过去',
    done: '转过去了',
  },
  dispute: {
    word: '请上面定归谁',
    title: '为什么不归这里？',
    label: '为什么不归这里？',
    placeholder: '上面凭这句话来定',
    sends: '请上面定',
    done: '送上去了',
  },
  rule: {
    word: '定归谁办',
    title: '归谁办？',
    label: '凭什么这样定？',
    placeholder: '定了就不再转，说的人看得到',
    sends: '就这样定',
    done: '定好了',
    main: true,
  },
  turn: {
    word: '指一条路',
    title: '该找谁？',
    label: '告诉他该找谁',
    placeholder: '该找谁、怎么找，写清楚',
    sends: '告诉他',
    done: '告诉他了',
  },
  insist: {
    word: '还是要村里办',
    title: '为什么还要办？',
    label: '为什么还要办？',
    placeholder: '上一级会来看',
    sends: '再送一次',
    done: '送到了',
    main: true,
  },
  revisit: { word: '记下问到的', title: '问下来怎么样？', sends: '记下来', done: '记下了', main: true },
  withdraw: { word: '不用办了', title: '不用办了？', sends: '不用办了', done: '记下了' },
}
