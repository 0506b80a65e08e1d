import { DAY_MS } from '@shared/kernel/time'
import type { Acts } from '@shared/matter/access'
import { type Actor, flow, type Lying, namesIn } from '@shared/matter/flow'
import { OBJECTION_DAYS, VOTE_DAYS } from '@shared/matter/terms'
import { hasObjected, type Objection } from '@shared/points/flow'
import { CONTEST_DAYS } from './rules'

const roundStates = {
  walking: { label: '正在走户', desk: 'walk' },
  walked: { label: '走完了，等议事会定', desk: 'vote', days: VOTE_DAYS },
  publicised: { label: '正在公示', days: 'notice', atEnd: 'post', shown: true },
  posting: { label: '正在入账' },
  posted: { label: '都入账了', final: true },
  withdrawn: { label: '不评了', final: true },
} as const

/** Every state that a round can be in. */
export type RoundState = keyof typeof roundStates
export const ROUND_STATES = namesIn(roundStates)

const withdrawn = { action: 'withdraw', to: 'withdrawn', by: ['committee'], needs: ['reason'] } as const

/** 评比: one sheet, many households, one walk; endorsed and publicised as a whole, posted household by household. */
export const roundFlow = flow({
  name: 'round',
  start: 'walking',
  states: roundStates,
  actions: {
    start: '开始评比',
    close: '走完了',
    vote: '投一票',
    endorse: '议事会同意',
    sendBack: '退回再走',
    post: '公示完了',
    finish: '都记进存折',
    withdraw: '不评了',
  },
  bonds: {
    inspector: { at: 'inspectors.residentId', is: 'resident', no: 'RAISED_IT' },
    voter: { at: 'votes.residentId', is: 'resident', no: 'VOTED_ALREADY' },
  },
  desks: {
    walk: {
      clears: [],
      of: 'inspector',
      page: 'walk',
      word: '走户',
      says: { each: ({ title }: Lying) => `请您走户：${title}` },
    },
    vote: {
      clears: ['vote'],
      word: '评比投票',
      says: { each: ({ title }: Lying) => `${title}等您投票` },
      by: (day: string) => `${day}前投一票`,
      open: '看看结果，投一票',
    },
  },
  movedOn: 'ROUND_MOVED_ON',
  steps: [
    { from: 'walking', action: 'close', to: 'walked', by: ['committee'], tells: ['council'] },
    { from: 'walking', ...withdrawn },
    { from: 'walked', action: 'vote', to: 'walked', by: ['council'], never: ['inspector', 'voter'] },
    { from: 'walked', action: 'endorse', to: 'publicised', by: ['council'], after: 'vote', tells: ['committee'] },
    {
      from: 'walked',
      action: 'sendBack',
      to: 'walking',
      by: ['council'],
      after: 'vote',
      needs: ['reason'],
      tells: ['committee'],
    },
    { from: 'walked', ...withdrawn },
    { from: 'publicised', ...withdrawn },
    { from: 'publicised', action: 'post', to: 'posting', by: ['timer'] },
    { from: 'posting', action: 'finish', to: 'posted', by: ['timer'], tells: ['committee'] },
  ],
})
export type RoundAction = keyof typeof roundFlow.actions

const sheetStates = {
  scored: { label: '看过了' },
  objected: { label: '有人有异议', desk: 'objection', days: OBJECTION_DAYS },
  posted: { label: '已经入账', final: true },
  contested: { label: '入账后有异议', desk: 'objection', days: OBJECTION_DAYS },
  withdrawn: { label: '不算了', final: true },
} as const

/** Every state that one household's sheet of a round can be in. */
export type SheetState = keyof typeof sheetStates
export const SHEET_STATES = namesIn(sheetStates)

/** What has to be known of a sheet to say who may act on it. */
export interface SheetStanding {
  readonly state: SheetState
  readonly round: { readonly state: RoundState }
  readonly householdId: string
  readonly kinHouseholdIds: readonly string[]
  /** Everybody who ever scored this door. */
  readonly scoredBy: readonly string[]
  readonly postedAt: number | null
  readonly objectedBy: string | null
  readonly objections: readonly Objection[]
}

/** Of what was posted, the household may still say for some weeks that it is wrong. */
const isTooLate = ({ postedAt }: SheetStanding, _actor: Actor, now: number): boolean =>
  postedAt === null || now > postedAt + CONTEST_DAYS * DAY_MS

