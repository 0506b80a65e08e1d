import type { Acts } from '@shared/matter/access'
import { type Actor, type Desk, flow, type Lying, namesIn, type State, type Step } from '@shared/matter/flow'
import { CHECK_DAYS, OBJECTION_DAYS, VOTE_DAYS } from '@shared/matter/terms'

const states = {
  raised: { label: '报上来了', desk: 'verify', days: CHECK_DAYS },
  verified: { label: '核实过了', desk: 'vote', days: VOTE_DAYS },
  warned: { label: '等您家改', desk: 'letter', days: 'repair', atEnd: 'lapse' },
  rectified: { label: '改了，等人看', desk: 'rectified', days: CHECK_DAYS },
  due: { label: '等议事会定', desk: 'vote', days: VOTE_DAYS },
  publicised: { label: '正在公示', days: 'notice', atEnd: 'post', shown: true },
  objected: { label: '有人有异议', desk: 'objection', days: OBJECTION_DAYS, shown: true },
  posted: { label: '已经入账', final: true },
  contested: { label: '入账后有异议', desk: 'objection', days: OBJECTION_DAYS },
  reversed: { label: '改回来了', final: true },
  refused: { label: '没有通过', final: true },
  withdrawn: { label: '自己撤回了', final: true },
  closed: { label: '已经改好', final: true },
} as const

const actions = {
  verify: '看过，是真的',
  refuse: '对不上',
  vote: '投一票',
  standAside: '这一件不投',
  comeBack: '还是来投',
  endorse: '议事会同意',
  state: '说明情况',
  rectify: '改好了',
  confirmRectified: '看过，改好了',
  notRectified: '还没改好',
  lapse: '到期没改',
  object: '有异议',
  uphold: '异议成立',
  dismiss: '异议不成立',
  post: '记入存折',
  reverse: '改回来',
  withdraw: '撤回',
} as const

const desks = {
  verify: {
    clears: ['verify', 'refuse'],
    word: '核实好事',
    says: { all: (count: string) => `${count} 件好事等您核实` },
  },
  vote: { clears: ['vote'], word: '投票', says: { all: (count: string) => `${count} 件事等您投票` } },
  rectified: {
    clears: ['confirmRectified', 'notRectified'],
    word: '看改好没',
    says: { all: (count: string) => `${count} 家改好了，等您去看` },
  },
  objection: {
    clears: ['uphold', 'dismiss', 'reverse'],
    word: '异议',
    says: { all: (count: string) => `${count} 件异议等您处理` },
  },
  letter: {
    clears: ['state', 'rectify'],
    word: '给您家的信',
    says: { each: ({ title }: Lying) => `一封给您家的信：${title}` },
    by: (day: string) => `${day}前改好就不扣分`,
    open: '改好了拍张照就行',
  },
} as const satisfies Record<string, Desk<keyof typeof actions>>

export type ClaimState = keyof typeof states
export type ClaimAction = keyof typeof actions
export type Queue = (typeof QUEUES)[number]

/** Every state that a claim of either kind can be in, and the desks of those who serve: contract, storage and flow know the same ones. */
export const CLAIM_STATES = namesIn(states)
export const QUEUES = ['verify', 'vote', 'rectified', 'objection'] as const

/** The desk where a claim in this state lies; null when nobody with a role has to act. */
export const queueOf = (state: ClaimState): Queue | null => {
  const { desk }: State<ClaimAction, keyof typeof desks> = states[state]
  return QUEUES.find((queue) => queue === desk) ?? null
}

/** What has to be known of a claim to say who may act on it. */
export interface Standing {
  readonly kind: 'award' | 'deduction'
  readonly state: ClaimState
  readonly householdId: string
  /** Who does not judge it: kin of the household, and whoever it had a person in common with lately. */
  readonly kinHouseholdIds: readonly string[]
  readonly raisedBy: { readonly residentId: string }
  /** Who made the first check. */
  readonly verifierId: string | null
  readonly votes: readonly { readonly residentId: string }[]
  /** Who said that it is a matter of their kin, where the roster does not know it; not there while nobody has. */
  readonly aside?: readonly { readonly residentId: string }[] | undefined
  readonly objectedBy: string | null
  readonly objections: readonly Objection[]
  /** How often the household has answered a letter, with words or a repair. */
  readonly answers: number
}

