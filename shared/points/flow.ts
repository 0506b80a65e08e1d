import type { Flow, Step } from '@shared/kernel/flow'

/** Every state that a claim can be in: contract, storage and flow know the same ones. */
export const CLAIM_STATES = [
  'raised',
  'verified',
  'warned',
  'rectified',
  'due',
  'publicised',
  'objected',
  'posted',
  'contested',
  'reversed',
  'refused',
  'withdrawn',
  'closed',
] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

export type ClaimAction =
  | 'verify'
  | 'refuse'
  | 'vote'
  | 'endorse'
  | 'state'
  | 'rectify'
  | 'confirmRectified'
  | 'notRectified'
  | 'lapse'
  | 'object'
  | 'uphold'
  | 'dismiss'
  | 'post'
  | 'reverse'
  | 'withdraw'

const states: Flow<ClaimState, ClaimAction>['states'] = {
  raised: { label: '报上来了' },
  verified: { label: '核实过了' },
  warned: { label: '等您家改' },
  rectified: { label: '改了，等人看' },
  due: { label: '等议事会定' },
  publicised: { label: '正在公示' },
  objected: { label: '有人有异议' },
  posted: { label: '已经入账', final: true },
  contested: { label: '入账后有异议' },
  reversed: { label: '改回来了', final: true },
  refused: { label: '没有通过', final: true },
  withdrawn: { label: '自己撤回了', final: true },
  closed: { label: '已经改好', final: true },
}

const actions: Flow<ClaimState, ClaimAction>['actions'] = {
  verify: '看过，是真的',
  refuse: '对不上',
  vote: '投一票',
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
}

/** Whoever is nearest checks first, and takes back what they raised. */
const NEAREST = ['gridWorker', 'groupLeader', 'committee'] as const

/** What both flows share: the council's decision, the public notice, objection, posting, and the way back after it. */
const decided = (pending: 'verified' | 'due'): Step<ClaimState, ClaimAction>[] => [
  { from: pending, action: 'vote', to: pending, by: ['council'], needs: ['notKin'] },
  {
    from: pending,
    action: 'endorse',
    to: 'publicised',
    by: ['council'],
    needs: ['notKin'],
    tells: ['household'],
  },
  {
    from: pending,
    action: 'refuse',
    to: 'refused',
    by: ['council'],
    needs: ['reason', 'notKin'],
    tells: ['household', 'raiser'],
  },
  {
    from: 'publicised',
    action: 'object',
    to: 'objected',
    by: ['resident', 'supervisor'],
    needs: ['reason'],
    tells: ['household', 'committee', 'supervisor'],
  },
  {
    from: 'objected',
    action: 'uphold',
    to: 'refused',
    by: ['committee', 'supervisor'],
    needs: ['reason', 'notKin'],
    tells: ['household', 'raiser', 'objector'],
  },
  {
    from: 'objected',
    action: 'dismiss',
    to: 'publicised',
    by: ['committee', 'supervisor'],
    needs: ['reason', 'notKin'],
    tells: ['household', 'raiser', 'objector'],
  },
  { from: 'publicised', action: 'post', to: 'posted', by: ['timer'], tells: ['household'] },
  {
    from: 'posted',
    action: 'object',
    to: 'contested',
    by: ['resident', 'supervisor'],
    needs: ['reason'],
    tells: ['household', 'committee', 'supervisor'],
  },
  {
    from: 'contested',
    action: 'reverse',
    to: 'reversed',
    by: ['committee', 'supervisor'],
    needs: ['reason', 'notKin'],
    tells: ['household', 'raiser', 'objector'],
  },
  {
    from: 'contested',
    action: 'dismiss',
    to: 'posted',
    by: ['committee', 'supervisor'],
    needs: ['reason', 'notKin'],
    tells: ['household', 'raiser', 'objector'],
  },
]

/** 申报 -> 初审 -> 评议 -> 公示 -> 入账: how points are earned. Source: the national notice on points of 2020. */
export const awardFlow: Flow<ClaimState, ClaimAction> = {
  name: 'award',
  start: 'raised',
  states,
  actions,
  steps: [
    {
      from: 'raised',
      action: 'verify',
      to: 'verified',
      by: NEAREST,
      needs: ['notKin'],
      tells: ['council'],
    },
    {
      from: 'raised',
      action: 'refuse',
      to: 'refused',
      by: NEAREST,
      needs: ['reason', 'notKin'],
      tells: ['household', 'raiser'],
    },
    { from: 'raised', action: 'withdraw', to: 'withdrawn', by: ['resident', ...NEAREST] },
    { from: 'verified', action: 'withdraw', to: 'withdrawn', by: ['resident', ...NEAREST] },
    ...decided('verified'),
  ],
}

/** A fault begins as a letter to one household, with evidence and time to put right first; only then is it decided on. */
export const deductionFlow: Flow<ClaimState, ClaimAction> = {
  name: 'deduction',
  start: 'warned',
  states,
  actions,
  steps: [
    { from: 'warned', action: 'state', to: 'warned', by: ['resident'], needs: ['words'], tells: ['raiser'] },
    { from: 'warned', action: 'rectify', to: 'rectified', by: ['resident'], tells: ['raiser', 'gridWorker'] },
    { from: 'due', action: 'state', to: 'due', by: ['resident'], needs: ['words'], tells: ['council'] },
    { from: 'due', action: 'rectify', to: 'rectified', by: ['resident'], tells: ['raiser', 'gridWorker'] },
    {
      from: 'rectified',
      action: 'confirmRectified',
      to: 'closed',
      by: NEAREST,
      needs: ['notKin'],
      tells: ['household'],
    },
    {
      from: 'rectified',
      action: 'notRectified',
      to: 'warned',
      by: NEAREST,
      needs: ['reason', 'notKin'],
      tells: ['household'],
    },
    { from: 'warned', action: 'lapse', to: 'due', by: ['timer'], tells: ['household', 'council'] },
    {
      from: 'warned',
      action: 'withdraw',
      to: 'withdrawn',
      by: NEAREST,
      needs: ['reason', 'notKin'],
      tells: ['household'],
    },
    {
      from: 'due',
      action: 'withdraw',
      to: 'withdrawn',
      by: NEAREST,
      needs: ['reason', 'notKin'],
      tells: ['household'],
    },
    ...decided('due'),
  ],
}

/** Which of the two flows a claim follows. */
export const flowOf = (kind: 'award' | 'deduction') => (kind === 'award' ? awardFlow : deductionFlow)
