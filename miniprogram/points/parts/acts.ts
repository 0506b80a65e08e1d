import { stepFrom } from '@shared/matter/flow'
import type { ClaimDetail, ClaimLine } from '@shared/points/contract'
import { type ClaimAction, flowOf } from '@shared/points/flow'
import { sayPoints } from '@shared/points/say'

export type Action = ClaimDetail['actions'][number]

/** What a person can press: an action of the contract, the council's vote split into its two answers. */
export type Act = Exclude<Action, 'vote' | Aside> | 'agree' | 'disagree'

/** Leaving one claim to others, and coming back to it: one press, on the claim itself. */
type Aside = 'standAside' | 'comeBack'
const isAside = (action: Action): action is Aside => action === 'standAside' || action === 'comeBack'

/** How an act is asked for and what must come with it. */
export interface Asking {
  /** The word on the button that leads there, and on the one that sends. */
  readonly word: string
  readonly title: string
  /** What the words are, where they are no reason. */
  readonly label?: string
  readonly placeholder: string
  /** Said for a moment when it is done. */
  readonly done: string
  /** The one that a screen puts forward: never one by which somebody judges. */
  readonly main?: true
}

const SEEN = '对方看得到这句话'

/** All acts. Every "no" needs its reason; the people concerned read it. */
export const ACTS: Readonly<Record<Act, Asking>> = {
  verify: {
    word: '看过，是真的',
    title: '看过，是真的',
    placeholder: '去哪里看的、问了谁',
    done: '送到议事会了',
  },
  refuse: { word: '对不上', title: '哪里对不上？', placeholder: SEEN, done: '说给他家了' },
  agree: { word: '同意', title: '同意这一件', placeholder: '想说的话', done: '票投好了' },
  disagree: { word: '不同意', title: '为什么不同意？', placeholder: SEEN, done: '票投好了' },
  state: {
    label: '您想说的',
    word: '我有话说',
    title: '我有话说',
    placeholder: '当时是怎么回事',
    done: '送到了，来看的人会看到',
  },
  rectify: {
    word: '改好了，拍照',
    title: '改好了，拍张照',
    placeholder: '怎么改的',
    done: '送到了，会有人来看',
    main: true,
  },
  confirmRectified: {
    word: '看过，改好了',
    title: '看过，改好了',
    placeholder: '看到的样子',
    done: '这件事了了',
  },
  notRectified: { word: '还没改好', title: '还差在哪里？', placeholder: SEEN, done: '说给他家了' },
  object: {
    word: '有异议',
    title: '哪里不对？',
    placeholder: '村里会查清楚再答复您',
    done: '送到村里了，查清楚再说',
  },
  uphold: { word: '异议成立', title: '异议成立，为什么？', placeholder: SEEN, done: '这一条不算了' },
  dismiss: { word: '异议不成立', title: '异议不成立，为什么？', placeholder: SEEN, done: '照原来的办' },
  reverse: { word: '改回来', title: '改回来，为什么？', placeholder: SEEN, done: '已经改回来' },
  withdraw: { word: '撤回', title: '要撤回这一件？', placeholder: '比如：报重了', done: '撤回来了' },
}

/** A vote on a fault says what it does: 扣 5 分 or 不扣. */
const ON_FAULTS: Readonly<Partial<Record<Act, (points: string) => Partial<Asking>>>> = {
  agree: (points) => ({ word: points, title: `${points}，还有话说吗？` }),
  disagree: () => ({ word: '不扣', title: '为什么不扣？' }),
}

/** How an act on this very claim is asked for. */
export const askingOf = (act: Act, { kind, points }: Pick<ClaimLine, 'kind' | 'points'>): Asking => ({
  ...ACTS[act],
  ...(kind === 'deduction' ? ON_FAULTS[act]?.(sayPoints(kind, points)) : {}),
})

/** The two answers of everybody who judges, the "no" first. */
const VERDICTS = [
  ['refuse', 'verify'],
  ['disagree', 'agree'],
  ['notRectified', 'confirmRectified'],
  ['dismiss', 'uphold'],
  ['dismiss', 'reverse'],
] as const satisfies readonly (readonly [no: Act, yes: Act])[]

/** The two answers that the reader has to choose from; undefined for whoever has nothing to judge. */
export const verdictOf = (acts: readonly Act[]): readonly [no: Act, yes: Act] | undefined =>
  VERDICTS.find(([no, yes]) => acts.includes(no) && acts.includes(yes))

/** Whether an act is one of two answers about somebody. */
export const isJudging = (act: Act): boolean => VERDICTS.some((answers) => answers.some((answer) => answer === act))

export const isAct = (name: string | undefined): name is Act => name !== undefined && Object.keys(ACTS).includes(name)

/** What is judged comes first, then what the household can do, then what anybody can. */
const ORDER: readonly Act[] = [...new Set(VERDICTS.flat()), 'rectify', 'state', 'object', 'withdraw']

/** What the contract lets the reader do now, in the order in which a screen shows it. */
export const actsOf = (actions: readonly Action[]): Act[] => {
  const acts = new Set<Act>(
    actions.flatMap((action) => (action === 'vote' ? ['agree', 'disagree'] : isAside(action) ? [] : [action])),
  )
  return ORDER.filter((act) => acts.has(act))
}

/** The step of the flow that an act may come to; the last vote against something refuses it. */
const stepOf = (act: Act): ClaimAction => (act === 'agree' ? 'vote' : act === 'disagree' ? 'refuse' : act)

/** Whether the flow wants words with it. */
export function wantsWords(act: Act, { kind, state }: Pick<ClaimLine, 'kind' | 'state'>): boolean {
  const needs = stepFrom(flowOf(kind), state, stepOf(act))?.needs ?? []
  return needs.includes('reason') || needs.includes('words')
}