/** An objection that was raised: against the notice, or `posted`, against the entry. */
export interface Objection {
  readonly residentId: string
  readonly householdId: string | null
  readonly posted: boolean
}

/** A household that keeps saying "done" does not hold up the council for ever. */
const MOST_ANSWERS = 6

const bonds = {
  household: { at: 'householdId', is: 'household', no: 'RECUSED' },
  kin: { at: 'kinHouseholdIds', is: 'household', no: 'RECUSED' },
  raiser: { at: 'raisedBy.residentId', is: 'resident', no: 'RAISED_IT' },
  checker: { at: 'verifierId', is: 'resident', no: 'CHECKED_IT' },
  voter: { at: 'votes.residentId', is: 'resident', no: 'VOTED_ALREADY' },
  aside: { at: 'aside.residentId', is: 'resident', no: 'STOOD_ASIDE' },
  objector: { at: 'objectedBy', is: 'resident', no: 'RAISED_IT' },
  // One objection a household before posting, one after: a neighbour cannot stop the same notice again and again.
  objectedBefore: { when: hasObjected, no: 'OBJECTED_ALREADY' },
  answeredOften: { when: ({ answers }: Standing) => answers >= MOST_ANSWERS, no: 'ANSWERED_ENOUGH' },
} as const

/** Whether this person, or their household, has objected already while the claim stood as it stands. */
export function hasObjected(
  { state, objections }: { readonly state: string; readonly objections: readonly Objection[] },
  { residentId, householdId }: Actor,
): boolean {
  return objections.some((one) => {
    const same = one.residentId === residentId || (householdId !== undefined && one.householdId === householdId)
    return same && one.posted === (state === 'posted')
  })
}

type Line = Step<ClaimState, ClaimAction, keyof typeof bonds, 'NOT_YOURS_TO_OBJECT'>

/** Whoever is nearest checks first, and takes back what they raised. */
const NEAREST = ['gridWorker', 'groupLeader', 'committee'] as const
const NEAR = ['household', 'kin', 'aside'] as const

const checks = { by: NEAREST, never: NEAR } as const satisfies Partial<Line>
const objects = {
  action: 'object',
  by: ['resident', 'supervisor'],
  never: ['objectedBefore'],
  needs: ['reason'],
  tells: ['household', 'committee', 'supervisor'],
} as const satisfies Partial<Line>
const contests = {
  only: ['household', 'supervisor'],
  otherwise: 'NOT_YOURS_TO_OBJECT',
} as const satisfies Partial<Line>
const judges = {
  by: ['committee', 'supervisor'],
  never: [...NEAR, 'raiser', 'objector'],
  needs: ['reason'],
  tells: ['household', 'raiser', 'objector'],
} as const satisfies Partial<Line>

const votes = { by: ['council'], never: [...NEAR, 'raiser', 'checker', 'voter'] } as const satisfies Partial<Line>

