/** What holds for every kind of matter, whatever it is about: a kind that is added stands in these lists, or does not compile. */
import { access } from '@shared/access'
import { ACTS, FLOWS, type KindName } from '@shared/kinds'
import { type Flow, namesIn, standing, stepFrom } from '@shared/matter/flow'
import { askedFor, hindranceTo } from '@shared/matter/may'
import { filingKind } from '../../cloudfunctions/filings/exports'
import { roundKind, sheetKind } from '../../cloudfunctions/inspection/exports'
import { KINDS } from '../../cloudfunctions/kinds'
import { meetingKind } from '../../cloudfunctions/meetings/exports'
import { pledgeKind } from '../../cloudfunctions/pledges/exports'
import { claimKind } from '../../cloudfunctions/points/exports'
import { requestKind } from '../../cloudfunctions/requests/exports'
import { orderKind } from '../../cloudfunctions/shop/exports'
import { codesOf } from '../security/contract-inputs'

interface Saying {
  readonly name: string
  readonly says: { readonly steps: Readonly<Record<string, unknown>> }
}

const SAYS: Readonly<Record<KindName, Saying>> = {
  claim: claimKind,
  round: roundKind,
  sheet: sheetKind,
  order: orderKind,
  meeting: meetingKind,
  pledge: pledgeKind,
  request: requestKind,
  filing: filingKind,
}

/** What is taken as a matter begins: a procedure of its own makes it, or a step of another matter does. */
const BEGINNINGS: Readonly<Partial<Record<string, readonly string[]>>> = {
  order: ['place', 'refuse', 'offer', 'sell'],
}

const ways = namesIn(FLOWS).flatMap((kind) =>
  FLOWS[kind].map((flow) => ({ kind, name: flow.name, flow: flow as Flow })),
)

/** States that can be reached from the start by steps of the table. */
function reachable({ start, steps }: Flow): Set<string> {
  const seen = new Set([start])
  for (let before = 0; before !== seen.size; ) {
    before = seen.size
    for (const { from, to } of steps) if (seen.has(from)) seen.add(to)
  }
  return seen
}

test('the clock, the proof of the night and the lists of what waits know every kind, under its one name', () => {
  const names = [...namesIn(FLOWS)].sort()
  expect(KINDS.map(({ name }) => name).sort()).toEqual(names)
  expect(Object.values(SAYS).map(({ name }) => name)).toEqual(namesIn(SAYS))
  expect(new Set(ways.map(({ name }) => name)).size).toBe(ways.length)
})

describe.each(ways)('the flow of a $kind ($name)', ({ kind, flow }) => {
  const acts = Object.entries(ACTS[kind])

  test('every step starts where somebody can be, and every state that is not an end has a way on', () => {
    const states = reachable(flow)
    expect(flow.steps.filter(({ from }) => !states.has(from))).toEqual([])
    const stuck = [...states].filter(
      (state) => !standing(flow, state).final && !flow.steps.some(({ from, to }) => from === state && to !== state),
    )
    expect(stuck).toEqual([])
    expect(
      flow.steps.filter(({ from, to }) => standing(flow, from).final && from !== to && !reopens(flow, from)),
    ).toEqual([])
  })

  test('an action leads from one state to one state', () => {
    for (const { from, action } of flow.steps) {
      expect(flow.steps.filter((step) => step.from === from && step.action === action)).toHaveLength(1)
    }
  })

  test('from every state that lies on a desk, what clears the desk leads on', () => {
    const lying = [...reachable(flow)].flatMap((name) => {
      const { desk = '' } = standing(flow, name)
      const lies = flow.desks[desk]
      // What lies with whoever is bound to it is cleared by steps of other matters: a walk by its sheets.
      return !lies || lies.of !== undefined ? [] : [{ name, clears: lies.clears }]
    })
    const stuck = lying.filter(({ name, clears }) => !clears.some((action) => stepFrom(flow, name, action)))
    expect(stuck).toEqual([])
  })

  test('what the clock does at the end of a state is a step of the clock from there', () => {
    for (const name of reachable(flow)) {
      const { atEnd, days } = standing(flow, name)
      if (atEnd === undefined) continue
      expect([name, stepFrom(flow, name, atEnd)?.by]).toEqual([name, ['timer']])
      expect([name, days]).not.toEqual([name, undefined])
    }
  })

  test('what follows from an action is a step from where that action leads', () => {
    for (const { from, action, after } of flow.steps) {
      if (after === undefined) continue
      const before = flow.steps.filter((step) => step.action === after && step.to === from)
      expect([action, before.length > 0]).toEqual([action, true])
    }
  })

  test('whatever a person can ask for is asked for by one procedure, and the procedure asks for nothing else', () => {
    const asked = FLOWS[kind].flatMap((one) => askedFor(one as Flow))
    const begins = BEGINNINGS[kind] ?? []
    expect([...new Set(acts.flatMap(([, actions]) => actions)), ...begins].sort()).toEqual(
      [...new Set([...asked, ...begins])].sort(),
    )
    for (const action of asked.filter((one) => !begins.includes(one))) {
      expect([action, acts.filter(([, actions]) => actions.includes(action)).length]).toEqual([action, 1])
    }
  })

  test('every no that the table can say is in the contract of the procedure that would hear it', () => {
    for (const [procedure, actions] of acts) {
      const lines = flow.steps.filter(({ action }) => actions.includes(action))
      const noes = lines.flatMap(({ never = [], otherwise = [] }) => [
        ...never.map((name) => flow.bonds[name]?.no ?? name),
        ...[otherwise].flat(),
      ])
      const lacks = { reason: 'REASON_NEEDED', words: 'WORDS_NEEDED', photo: 'PHOTO_NEEDED' } as const
      const needed = lines.flatMap(({ needs = [] }) => needs.map((need) => lacks[need]))
      const known = codesOf(procedure)
      expect([
        procedure,
        [flow.movedOn, 'NOT_ALLOWED', ...noes, ...needed].filter((no) => !known.includes(no)),
      ]).toEqual([procedure, []])
    }
  })

  test('whom the table tells of a step reads a sentence of it', () => {
    const telling = flow.steps.filter(({ tells = [] }) => tells.length > 0).map(({ action }) => action)
    const said = Object.keys(SAYS[kind].says.steps)
    expect([...new Set(telling)].filter((action) => !said.includes(action))).toEqual([])
  })

  test('whoever has no office, no household and no part in it may do nothing to it', () => {
    const stranger = { roles: ['guest'] as const }
    for (const name of reachable(flow)) {
      for (const action of namesIn(flow.actions)) {
        const asking = { actor: stranger, now: 0 }
        expect(hindranceTo({ ...flow, bonds: {} }, action, { state: name }, asking)).not.toBeNull()
      }
    }
  })
})

/** An end is left only by whoever it concerns, or with a reason: a posting that is contested, a promise that is taken back. */
const reopens = ({ steps }: Flow, state: string): boolean =>
  steps
    .filter(({ from, to }) => from === state && to !== state)
    .every(({ by, only, needs = [] }) => !by.includes('timer') && (needs.includes('reason') || only !== undefined))

test('every procedure that acts on a matter is in the access table', () => {
  const acts = Object.values(ACTS).flatMap((one) => Object.keys(one))
  expect(acts.filter((name) => !Object.hasOwn(access, name))).toEqual([])
})
