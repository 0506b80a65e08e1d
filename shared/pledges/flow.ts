import type { Acts } from '@shared/matter/access'
import { type Actor, type Desk, flow, type Lying, namesIn, type State } from '@shared/matter/flow'
import { ANSWER_DAYS, BEFORE_SHOWN_DAYS, LATE_DAYS, MOST_ANSWERS, PLEDGING, SHORT_DAYS, type Wall } from './terms'

const actions = {
  pledge: '说下了',
  show: '贴出来',
  lengthen: '改到晚一点',
  keep: '做到了',
  agree: '是做到了',
  lack: '还差一样',
  settle: '没有人说差什么',
  miss: '日子过了',
  fail: '没做到',
  mark: '年底评一评',
  withdraw: '收回',
} as const

const states = {
  made: { label: '说下了，还没贴出来', days: BEFORE_SHOWN_DAYS, atEnd: 'show' },
  shown: { label: '贴出来了', desk: 'keep', days: 'day', atEnd: 'miss' },
  said: { label: '说做到了，看大家怎么说', days: ANSWER_DAYS, atEnd: 'settle' },
  short: { label: '还差一样', desk: 'keep', days: SHORT_DAYS, atEnd: 'fail' },
  missed: { label: '日子过了，还没做到', desk: 'keep', days: LATE_DAYS, atEnd: 'fail' },
  atHome: { label: '自家说下的', desk: 'keep', days: 'day', atEnd: 'miss' },
  kept: { label: '做到了', final: true },
  notKept: { label: '没做到', final: true },
  past: { label: '日子过了', final: true },
  withdrawn: { label: '收回了', final: true },
} as const satisfies Record<string, State<keyof typeof actions, string>>

export type PledgeState = keyof typeof states
export const PLEDGE_STATES = namesIn(states)

/** Where a pledge hangs; null where it does not. A household's hangs only as it chose, and never as not kept. */
export const WALL_OF: Readonly<Record<PledgeState, Wall | null>> = {
  made: null,
  shown: 'open',
  said: 'open',
  short: 'open',
  missed: 'notKept',
  atHome: 'open',
  kept: 'kept',
  notKept: 'notKept',
  past: null,
  withdrawn: null,
}

/** What has to be known of a pledge to say who may do what to it. */
export interface Standing {
  readonly state: PledgeState
  readonly by: { readonly residentId: string; readonly householdId: string | null }
  /** Who does not judge it: kin of whoever promised. */
  readonly kinHouseholdIds: readonly string[]
  /** The day it had before it was made longer. */
  readonly lengthenedFrom: number | null
  readonly answers: readonly { readonly residentId: string; readonly householdId: string | null }[]
}

const bonds = {
  promiser: { at: 'by.residentId', is: 'resident', no: 'PROMISED_IT' },
  household: { at: 'by.householdId', is: 'household', no: 'PROMISED_IT' },
  kin: { at: 'kinHouseholdIds', is: 'household', no: 'KIN_PROMISED_IT' },
  answered: { when: hasAnswered, no: 'SAID_ALREADY' },
  lengthened: { when: ({ lengthenedFrom }: Standing) => lengthenedFrom !== null, no: 'LENGTHENED_ALREADY' },
  saidEnough: { when: ({ answers }: Standing) => answers.length >= MOST_ANSWERS, no: 'SAID_ENOUGH' },
} as const

/** One word a household, whoever of it says it. */
function hasAnswered({ answers }: Standing, { residentId, householdId }: Actor): boolean {
  return answers.some(
    (one) => one.residentId === residentId || (householdId !== undefined && one.householdId === householdId),
  )
}

const desks = {
  keep: {
    clears: ['keep'],
    word: '说好的事',
    says: { each: ({ title }: Lying) => `说好的事：${title}` },
    by: (day: string) => `说好 ${day}`,
  },
} as const satisfies Record<string, Desk<keyof typeof actions>>

const tables = { states, actions, bonds, desks, movedOn: 'PLEDGE_MOVED_ON' } as const

const own = { by: PLEDGING, only: ['promiser'] } as const
const keeps = { action: 'keep', to: 'said', ...own, needs: ['words', 'photo'] } as const
const answers = { by: ['resident'], never: ['promiser', 'household', 'kin', 'answered', 'saidEnough'] } as const
/** Whoever watches the committee writes down what the village says at the end of the year. */
const marks = {
  action: 'mark',
  by: ['supervisor'],
  never: ['promiser', 'household', 'kin'],
  tells: ['raiser'],
} as const

/** 提诺 -> 亮诺 -> 践诺: what somebody promises by an office. Nobody gets points for it. */
export const pledgeFlow = flow({
  name: 'pledge',
  start: 'made',
  ...tables,
  steps: [
    { from: 'made', action: 'withdraw', to: 'withdrawn', ...own },
    { from: 'made', action: 'show', to: 'shown', by: ['timer'] },
    { from: 'shown', action: 'lengthen', to: 'shown', ...own, never: ['lengthened'], needs: ['reason'] },
    { from: 'shown', ...keeps },
    { from: 'short', ...keeps },
    { from: 'missed', ...keeps },
    { from: 'shown', action: 'miss', to: 'missed', by: ['timer'], tells: ['raiser'] },
    { from: 'said', action: 'agree', to: 'said', ...answers },
    { from: 'said', action: 'lack', to: 'short', ...answers, needs: ['reason'], tells: ['raiser'] },
    { from: 'said', action: 'settle', to: 'kept', by: ['timer'], tells: ['raiser'] },
    { from: 'short', action: 'fail', to: 'notKept', by: ['timer'], tells: ['raiser'] },
    { from: 'missed', action: 'fail', to: 'notKept', by: ['timer'], tells: ['raiser'] },
    { from: 'kept', to: 'kept', ...marks },
    { from: 'notKept', to: 'notKept', ...marks },
  ],
})

const athome = { by: ['resident'], only: ['household'] } as const

/** What a household promises because it wants to: nobody looks after it, and it is taken back at any time. */
export const householdPledgeFlow = flow({
  name: 'householdPledge',
  start: 'atHome',
  ...tables,
  steps: [
    { from: 'atHome', action: 'keep', to: 'kept', ...athome },
    { from: 'atHome', action: 'miss', to: 'past', by: ['timer'] },
    { from: 'atHome', action: 'withdraw', to: 'withdrawn', ...athome },
    { from: 'past', action: 'keep', to: 'kept', ...athome },
    { from: 'past', action: 'withdraw', to: 'withdrawn', ...athome },
    { from: 'kept', action: 'withdraw', to: 'withdrawn', ...athome },
  ],
})

export const PLEDGE_FLOWS = [pledgeFlow, householdPledgeFlow] as const
export type PledgeAction = keyof typeof actions

/** Which way a pledge goes: by an office, or a household's own. */
export const pledgeFlowOf = ({ role }: { readonly role: string | null }) =>
  role === null ? householdPledgeFlow : pledgeFlow

/** What somebody can be offered on a pledge. */
export const OFFERED_PLEDGE_ACTIONS = [
  'keep',
  'lengthen',
  'agree',
  'lack',
  'mark',
  'withdraw',
] as const satisfies readonly PledgeAction[]

/** What can be asked for of a pledge: procedure -> the actions it takes. */
export const PLEDGE_ACTS = {
  'pledges.keep': ['keep'],
  'pledges.lengthen': ['lengthen'],
  'pledges.answer': ['agree', 'lack'],
  'pledges.mark': ['mark'],
  'pledges.withdraw': ['withdraw'],
} as const satisfies Acts<string, PledgeAction>
