/**
 * Who may do what to a matter, as it was promised and apart from the tables: a line of a flow that became wider, or
 * narrower, agrees with itself, with the buttons and with its page, and not with this.
 */
import { filingFlow } from '@shared/filings/flow'
import { roundFlow, sheetFlow } from '@shared/inspection/flow'
import { GRANTED_ROLES } from '@shared/kernel/access'
import { type Flow, namesIn } from '@shared/matter/flow'
import { actionsFor, askedFor } from '@shared/matter/may'
import { meetingFlow } from '@shared/meetings/flow'
import { householdPledgeFlow, pledgeFlow } from '@shared/pledges/flow'
import { awardFlow, deductionFlow } from '@shared/points/flow'
import { requestFlowOf } from '@shared/requests/flow'
import { LEVELS } from '@shared/requests/terms'
import { OFFERED_ORDER_ACTIONS } from '@shared/shop/contract'
import { type OrderState, orderFlow } from '@shared/shop/flow'
import {
  ME,
  MY_HOUSEHOLD,
  NOW,
  OF_AWARDS,
  OF_DEDUCTIONS,
  OF_FILINGS,
  OF_HOUSEHOLD_PLEDGES,
  OF_MEETINGS,
  OF_ORDERS,
  OF_PLEDGES,
  OF_REQUESTS,
  OF_ROUNDS,
  OF_SHEETS,
  type Office,
  type Promised,
  type Tie,
} from './promises'

const OFFICES: readonly Office[] = [...GRANTED_ROLES, 'nobody']

/** Of somebody else, in every way. */
const THEIRS = { householdId: 'theirs', kinHouseholdIds: [] }
const claim = {
  ...THEIRS,
  ...{ raisedBy: { residentId: 'other' }, verifierId: null, votes: [], objectedBy: null, objections: [], answers: 0 },
}
const order = {
  ...{ ...THEIRS, formerHouseholdIds: [], placedBy: { residentId: 'other' }, handedOverBy: null },
  ...{ handedOverAt: NOW, deadlineAt: NOW, contested: false },
}
const round = { inspectors: [], votes: [] }
const sheet = {
  ...{ ...THEIRS, round: { state: 'publicised' as const }, scoredBy: [], postedAt: NOW },
  ...{ objectedBy: null, objections: [] },
}

/** What the flow lets somebody do in a state, and what was promised. */
function compared<M extends { readonly state: S }, S extends string, A extends string, B extends string, O extends A>(
  flow: Flow<M, S, A, B>,
  { may, ties }: Promised<S, O>,
  matterIn: (state: S, tie: object) => M,
  offered: readonly A[] = askedFor(flow),
): { is: object; due: object } {
  const [is, due]: [Record<string, string[]>, Record<string, string[]>] = [{}, {}]
  const all: readonly (readonly [string, Tie<S, O>])[] = [['nothing', { is: () => ({}) }], ...Object.entries(ties)]
  for (const state of namesIn(flow.states)) {
    for (const [tied, { is: tie, opens, opensTo, closes = [] }] of all) {
      for (const office of OFFICES) {
        const actor = {
          ...{ residentId: ME, householdId: MY_HOUSEHOLD },
          roles: office === 'nobody' ? (['resident'] as const) : (['resident', office] as const),
        }
        const name = `${office}, ${tied}, ${state}`
        is[name] = actionsFor(flow, matterIn(state, tie(state)), offered, { actor, now: NOW }).sort()
        const held = [...(may[state].everybody ?? []), ...(may[state][office] ?? [])]
        const closed = new Set<string>(closes)
        const left = [
          ...held.filter((action) => !closed.has(action)),
          ...(opens?.[state] ?? []),
          ...(opensTo?.[office]?.[state] ?? []),
        ]
        due[name] = [...new Set<string>(left)].sort()
      }
    }
  }
  return { is, due }
}

test('a good deed is judged by whom it was promised, and by nobody near it', () => {
  const { is, due } = compared(awardFlow, OF_AWARDS, (state, tie) => ({
    ...{ ...claim, kind: 'award' as const, state },
    ...tie,
  }))
  expect(is).toEqual(due)
})

test('a fault is answered by its household, and judged by nobody near it', () => {
  const { is, due } = compared(deductionFlow, OF_DEDUCTIONS, (state, tie) => ({
    ...{ ...claim, kind: 'deduction' as const, state },
    ...tie,
  }))
  expect(is).toEqual(due)
})

test('an order is served and settled by whom it was promised, and by nobody who had a hand in it', () => {
  const put = (state: OrderState, tie: object) => ({ ...order, state, ...tie })
  const { is, due } = compared(orderFlow, OF_ORDERS, put, OFFERED_ORDER_ACTIONS)
  expect(is).toEqual(due)
})

test('a round is voted on by the council without whoever walked it', () => {
  const { is, due } = compared(roundFlow, OF_ROUNDS, (state, tie) => ({ ...round, state, ...tie }))
  expect(is).toEqual(due)
})

test('a sheet is objected to while it hangs, and decided on by nobody near it', () => {
  const offered = askedFor(sheetFlow).filter((action) => action !== 'score' && action !== 'rescore')
  const { is, due } = compared(sheetFlow, OF_SHEETS, (state, tie) => ({ ...sheet, state, ...tie }), offered)
  expect(is).toEqual(due)
})

test('a meeting is held, written down and called off by the committee alone', () => {
  const { is, due } = compared(meetingFlow, OF_MEETINGS, (state, tie) => ({ state, ...tie }))
  expect(is).toEqual(due)
})

const pledge = {
  by: { residentId: 'other', householdId: 'theirs' },
  kinHouseholdIds: [],
  lengthenedFrom: null,
  answers: [],
}

test('what an office promised is kept by whoever said it, and judged by everybody but their home', () => {
  const { is, due } = compared(pledgeFlow, OF_PLEDGES, (state, tie) => ({ ...pledge, state, ...tie }))
  expect(is).toEqual(due)
})

test('what a household promised itself is its own alone', () => {
  const { is, due } = compared(householdPledgeFlow, OF_HOUSEHOLD_PLEDGES, (state, tie) => ({
    ...pledge,
    state,
    ...tie,
  }))
  expect(is).toEqual(due)
})

const request = {
  by: { residentId: 'other', householdId: 'theirs' },
  kinHouseholdIds: [],
  joined: [],
  urgedAt: null,
  hidden: false,
  ruled: false,
  movedFrom: null,
  menderHouseholdIds: [],
}

test.each(LEVELS)(
  'a request at the %s is handled there, judged by whoever raised it, and ruled on from above',
  (level) => {
    const { is, due } = compared(requestFlowOf({ level }), OF_REQUESTS[level], (state, tie) => ({
      ...{ ...request, level, state },
      ...tie,
    }))
    expect(is).toEqual(due)
  },
)
test('a filing is judged by the town, and corrected and taken back by the committee', () => {
  const { is, due } = compared(filingFlow, OF_FILINGS, (state) => ({ state }))
  expect(is).toEqual(due)
})
