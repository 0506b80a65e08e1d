import type { Ways } from '@shared/matter/flow'
import type { Event } from '../../cloudfunctions/kernel/events'
import { walk } from '../../cloudfunctions/kernel/history'

type State = 'open' | 'away' | 'shut'
type Action = 'knock' | 'leave' | 'return' | 'shut'
const flow: Ways<State, Action> = {
  start: 'open',
  steps: [
    { from: 'open', action: 'knock', to: 'open' },
    { from: 'open', action: 'leave', to: 'away' },
    { from: 'away', action: 'return', to: 'open' },
    { from: 'open', action: 'shut', to: 'shut' },
  ],
}

const told = (at: number, ...steps: [action: string, from: string, to: string][]): Event => ({
  ...{ _id: `e${at}`, at, villageId: 'qs', procedure: 'p', inputHash: '', subject: 'door:1', said: null },
  actor: { openid: '', residentId: null, name: '', role: 'resident' },
  outcome: { ok: true, data: null },
  steps: steps.map(([action, from, to]) => ({ action, from, to })),
})

const begun = told(1, ['open', '', 'open'])
const walked = (...story: Event[]) => {
  const { state, steps, strays } = walk(flow, story)
  return { state, actions: steps.map(({ action }) => action).join(' '), strays: strays.map(({ _id }) => _id) }
}

test('a history is walked in the order of the clock, over every step of a change', () => {
  const story = [
    told(9, ['knock', 'open', 'open'], ['shut', 'open', 'shut']),
    told(5, ['knock', 'open', 'open']),
    begun,
  ]
  expect(walked(...story)).toEqual({ state: 'shut', actions: 'open knock knock shut', strays: [] })
})

test('of two changes that crossed, the one that leaves comes last, though it was begun first', () => {
  const story = [begun, told(2, ['shut', 'open', 'shut']), told(3, ['knock', 'open', 'open'])]
  expect(walked(...story)).toEqual({ state: 'shut', actions: 'open knock shut', strays: [] })
  const round = [
    begun,
    told(2, ['shut', 'open', 'shut']),
    told(3, ['return', 'away', 'open']),
    told(4, ['leave', 'open', 'away']),
  ]
  expect(walked(...round)).toEqual({ state: 'shut', actions: 'open leave return shut', strays: [] })
})

test('a step that the flow does not know, or to which nothing leads, is a stray', () => {
  expect(walked(begun, told(2, ['shut', 'open', 'away']))).toMatchObject({ state: 'open', strays: ['e2'] })
  expect(walked(begun, told(2, ['return', 'away', 'open']))).toMatchObject({ state: 'open', strays: ['e2'] })
  expect(walked(begun, told(2, ['open', '', 'open'])).strays).toHaveLength(1)
  expect(walked(told(2, ['knock', 'open', 'open']))).toMatchObject({ state: null, strays: ['e2'] })
})

test('a change that was refused, and a reminder, are no steps', () => {
  const refused = { ...told(2, ['shut', 'open', 'shut']), outcome: { ok: false as const, code: 'NO', data: null } }
  expect(walked(begun, refused, told(3))).toEqual({ state: 'open', actions: 'open', strays: [] })
})

test('of two steps of one moment, the one that was answered with the lower revision comes first', () => {
  const knock = (id: string, revision: number): Event => ({
    ...told(5, ['knock', 'open', 'open']),
    ...{ _id: id, outcome: { ok: true, data: { revision } } },
  })
  const { steps } = walk(flow, [begun, knock('later', 3), knock('sooner', 2)])
  expect(steps.map(({ event }) => event._id)).toEqual(['e1', 'sooner', 'later'])
})
