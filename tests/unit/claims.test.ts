import { ROLES } from '@shared/kernel/access'
import { DAY_MS, endOfDayAfter, sayMoment } from '@shared/kernel/time'
import { type Actor, isPath, stepFrom } from '@shared/matter/flow'
import * as may from '@shared/matter/may'
import { deadlineOf, OFFERED, type OfferedAction } from '@shared/points/claims'
import {
  awardFlow,
  type ClaimAction,
  type ClaimState,
  deductionFlow,
  flowOf,
  QUEUES,
  queueOf,
  type Standing,
} from '@shared/points/flow'
import { placesOnPage } from '@shared/points/ranking'
import { resolutionLacks } from '@shared/points/resolution'
import { capsAt, expiryOf, LASTS_YEARS, missingEvidence, pointsFor } from '@shared/points/rules'
import fc from 'fast-check'

const NOON = Date.UTC(2027, 4, 18, 4)
const rule = { path: { verify: true, endorse: 1, noticeDays: 3 }, rectifyDays: 7 } as const
const clocked = { rule, raisedAt: NOON, noticeLeft: null }

const standing = (more: Partial<Standing> = {}): Standing => ({
  kind: 'award',
  state: 'raised',
  householdId: 'h1',
  kinHouseholdIds: ['h2'],
  raisedBy: { residentId: 'r1' },
  verifierId: null,
  votes: [],
  objectedBy: null,
  objections: [],
  answers: 0,
  ...more,
})
const actor = (more: Partial<Actor> = {}): Actor => ({
  residentId: 'r9',
  householdId: 'h9',
  roles: [...ROLES],
  ...more,
})

const hindranceTo = (action: ClaimAction, claim: Standing, who: Actor) =>
  may.hindranceTo(flowOf(claim.kind), action, claim, { actor: who, now: NOON })
const actionsFor = (claim: Standing, who: Actor): OfferedAction[] =>
  may.actionsFor(flowOf(claim.kind), claim, OFFERED, { actor: who, now: NOON })

const states = (kind: Standing['kind']) => Object.keys(flowOf(kind).states) as ClaimState[]
const anyClaim = fc.record({
  kind: fc.constantFrom('award' as const, 'deduction' as const),
  state: fc.constantFrom(...states('award')),
  householdId: fc.constantFrom('h1', 'h2', 'h3'),
  kinHouseholdIds: fc.subarray(['h1', 'h2', 'h3']),
  raisedBy: fc.record({ residentId: fc.constantFrom('r1', 'r2', 'r3') }),
  votes: fc.array(fc.record({ residentId: fc.constantFrom('r1', 'r2', 'r3') }), { maxLength: 3 }),
  objectedBy: fc.constantFrom(null, 'r1', 'r2'),
  verifierId: fc.constantFrom(null, 'r1', 'r2'),
  objections: fc.constant([]),
  answers: fc.integer({ min: 0, max: 8 }),
})
const anyActor = fc.record({
  residentId: fc.constantFrom('r1', 'r2', 'r3'),
  householdId: fc.constantFrom('h1', 'h2', 'h3'),
  roles: fc.subarray([...ROLES]),
})

test('whoever judges a claim is neither of its household nor kin', () => {
  const judging = new Set([
    'verify',
    'refuse',
    'vote',
    'uphold',
    'dismiss',
    'reverse',
    'confirmRectified',
    'notRectified',
  ])
  fc.assert(
    fc.property(anyClaim, anyActor, (claim, who) => {
      const concerned = claim.householdId === who.householdId || claim.kinHouseholdIds.includes(who.householdId)
      const offered = actionsFor(claim, who)
      expect(concerned && offered.some((action) => judging.has(action))).toBe(false)
    }),
  )
})

test('what is offered can be done by the flow, and by nobody without a role of the step', () => {
  fc.assert(
    fc.property(anyClaim, anyActor, (claim, who) => {
      for (const action of actionsFor(claim, who)) {
        const step = stepFrom(flowOf(claim.kind), claim.state, action)
        expect(step?.by.some((by) => by !== 'timer' && who.roles.includes(by))).toBe(true)
      }
    }),
  )
})

