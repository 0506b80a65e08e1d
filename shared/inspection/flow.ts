import type { Flow } from '@shared/kernel/flow'

/** Every state that a round can be in. */
export const ROUND_STATES = ['walking', 'walked', 'publicised', 'posting', 'posted', 'withdrawn'] as const
export type RoundState = (typeof ROUND_STATES)[number]
export type RoundAction = 'start' | 'close' | 'vote' | 'endorse' | 'sendBack' | 'post' | 'finish' | 'withdraw'

/** 评比: one sheet, many households, one walk; endorsed and publicised as a whole, posted household by household. */
export const roundFlow: Flow<RoundState, RoundAction> = {
  name: 'round',
  start: 'walking',
  states: {
    walking: { label: '正在走户' },
    walked: { label: '走完了，等议事会定' },
    publicised: { label: '正在公示' },
    posting: { label: '正在入账' },
    posted: { label: '都入账了', final: true },
    withdrawn: { label: '不评了', final: true },
  },
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
  steps: [
    { from: 'walking', action: 'start', to: 'walking', by: ['committee'] },
    { from: 'walking', action: 'close', to: 'walked', by: ['committee'], tells: ['council'] },
    { from: 'walking', action: 'withdraw', to: 'withdrawn', by: ['committee'], needs: ['reason'] },
    { from: 'walked', action: 'vote', to: 'walked', by: ['council'] },
    { from: 'walked', action: 'endorse', to: 'publicised', by: ['council'], tells: ['committee'] },
    { from: 'walked', action: 'sendBack', to: 'walking', by: ['council'], needs: ['reason'], tells: ['committee'] },
    { from: 'walked', action: 'withdraw', to: 'withdrawn', by: ['committee'], needs: ['reason'] },
    { from: 'publicised', action: 'withdraw', to: 'withdrawn', by: ['committee'], needs: ['reason'] },
    { from: 'publicised', action: 'post', to: 'posting', by: ['timer'] },
    { from: 'posting', action: 'finish', to: 'posted', by: ['timer'], tells: ['committee'] },
  ],
}

/** One household's sheet of a round. */
export const SHEET_STATES = ['scored', 'objected', 'posted', 'contested', 'withdrawn'] as const
export type SheetState = (typeof SHEET_STATES)[number]
export type SheetAction = 'score' | 'rescore' | 'object' | 'uphold' | 'dismiss' | 'post' | 'withdraw'

/** An objection holds up one sheet, not the round: the others are posted, this one when it is decided. */
export const sheetFlow: Flow<SheetState, SheetAction> = {
  name: 'sheet',
  start: 'scored',
  states: {
    scored: { label: '看过了' },
    objected: { label: '有人有异议' },
    posted: { label: '已经入账', final: true },
    contested: { label: '入账后有异议' },
    withdrawn: { label: '不算了', final: true },
  },
  actions: {
    score: '打了分',
    rescore: '重新打分',
    object: '有异议',
    uphold: '异议成立，改分',
    dismiss: '异议不成立',
    post: '记入存折',
    withdraw: '这次评比不算了',
  },
  steps: [
    { from: 'scored', action: 'score', to: 'scored', by: ['resident'], needs: ['notKin'] },
    { from: 'scored', action: 'rescore', to: 'scored', by: ['resident'], needs: ['notKin'] },
    {
      from: 'scored',
      action: 'object',
      to: 'objected',
      by: ['resident', 'supervisor'],
      needs: ['reason'],
      tells: ['household', 'committee', 'supervisor'],
    },
    {
      from: 'objected',
      action: 'uphold',
      to: 'scored',
      by: ['committee', 'supervisor'],
      needs: ['reason', 'notKin'],
      tells: ['household', 'objector'],
    },
    {
      from: 'objected',
      action: 'dismiss',
      to: 'scored',
      by: ['committee', 'supervisor'],
      needs: ['reason', 'notKin'],
      tells: ['household', 'objector'],
    },
    { from: 'scored', action: 'post', to: 'posted', by: ['timer'], tells: ['household'] },
    // The round was given up: the timer closes its sheets one by one.
    { from: 'scored', action: 'withdraw', to: 'withdrawn', by: ['timer'], tells: ['household'] },
    { from: 'objected', action: 'withdraw', to: 'withdrawn', by: ['timer'], tells: ['household'] },
    {
      from: 'posted',
      action: 'object',
      to: 'contested',
      by: ['resident'],
      needs: ['reason'],
      tells: ['committee', 'supervisor'],
    },
    {
      from: 'contested',
      action: 'uphold',
      to: 'posted',
      by: ['committee', 'supervisor'],
      needs: ['reason', 'notKin'],
      tells: ['household', 'objector'],
    },
    {
      from: 'contested',
      action: 'dismiss',
      to: 'posted',
      by: ['committee', 'supervisor'],
      needs: ['reason', 'notKin'],
      tells: ['household', 'objector'],
    },
  ],
}