const NEAR = ['household', 'kin'] as const

const judges = {
  by: ['committee', 'supervisor'],
  never: ['givenUp', ...NEAR, 'scorer', 'objector'],
  needs: ['reason'],
  tells: ['household', 'objector'],
} as const

/** An objection holds up one sheet, not the round: the others are posted, this one when it is decided. */
export const sheetFlow = flow({
  name: 'sheet',
  start: 'scored',
  states: sheetStates,
  actions: {
    score: '打了分',
    rescore: '重新打分',
    object: '有异议',
    uphold: '异议成立，改分',
    dismiss: '异议不成立',
    post: '记入存折',
    withdraw: '这次评比不算了',
  },
  bonds: {
    household: { at: 'householdId', is: 'household', no: 'INSPECTION_RECUSED' },
    kin: { at: 'kinHouseholdIds', is: 'household', no: 'INSPECTION_RECUSED' },
    scorer: { at: 'scoredBy', is: 'resident', no: 'RAISED_IT' },
    objector: { at: 'objectedBy', is: 'resident', no: 'RAISED_IT' },
    objectedBefore: { when: hasObjected, no: 'OBJECTED_ALREADY' },
    // Of a round that was given up nothing waits for anybody, though the timer may not have closed it yet.
    givenUp: { when: ({ round }: SheetStanding) => round.state === 'withdrawn', no: 'SHEET_MOVED_ON' },
    offTheWall: { when: ({ round }: SheetStanding) => round.state !== 'publicised', no: 'NOT_YOURS_TO_OBJECT' },
    tooLate: { when: isTooLate, no: 'NOT_YOURS_TO_OBJECT' },
  },
  desks: {
    objection: {
      clears: ['uphold', 'dismiss'],
      word: '评比异议',
      says: { each: ({ whose }: Lying) => `${whose}的评比有异议，等您定` },
      by: (day: string) => `${day}前要办`,
      open: '看看是怎么回事',
    },
  },
  movedOn: 'SHEET_MOVED_ON',
  steps: [
    // Inspectors are villagers whom the committee named for this round.
    { from: 'scored', action: 'score', to: 'scored', by: ['resident'], never: NEAR },
    { from: 'scored', action: 'rescore', to: 'scored', by: ['resident'], never: NEAR },
    {
      from: 'scored',
      action: 'object',
      to: 'objected',
      by: ['resident', 'supervisor'],
      never: ['offTheWall', 'objectedBefore'],
      needs: ['reason'],
      tells: ['household', 'committee', 'supervisor'],
    },
    { from: 'objected', action: 'uphold', to: 'scored', ...judges },
    { from: 'objected', action: 'dismiss', to: 'scored', ...judges },
    { from: 'scored', action: 'post', to: 'posted', by: ['timer'], tells: ['household'] },
    // The round was given up: the timer closes its sheets one by one.
    { from: 'scored', action: 'withdraw', to: 'withdrawn', by: ['timer'], tells: ['household'] },
    { from: 'objected', action: 'withdraw', to: 'withdrawn', by: ['timer'], tells: ['household'] },
    {
      from: 'posted',
      action: 'object',
      to: 'contested',
      by: ['resident'],
      only: ['household'],
      otherwise: 'NOT_YOURS_TO_OBJECT',
      never: ['tooLate', 'objectedBefore'],
      needs: ['reason'],
      tells: ['committee', 'supervisor'],
    },
    { from: 'contested', action: 'uphold', to: 'posted', ...judges },
    { from: 'contested', action: 'dismiss', to: 'posted', ...judges },
  ],
})
export type SheetAction = keyof typeof sheetFlow.actions

/** What can be asked for of a round, and of a sheet: procedure -> the actions it takes. */
export const ROUND_ACTS = {
  'inspection.closeWalk': ['close'],
  'inspection.vote': ['vote'],
  'inspection.withdrawRound': ['withdraw'],
} as const satisfies Acts<string, RoundAction>
export const SHEET_ACTS = {
  // Inspectors are villagers whom the committee named for this round; the use case refuses everybody else.
  'inspection.score': ['score', 'rescore'],
  'inspection.object': ['object'],
  'inspection.decideObjection': ['uphold', 'dismiss'],
} as const satisfies Acts<string, SheetAction>