/** What both flows share: the council's decision, the public notice, objection, posting, and the way back after it. */
const decided = (pending: 'verified' | 'due'): Line[] => [
  // Three pairs of eyes: whoever raised it, whoever checked it, whoever votes.
  { from: pending, action: 'vote', to: pending, ...votes },
  // Kin that the roster does not know says so, and may think better of it until the others have decided.
  { from: pending, action: 'standAside', to: pending, ...votes },
  { from: pending, action: 'comeBack', to: pending, by: ['council'], only: ['aside'] },
  {
    from: pending,
    action: 'endorse',
    to: 'publicised',
    by: ['council'],
    after: 'vote',
    tells: ['household'],
  },
  {
    from: pending,
    action: 'refuse',
    to: 'refused',
    by: ['council'],
    after: 'vote',
    needs: ['reason'],
    tells: ['household', 'raiser'],
  },
  { from: 'publicised', to: 'objected', ...objects },
  { from: 'objected', action: 'uphold', to: 'refused', ...judges },
  { from: 'objected', action: 'dismiss', to: 'publicised', ...judges },
  { from: 'publicised', action: 'post', to: 'posted', by: ['timer'], tells: ['household'] },
  { from: 'posted', to: 'contested', ...objects, ...contests },
  { from: 'contested', action: 'reverse', to: 'reversed', ...judges },
  { from: 'contested', action: 'dismiss', to: 'posted', ...judges },
]

const tables = { states, actions, bonds, desks, movedOn: 'MOVED_ON' } as const

const begun = { ...checks, never: [...NEAR, 'raiser'] } as const
const takenBack = { action: 'withdraw', to: 'withdrawn' } as const
const ownWithdrawn = { ...takenBack, by: ['resident', ...NEAREST], only: ['household', 'raiser'] } as const

/** 申报 -> 初审 -> 评议 -> 公示 -> 入账: how points are earned. Source: the national notice on points of 2020. */
export const awardFlow = flow({
  name: 'award',
  start: 'raised',
  ...tables,
  steps: [
    { from: 'raised', action: 'verify', to: 'verified', ...begun, tells: ['council'] },
    { from: 'raised', action: 'refuse', to: 'refused', ...begun, needs: ['reason'], tells: ['household', 'raiser'] },
    { from: 'raised', ...ownWithdrawn },
    { from: 'verified', ...ownWithdrawn },
    ...decided('verified'),
  ],
})

const answers = { by: ['resident'], only: ['household'], never: ['answeredOften'] } as const
const said = { ...answers, action: 'state', needs: ['words'] } as const
const repaired = { ...answers, action: 'rectify', to: 'rectified', tells: ['raiser', 'gridWorker'] } as const
const letterWithdrawn = { ...takenBack, ...checks, needs: ['reason'], tells: ['household'] } as const

/** A fault begins as a letter to one household, with evidence and time to put right first; only then is it decided on. */
export const deductionFlow = flow({
  name: 'deduction',
  start: 'warned',
  ...tables,
  steps: [
    { from: 'warned', to: 'warned', ...said, tells: ['raiser'] },
    { from: 'warned', ...repaired },
    { from: 'due', to: 'due', ...said, tells: ['council'] },
    { from: 'due', ...repaired },
    { from: 'rectified', action: 'confirmRectified', to: 'closed', ...checks, tells: ['household'] },
    { from: 'rectified', action: 'notRectified', to: 'warned', ...checks, needs: ['reason'], tells: ['household'] },
    { from: 'warned', action: 'lapse', to: 'due', by: ['timer'], tells: ['household', 'council'] },
    { from: 'warned', ...letterWithdrawn },
    { from: 'due', ...letterWithdrawn },
    ...decided('due'),
  ],
})

/** Both, where it is asked of all claims who clears a desk. */
export const CLAIM_FLOWS = [awardFlow, deductionFlow] as const

/** Which of the two flows a claim follows. */
export const flowOf = (kind: Standing['kind']) => (kind === 'award' ? awardFlow : deductionFlow)

/** What can be asked for of a claim: procedure -> the actions it takes. */
export const CLAIM_ACTS = {
  'points.verifyClaim': ['verify', 'refuse'],
  'points.voteOnClaim': ['vote'],
  'points.standAside': ['standAside', 'comeBack'],
  'points.withdrawClaim': ['withdraw'],
  'points.stateCase': ['state'],
  'points.rectify': ['rectify'],
  'points.checkRectified': ['confirmRectified', 'notRectified'],
  'points.object': ['object'],
  'points.decideObjection': ['uphold', 'dismiss', 'reverse'],
} as const satisfies Acts<string, ClaimAction>