test('what only the clock does, no person can', () => {
  expect(hindranceTo('post', standing({ state: 'publicised' }), actor())).toBe('NOT_ALLOWED')
  expect(hindranceTo('lapse', standing({ kind: 'deduction', state: 'warned' }), actor())).toBe('NOT_ALLOWED')
})

test('what the votes lead to cannot be asked for by itself', () => {
  const waiting = standing({ state: 'verified' })
  expect(hindranceTo('endorse', waiting, actor({ roles: ['council'] }))).toBe('MOVED_ON')
  expect(hindranceTo('refuse', waiting, actor({ roles: ['council'] }))).toBe('MOVED_ON')
  expect(hindranceTo('vote', waiting, actor({ roles: ['council'] }))).toBeNull()
})

test('whoever raised a claim does not check it, and whoever objected does not decide', () => {
  const raised = standing({ raisedBy: { residentId: 'r9' } })
  expect(hindranceTo('verify', raised, actor())).toBe('RAISED_IT')
  expect(hindranceTo('uphold', standing({ state: 'objected', objectedBy: 'r9' }), actor())).toBe('RAISED_IT')
  expect(hindranceTo('vote', standing({ state: 'verified', votes: [{ residentId: 'r9' }] }), actor())).toBe(
    'VOTED_ALREADY',
  )
})

test('after posting a neighbour cannot object, the household and the supervisor can', () => {
  const posted = standing({ state: 'posted' })
  expect(hindranceTo('object', posted, actor({ roles: ['resident'] }))).toBe('NOT_YOURS_TO_OBJECT')
  expect(hindranceTo('object', posted, actor({ roles: ['resident'], householdId: 'h1' }))).toBeNull()
  expect(hindranceTo('object', posted, actor({ roles: ['resident', 'supervisor'] }))).toBeNull()
  expect(hindranceTo('object', standing({ state: 'publicised' }), actor({ roles: ['resident'] }))).toBeNull()
})

test('every state can be reached, and every one that is not final leads on', () => {
  for (const flow of [awardFlow, deductionFlow]) {
    const reached = new Set<ClaimState>([flow.start])
    for (let grew = true; grew; ) {
      const before = reached.size
      for (const step of flow.steps) if (reached.has(step.from)) reached.add(step.to)
      grew = reached.size > before
    }
    for (const state of reached) {
      const leads = flow.steps.some((step) => step.from === state)
      expect([state, leads || flow.states[state].final === true]).toEqual([state, true])
      if (queueOf(state)) expect(QUEUES).toContain(queueOf(state))
    }
  }
  expect(isPath(awardFlow, ['verify', 'vote', 'endorse', 'post'])).toBe(true)
  expect(isPath(awardFlow, ['verify', 'post'])).toBe(false)
})

test('deadlines fall at the end of a village day', () => {
  expect(sayMoment(deadlineOf('raised', clocked, NOON) ?? 0)).toBe('5月20日 23:59')
  expect(sayMoment(deadlineOf('publicised', clocked, NOON) ?? 0)).toBe('5月21日 23:59')
  expect(sayMoment(deadlineOf('warned', clocked, NOON) ?? 0)).toBe('5月25日 23:59')
  expect(sayMoment(deadlineOf('objected', clocked, NOON) ?? 0)).toBe('5月25日 23:59')
  expect(deadlineOf('posted', clocked, NOON)).toBeNull()
})

test('a notice goes on where an objection held it up, for a day at least', () => {
  const later = NOON + 30 * DAY_MS
  expect(deadlineOf('publicised', { ...clocked, noticeLeft: 2.5 * DAY_MS }, later)).toBe(later + 2.5 * DAY_MS)
  expect(deadlineOf('publicised', { ...clocked, noticeLeft: 0 }, later)).toBe(endOfDayAfter(later, 1))
})

