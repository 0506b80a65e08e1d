import { stepFrom } from '@shared/matter/flow'
import type { ClaimDetail, ClaimLine } from '@shared/points/contract'
import { type ClaimAction, flowOf } from '@shared/points/flow'
import { sayPoints } from '@shared/points/say'
import { type Acts, offeredOf } from '@/parts/matter/acts'
import { verdictOf } from '@/parts/matter/foot'

/**
 * What a person can press: an action of the contract, the council's vote split into its two answers. Standing aside is one
 * press, on the claim itself.
 */
export type Act = Exclude<ClaimDetail['actions'][number], 'vote' | 'standAside' | 'comeBack'> | 'agree' | 'disagree'

const SEEN = '对方看得到这句话'

/** All acts. Every "no" needs its reason; the people concerned read it. */
export const ACTS: Acts<Act> = {
  refuse: { answer: 'no', word: '对不上', title: '哪里对不上？', placeholder: SEEN, done: '说给他家了' },
  verify: {
    answer: 'yes',
    word: '看过，是真的',
    title: '看过，是真的',
    placeholder: '去哪里看的、问了谁',
    done: '送到议事会了',
  },
  disagree: { by: 'vote', answer: 'no', word: '不同意', title: '为什么不同意？', placeholder: SEEN, done: '票投好了' },
  agree: { by: 'vote', answer: 'yes', word: '同意', title: '同意这一件', placeholder: '想说的话', done: '票投好了' },
  notRectified: { answer: 'no', word: '还没改好', title: '还差在哪里？', placeholder: SEEN, done: '说给他家了' },
  confirmRectified: {
    answer: 'yes',
    word: '看过，改好了',
    title: '看过，改好了',
    placeholder: '看到的样子',
    done: '这件事了了',
  },
  dismiss: {
    answer: 'no',
    word: '异议不成立',
    title: '异议不成立，为什么？',
    placeholder: SEEN,
    done: '照原来的办',
  },
  uphold: { answer: 'yes', word: '异议成立', title: '异议成立，为什么？', placeholder: SEEN, done: '这一条不算了' },
  reverse: { answer: 'yes', word: '改回来', title: '改回来，为什么？', placeholder: SEEN, done: '已经改回来' },
  rectify: {
    word: '改好了，拍照',
    title: '改好了，拍张照',
    placeholder: '怎么改的',
    done: '送到了，会有人来看',
    main: true,
    icon: 'camera',
  },
  state: {
    label: '您想说的',
    word: '我有话说',
    title: '我有话说',
    placeholder: '当时是怎么回事',
    done: '送到了，来看的人会看到',
  },
  object: {
    word: '有异议',
    title: '哪里不对？',
    placeholder: '村里会查清楚再答复您',
    done: '送到村里了，查清楚再说',
  },
  withdraw: { word: '撤回', title: '要撤回这一件？', placeholder: '比如：报重了', done: '撤回来了' },
}

/** How acts on this very claim are asked for: a vote on a fault says what it does, 扣 5 分 or 不扣. */
export function askingsOf({ kind, points }: Pick<ClaimLine, 'kind' | 'points'>): Acts<Act> {
  if (kind === 'award') return ACTS
  const said = sayPoints(kind, points)
  return {
    ...ACTS,
    agree: { ...ACTS.agree, word: said, title: `${said}，还有话说吗？` },
    disagree: { ...ACTS.disagree, word: '不扣', title: '为什么不扣？' },
  }
}

/** Whether one of two answers about somebody is the reader's to give. */
export function isJudge(claim: ClaimLine, actions: ClaimDetail['actions']): boolean {
  const acts = askingsOf(claim)
  return verdictOf(acts, offeredOf(acts, actions)) !== undefined
}

/** The step of the flow that an act may come to; the last vote against something refuses it. */
const stepOf = (act: Act): ClaimAction => (act === 'agree' ? 'vote' : act === 'disagree' ? 'refuse' : act)

/** Whether the flow wants words with it. */
export function wantsWords(act: Act, { kind, state }: Pick<ClaimLine, 'kind' | 'state'>): boolean {
  const needs = stepFrom(flowOf(kind), state, stepOf(act))?.needs ?? []
  return needs.includes('reason') || needs.includes('words')
}
