/**
 * The flows answer who may do what as the code did that stood beside them: random matters and people get the same answer,
 * word for word. What is compared with stands in `before/`, and goes when the old kinds stand on the kernel.
 */
import { ROUND_STATES, roundFlow, SHEET_STATES, sheetFlow } from '@shared/inspection/flow'
import { ROLES } from '@shared/kernel/access'
import { DAY_MS } from '@shared/kernel/time'
import { namesIn } from '@shared/matter/flow'
import { clearersOf, hindranceTo, keptOff, votersShort } from '@shared/matter/may'
import { OFFERED, type OfferedAction } from '@shared/points/claims'
import { CLAIM_FLOWS, CLAIM_STATES, flowOf } from '@shared/points/flow'
import { OFFERED_ORDER_ACTIONS } from '@shared/shop/contract'
import { ORDER_STATES, orderFlow } from '@shared/shop/flow'
import fc from 'fast-check'
import * as sheets from './before/inspection-hindrance'
import * as claims from './before/points-steps'
import * as orders from './before/shop-steps'

const NOW = Date.UTC(2027, 4, 18, 4)
const RUNS = { numRuns: 2_000 }

const resident = fc.constantFrom('r1', 'r2', 'r3')
const household = fc.constantFrom('h1', 'h2', 'h3')
const residents = fc.array(fc.record({ residentId: resident, agree: fc.boolean() }), { maxLength: 3 })
const objections = fc.array(
  fc.record({ residentId: resident, householdId: fc.option(household), posted: fc.boolean() }),
  { maxLength: 2 },
)
const moment = fc.integer({ min: -40, max: 2 }).map((days) => NOW + days * DAY_MS)
const place = { householdId: household, kinHouseholdIds: fc.subarray(['h1', 'h2', 'h3']) }
const actor = fc.record({ residentId: resident, householdId: household, roles: fc.subarray([...ROLES]) })

const claim = fc.record({
  ...place,
  kind: fc.constantFrom('award' as const, 'deduction' as const),
  state: fc.constantFrom(...CLAIM_STATES),
  raisedBy: fc.record({ residentId: resident }),
  verifierId: fc.option(resident),
  votes: residents,
  objectedBy: fc.option(resident),
  objections,
  answers: fc.integer({ min: 0, max: 8 }),
})

const order = fc.record({
  ...place,
  formerHouseholdIds: fc.subarray(['h1', 'h2', 'h3']),
  state: fc.constantFrom(...ORDER_STATES),
  placedBy: fc.record({ residentId: resident }),
  handedOverBy: fc.option(resident),
  handedOverAt: fc.option(moment),
  deadlineAt: fc.option(moment),
  contested: fc.boolean(),
})

const round = fc.record({
  state: fc.constantFrom(...ROUND_STATES),
  inspectors: fc.array(fc.record({ residentId: resident }), { maxLength: 2 }),
  votes: residents,
})

const sheet = fc.record({
  ...place,
  state: fc.constantFrom(...SHEET_STATES),
  scoredBy: fc.subarray(['r1', 'r2', 'r3']),
  postedAt: fc.option(moment),
  objectedBy: fc.option(resident),
  objections,
})

/** To step aside was not offered then. */
const isOfBefore = (action: OfferedAction): action is Exclude<OfferedAction, 'standAside' | 'comeBack'> =>
  action !== 'standAside' && action !== 'comeBack'
const OFFERED_BEFORE = OFFERED.filter(isOfBefore)

test('who may do what to a claim is as it was', () => {
  fc.assert(
    fc.property(claim, actor, fc.constantFrom(...OFFERED_BEFORE), (one, who, action) => {
      // The council refuses by its votes; that was never offered, and cannot be asked for any more.
      if (action === 'refuse' && one.state !== 'raised') return
      const now = hindranceTo(flowOf(one.kind), action, one, { actor: who, now: NOW })
      expect(now).toBe(claims.hindranceTo(action, one, who))
    }),
    RUNS,
  )
})

test('how many are missing from a council is as it was', () => {
  fc.assert(
    fc.property(claim, fc.array(actor, { maxLength: 5 }), fc.integer({ min: 1, max: 4 }), (one, members, needed) => {
      const now = votersShort(flowOf(one.kind), 'vote', one, { needed, members, now: NOW })
      expect(now).toBe(claims.votersShort(one, needed, members))
    }),
    RUNS,
  )
})

test('who clears which desk of the claims, and who is kept off it, is as it was', () => {
  const desks = namesIn(CLAIM_FLOWS[0].desks).map((desk) => [
    desk,
    clearersOf(CLAIM_FLOWS, desk).sort(),
    keptOff(CLAIM_FLOWS, desk).filter((bond) => bond !== 'aside'),
  ])
  expect(desks).toEqual([
    ['verify', ['committee', 'gridWorker', 'groupLeader'], ['household', 'kin', 'raiser']],
    ['vote', ['council'], ['household', 'kin', 'raiser', 'checker', 'voter']],
    ['rectified', ['committee', 'gridWorker', 'groupLeader'], ['household', 'kin']],
    ['objection', ['committee', 'supervisor'], ['household', 'kin', 'raiser', 'objector']],
  ])
})

test('who may do what to an order is as it was', () => {
  fc.assert(
    fc.property(order, actor, fc.constantFrom(...OFFERED_ORDER_ACTIONS), (one, who, action) => {
      const now = hindranceTo(orderFlow, action, one, { actor: who, now: NOW })
      expect(now).toBe(orders.hindranceTo(action, one, who, NOW))
    }),
    RUNS,
  )
})

test('who may vote on a round is as it was', () => {
  fc.assert(
    fc.property(round, actor, (one, { roles, ...who }) => {
      const council = { ...who, roles: [...roles, 'council' as const] }
      expect(hindranceTo(roundFlow, 'vote', one, { actor: council, now: NOW })).toBe(
        sheets.hindranceToVote(one, who.residentId),
      )
    }),
    RUNS,
  )
})

test('who may object to a sheet, and who decides on it, is as it was', () => {
  fc.assert(
    fc.property(round, sheet, actor, (of, one, { roles, ...who }) => {
      // The access table lets nobody to a sheet who is not of the village.
      const person = { ...who, roles: [...roles, 'resident' as const] }
      // Of a round that was given up, those who never decide were told this first; now they hear that it is not theirs.
      if (of.state === 'withdrawn' && !roles.includes('committee') && !roles.includes('supervisor')) return
      const asking = { actor: person, now: NOW }
      const standing = { ...one, round: of }
      expect(hindranceTo(sheetFlow, 'uphold', standing, asking)).toBe(
        sheets.hindranceToDecide(of, one, { ...person, now: NOW }),
      )
      if (of.state === 'withdrawn') return
      expect(hindranceTo(sheetFlow, 'object', standing, asking)).toBe(
        sheets.hindranceToObject(of, one, { ...person, now: NOW }),
      )
    }),
    RUNS,
  )
})