test('a repair that fails early keeps the days of the letter, one that fails late gets two more', () => {
  const [early, late] = [NOON + DAY_MS, NOON + 9 * DAY_MS]
  expect(deadlineOf('warned', clocked, early)).toBe(endOfDayAfter(NOON, 7))
  expect(deadlineOf('warned', clocked, late)).toBe(endOfDayAfter(late, 2))
})

test('caps are counted by village days, months and years, not by those of the server', () => {
  const newYear = Date.UTC(2026, 11, 31, 16, 30)
  const caps = capsAt({ caps: { day: 1, month: 4, year: 9 } }, newYear)
  expect(caps.map(({ span, limit, name }) => [span, limit, name])).toEqual([
    ['day', 1, '2027-01-01'],
    ['month', 4, '2027-01'],
    ['year', 9, '2027'],
  ])
})

test('points end with the year after the one they were earned in', () => {
  expect(sayMoment(expiryOf(NOON, LASTS_YEARS))).toBe('12月31日 23:59')
  expect(new Date(expiryOf(NOON, LASTS_YEARS)).toISOString()).toBe('2028-12-31T15:59:59.999Z')
})

test('where points end with their own year, those of December still last sixty days', () => {
  expect(new Date(expiryOf(NOON, 0)).toISOString()).toBe('2027-12-31T15:59:59.999Z')
  expect(sayMoment(expiryOf(Date.UTC(2027, 11, 20, 4), 0))).toBe('2月18日 23:59')
})

test('a number outside the rule is no number, and a range without one stays open', () => {
  const ranged = { points: { min: 5, max: 20 } }
  expect([pointsFor(ranged, 4), pointsFor(ranged, 21)]).toEqual([null, null])
  expect(pointsFor(ranged, 7)).toEqual({ min: 7, max: 7 })
  expect(pointsFor(ranged, undefined)).toEqual({ min: 5, max: 20 })
})

test('a photo is asked for before words', () => {
  const evidence = { photo: true, words: true, note: '' }
  expect(missingEvidence({ evidence }, { words: undefined, photos: 0 })).toBe('photo')
  expect(missingEvidence({ evidence }, { words: undefined, photos: 1 })).toBe('words')
  expect(missingEvidence({ evidence }, { words: '看', photos: 1 })).toBeNull()
})

test('a meeting needs its quorum and more than half of those present', () => {
  const meeting = {
    title: '细则',
    meeting: 'representatives',
    day: '2027-05-01',
    entitled: 31,
    present: 21,
    inFavour: 11,
  } as const
  expect(resolutionLacks(meeting, '2027-05-18')).toBeNull()
  expect(resolutionLacks({ ...meeting, present: 20 }, '2027-05-18')).toContain('21')
  expect(resolutionLacks({ ...meeting, inFavour: 10 }, '2027-05-18')).toContain('11')
  expect(resolutionLacks(meeting, '2027-04-30')).not.toBeNull()
})

test('an assembly is counted by adults, more than half, or by households, two thirds', () => {
  const assembly = { title: '细则', meeting: 'villagersAssembly', day: '2027-05-01', entitled: 412 } as const
  const lacks = (present: number, countedBy?: 'adults' | 'households') =>
    resolutionLacks({ ...assembly, present, inFavour: present, countedBy }, '2027-05-18')
  expect(lacks(207)).toBeNull()
  expect(lacks(206)).toContain('207 人')
  expect(lacks(275, 'households')).toBeNull()
  expect(lacks(274, 'households')).toContain('275 户')
})

test('places follow from the whole ranking, however it is cut into pages', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      (list, size) => {
        const honours = list.sort((a, b) => b - a)
        const above = (honour: number) => honours.filter((other) => other > honour).length
        const placed: number[] = []
        for (let n = 0; n < honours.length; n += size) {
          const page = honours.slice(n, n + size)
          const first = page[0] ?? 0
          placed.push(...placesOnPage(page, { above: above(first), equal: honours.filter((h) => h === first).length }))
        }
        expect(placed).toEqual(honours.map((honour) => above(honour) + 1))
      },
    ),
  )
})
