import { addRates, type Outcome, percentOf, ratesOf, sayRate } from '@shared/requests/rates'
import fc from 'fast-check'

/** Figures that hotlines and one city printed, with the counts they were made of. */
test.each([
  ['盘锦 2023: dealt with at once', 72_500, 96_700, 2, 74.97],
  ['盘锦 2023: forwarded to counties', 15_600, 24_200, 2, 64.46],
  ['盘锦 2023: forwarded to departments', 8_600, 24_200, 2, 35.54],
  ['宁国 2022-04: on time', 597, 601, 0, 99],
  ['宁国 2022-04: not content with 住建局, out of calls only', 8, 87, 0, 9],
  ['宁国 2022-04: not content with 公安局, out of calls only', 6, 70, 0, 9],
  ['宁国 2022-04: not content with 城管局, out of calls only', 5, 60, 0, 8],
  ['大英 2016, tenth week: the three most frequent', 172 + 80 + 50, 506, 2, 59.68],
  ['四平 2025: closed, which is not all', 254_567, 254_592, 1, 99.9],
  ['河津, half of 2021: settled by mediation', 186, 271, 1, 68.6],
])('%s', (_, of, from, places, printed) => {
  expect(percentOf({ of, from }, places)).toBe(printed)
})

test('what is below 100 is never 100, what is above nothing never 0, and in between it is rounded', () => {
  const counts = fc
    .tuple(fc.nat(1_000_000), fc.nat(1_000_000))
    .map(([a, b]) => ({ of: Math.min(a, b), from: Math.max(a, b) }))
  fc.assert(
    fc.property(counts, fc.constantFrom(0, 1, 2), ({ of, from }, places) => {
      const percent = percentOf({ of, from }, places)
      if (percent === null) return expect(from).toBe(0)
      expect(percent === 100).toBe(of === from)
      expect(percent === 0).toBe(of === 0)
      expect(Math.abs(percent - (100 * of) / from)).toBeLessThan(10 ** -places)
    }),
  )
  expect(percentOf({ of: 1, from: 200 }, 0)).toBe(1)
  expect(percentOf({ of: 2, from: 3 }, 0)).toBe(67)
})

test('a rate says both its numbers, and where nothing was counted nothing', () => {
  expect(sayRate({ of: 597, from: 601 })).toBe('601 件里 597 件，99%')
  expect(sayRate({ of: 254_567, from: 254_592 }, 1)).toBe('254592 件里 254567 件，99.9%')
  expect(sayRate({ of: 3, from: 3 }, 1)).toBe('3 件里 3 件，100.0%')
  expect(sayRate({ of: 0, from: 0 })).toBe('还没有')
})

const NOW = 1000
const one: Outcome = {
  ...{ contactDue: 100, contacted: 50, due: 500, done: 400, missed: false },
  ...{ called: true, reached: true, solved: true, content: 'content' },
}
const none = { of: 0, from: 0 }

test('one request that went well counts in every rate', () => {
  const all = { of: 1, from: 1 }
  expect(ratesOf([one], NOW)).toEqual({
    ...{ responded: all, solved: all, content: all, onTime: all, reached: all },
    ...{ silent: 0, excluded: {} },
  })
})

test('whoever is not reached is a number of its own, neither content nor discontent, and still on time', () => {
  const silent: Outcome = { ...one, reached: false, solved: null, content: null }
  expect(ratesOf([silent], NOW)).toMatchObject({
    ...{ responded: none, solved: none, content: none },
    ...{ onTime: { of: 1, from: 1 }, reached: { of: 0, from: 1 }, silent: 1 },
  })
})

test('what is open counts as soon as its day has come, and not before', () => {
  const open: Outcome = { ...one, done: null, called: false, reached: false, solved: null, content: null }
  expect(ratesOf([open], NOW).onTime).toEqual({ of: 0, from: 1 })
  expect(ratesOf([{ ...open, due: NOW + 1 }], NOW).onTime).toEqual(none)
})

test('done or spoken with a moment late is late; at the last moment it is not', () => {
  expect(
    ratesOf(
      [
        { ...one, done: 501 },
        { ...one, done: 500 },
      ],
      NOW,
    ).onTime,
  ).toEqual({ of: 1, from: 2 })
  const spoken = [
    { ...one, contacted: 101 },
    { ...one, contacted: 100 },
    { ...one, contacted: null },
  ]
  expect(ratesOf(spoken, NOW).responded).toEqual({ of: 1, from: 3 })
})

test('who was asked whether it is solved and says nothing has not said yes', () => {
  expect(ratesOf([{ ...one, solved: null }, one], NOW).solved).toEqual({ of: 1, from: 2 })
})

test('a day that was missed stays missed, although another one was kept afterwards', () => {
  expect(ratesOf([{ ...one, missed: true }, one], NOW).onTime).toEqual({ of: 1, from: 2 })
  expect(ratesOf([{ ...one, missed: true, due: NOW + 1, done: null }], NOW).onTime).toEqual({ of: 0, from: 1 })
})

test('the rates of two months together are those of all their requests', () => {
  const answer = fc.record({
    ...{
      contactDue: fc.constant(100),
      contacted: fc.option(fc.nat(200)),
      due: fc.nat(2000),
      done: fc.option(fc.nat(2000)),
    },
    ...{ missed: fc.boolean(), called: fc.boolean(), reached: fc.boolean(), solved: fc.option(fc.boolean()) },
    content: fc.option(fc.constantFrom('content' as const, 'fairly' as const, 'not' as const)),
    excluded: fc.constantFrom(undefined, undefined, 'court', 'withdrawn'),
  })
  fc.assert(
    fc.property(fc.array(answer), fc.array(answer), (a, b) => {
      const [first, second] = [a, b].map((all) =>
        all.map(({ excluded, ...rest }) => (excluded ? { ...rest, excluded } : rest)),
      )
      const both = ratesOf([...(first ?? []), ...(second ?? [])], NOW)
      expect(addRates(ratesOf(first ?? [], NOW), ratesOf(second ?? [], NOW))).toEqual(both)
    }),
  )
})

test('fairly content is content, and who does not say is not counted', () => {
  const answers = (['content', 'fairly', 'not', null] as const).map((content) => ({ ...one, content }))
  expect(ratesOf(answers, NOW).content).toEqual({ of: 2, from: 3 })
})

test('what is left out is left out of everything, and said with its reason', () => {
  const rates = ratesOf(
    [one, { ...one, excluded: '法院在办' }, { ...one, excluded: '法院在办' }, { ...one, excluded: '撤回' }],
    NOW,
  )
  expect(rates.excluded).toEqual({ 法院在办: 2, 撤回: 1 })
  expect(rates.onTime.from).toBe(1)
  expect(rates.reached.from).toBe(1)
})
