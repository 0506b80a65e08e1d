import type { Acts } from '@shared/matter/access'
import { type Desk, flow, type Lying, namesIn, type State } from '@shared/matter/flow'
import { HANG_DAYS } from './terms'

const actions = {
  file: '送镇上备案',
  clear: '没意见',
  order: '要村里改',
  hold: `${HANG_DAYS} 天没意见`,
  correct: '改好了',
  withdraw: '收回来',
} as const

const states = {
  filed: { label: '送到镇上了，还没用', desk: 'look', days: HANG_DAYS, atEnd: 'hold' },
  held: { label: '镇上没意见，用起来了', final: true },
  ordered: { label: '镇上要村里改，先不用', desk: 'correct' },
  corrected: { label: '改好了', final: true },
  withdrawn: { label: '收回来了', final: true },
} as const satisfies Record<string, State<keyof typeof actions, string>>

export type FilingState = keyof typeof states
export const FILING_STATES = namesIn(states)

const desks = {
  look: {
    clears: ['clear', 'order'],
    word: '村里的规矩',
    says: { each: ({ title, whose }: Lying) => `${whose}备案：${title}` },
    by: (day: string) => `${day}前看，没意见就用起来`,
  },
  correct: {
    clears: ['correct'],
    word: '要改的规矩',
    says: { each: ({ title }: Lying) => `镇上要改：${title}` },
    open: '改好了，写一句',
  },
} as const satisfies Record<string, Desk<keyof typeof actions>>

const town = { by: ['townOfficer'], tells: ['committee'] } as const
const committee = { by: ['committee'] } as const
const order = { action: 'order', to: 'ordered', ...town, needs: ['reason'] } as const

/**
 * 备案: rules hang with the town, and silence lets them hold; what breaks the law it orders to be corrected, when they hold already
 * too. Source: Organic Law of Villagers' Committees, 31. Under a filing that does not hold nobody is touched.
 */
export const filingFlow = flow({
  name: 'filing',
  start: 'filed',
  states,
  actions,
  bonds: {},
  desks,
  movedOn: 'FILING_MOVED_ON',
  steps: [
    { from: 'filed', action: 'clear', to: 'held', ...town },
    { from: 'filed', action: 'hold', to: 'held', by: ['timer'], tells: ['committee'] },
    { from: 'filed', ...order },
    { from: 'held', ...order },
    { from: 'ordered', action: 'correct', to: 'corrected', ...committee, needs: ['words'], tells: ['townOfficer'] },
    { from: 'filed', action: 'withdraw', to: 'withdrawn', ...committee },
  ],
})
export type FilingAction = keyof typeof actions

/** What somebody can be offered on a filing. */
export const OFFERED_FILING_ACTIONS = [
  'clear',
  'order',
  'correct',
  'withdraw',
] as const satisfies readonly FilingAction[]

/** What can be asked for of a filing: procedure -> the actions it takes. */
export const FILING_ACTS = {
  'filings.clear': ['clear'],
  'filings.order': ['order'],
  'filings.correct': ['correct'],
  'filings.withdraw': ['withdraw'],
} as const satisfies Acts<string, FilingAction>
