import { DAY_MS } from '@shared/kernel/time'
import {
  addFigures,
  type Counted,
  cameOf,
  FEWEST_TOLD,
  figuresOf,
  halfBefore,
  halfOf,
  monthsOf,
  sayHalf,
  toldApart,
} from '@shared/requests/figures'
import { REQUEST_STATES, STAGE_OF } from '@shared/requests/flow'
import { CATEGORY_NAMES } from '@shared/requests/terms'
import fc from 'fast-check'

const NOW = Date.parse('2026-05-31T12:00:00+08:00')
const one: Counted = {
  ...{ state: 'closed', stage: 'done', category: 'roads', groupId: 'g1', groupName: '1组' },
  ...{ raisedAt: NOW - 10 * DAY_MS, answerBy: NOW - 9 * DAY_MS, answeredAt: NOW - 10 * DAY_MS },
  ...{ dueAt: NOW - 3 * DAY_MS, doneAt: NOW - 8 * DAY_MS, promise: 'kept', rating: 'good', again: 0, turned: null },
}
const all = { of: 1, from: 1 }
const none = { of: 0, from: 0 }

test('a request that was mended within two days stands among those of three, and counts well in every rate', () => {
  const { tally, took, rates, kinds, groups } = figuresOf([one], NOW)
  expect(tally).toEqual({ open: 0, late: 0, done: 1, gone: 0 })
  expect(took).toEqual([0, 1, 0, 0, 0])
  expect(rates).toEqual({
    ...{ responded: all, solved: all, content: all, onTime: all, reached: all, silent: 0, excluded: {} },
  })
  expect([kinds, groups]).toEqual([[{ name: 'roads', tally }], [{ id: 'g1', name: '1组', tally }]])
})

test('what was shown another way, or is not wanted any more, came in and is in no rate', () => {
  const gone: Counted = { ...one, stage: 'gone', doneAt: null, promise: null, rating: null }
  const { tally, took, rates } = figuresOf(
    [
      { ...gone, state: 'left', turned: 'court' },
      { ...gone, state: 'withdrawn' },
    ],
    NOW,
  )
  expect([cameOf(tally), tally.gone]).toEqual([2, 2])
  expect(took).toEqual([0, 0, 0, 0, 0])
  expect(rates).toMatchObject({ onTime: none, responded: none, excluded: { court: 1, withdrawn: 1 } })
})

test('whoever said that it is not mended was asked and has said no, until it is', () => {
  const again: Counted = {
    ...one,
    state: 'handled',
    stage: 'open',
    doneAt: null,
    promise: 'open',
    rating: null,
    again: 1,
  }
  expect(figuresOf([again], NOW).rates).toMatchObject({ solved: { of: 0, from: 1 }, content: none, reached: all })
  expect(figuresOf([{ ...again, state: 'closed', stage: 'done', rating: 'fair' }], NOW).rates.solved).toEqual(all)
})

test('whoever is not content counts so from the day they say it, and not only once somebody has come to see them', () => {
  const { rates } = figuresOf([{ ...one, state: 'doubted', rating: 'bad' }], NOW)
  expect(rates).toMatchObject({ solved: all, content: { of: 0, from: 1 }, reached: all, silent: 0 })
})

test('whoever gave no answer is silent, and neither content nor discontent', () => {
  for (const state of ['silent', 'noAnswer'] as const) {
    const { rates } = figuresOf([{ ...one, state, rating: null }], NOW)
    expect(rates).toMatchObject({ silent: 1, reached: { of: 0, from: 1 }, content: none, solved: none, onTime: all })
  }
})

const counted: fc.Arbitrary<Counted> = fc
  .record({
    ...{ state: fc.constantFrom(...REQUEST_STATES), category: fc.constantFrom(...CATEGORY_NAMES) },
    ...{ group: fc.nat(6), took: fc.nat(30), again: fc.nat(2), missed: fc.boolean() },
    rating: fc.constantFrom('good' as const, 'fair' as const, 'bad' as const, null),
  })
  .map(({ state, category, group, took, again, missed, rating }) => ({
    ...{ ...one, state, stage: STAGE_OF[state], category, groupId: `g${group}`, groupName: `${group}组` },
    ...{ doneAt: STAGE_OF[state] === 'done' ? one.raisedAt + took * DAY_MS : null, again, rating },
    promise: missed ? ('missed' as const) : ('kept' as const),
  }))

test('the figures of months add up to those of all their requests', () => {
  fc.assert(
    fc.property(fc.array(counted), fc.array(counted), (a, b) => {
      expect(addFigures([figuresOf(a, NOW), figuresOf(b, NOW)])).toEqual(figuresOf([...a, ...b], NOW))
    }),
  )
})

const rows = fc.array(fc.nat(12), { maxLength: 9 })
const sum = (all: readonly number[]) => all.reduce((total, size) => total + size, 0)

test('no row of few stands alone, and what the total is more than the rows that are shown is never of one, nor of few', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 13 }), (sizes, barred) => {
      const named = sizes.map((size, n) => ({ size, n }))
      const { shown, rest } = toldApart(
        named,
        ({ size }) => size,
        ({ n }) => n === barred,
      )
      for (const { size, n } of shown) {
        expect(size).toBeGreaterThanOrEqual(FEWEST_TOLD)
        expect(n).not.toBe(barred)
      }
      if (shown.length === 0) return expect(rest).toEqual([])
      const kept = sum(sizes) - sum(shown.map(({ size }) => size))
      expect(kept).toBe(sum(rest.map(({ size }) => size)))
      if (kept > 0) {
        expect(kept).toBeGreaterThanOrEqual(FEWEST_TOLD)
        expect(rest.length).toBeGreaterThanOrEqual(2)
      }
    }),
  )
})

test('a row of four alone takes the next smallest with it', () => {
  const told = (sizes: number[]) => toldApart(sizes, (size) => size)
  expect(told([20, 6, 4])).toEqual({ shown: [20], rest: [4, 6] })
  expect(told([20, 6, 3, 2])).toEqual({ shown: [20, 6], rest: [2, 3] })
  expect(told([6, 4])).toEqual({ shown: [], rest: [] })
  expect(told([7, 9, 0])).toEqual({ shown: [7, 9], rest: [] })
})

test('half-years follow each other, six months each, by the clock of the village', () => {
  expect(halfOf(Date.parse('2026-06-30T23:59:59+08:00'))).toBe('2026-1')
  expect(halfOf(Date.parse('2026-07-01T00:00:00+08:00'))).toBe('2026-2')
  expect([halfBefore('2026-2'), halfBefore('2026-1')]).toEqual(['2026-1', '2025-2'])
  expect(monthsOf('2026-2')).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'])
  expect([sayHalf('2026-1'), sayHalf('2025-2')]).toEqual(['2026年上半年', '2025年下半年'])
})
