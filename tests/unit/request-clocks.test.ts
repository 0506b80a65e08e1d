import type { Calendar } from '@shared/kernel/calendar'
import { villageTime } from '@shared/kernel/time'
import { CLOCKS, clockOf, datesAfter, datesOf, type Urgency } from '@shared/requests/clocks'
import { CATEGORIES, type Category, STREAMS, type Stream } from '@shared/requests/suggest'
import fc from 'fast-check'
import { calendarIn } from '../../cloudfunctions/kernel/calendar'

const URGENCIES: readonly Urgency[] = ['sudden', 'supply', 'usual', 'hard']
const at = (time: string) => Date.parse(`${time}+08:00`)
const said = (moment: number) => villageTime(moment).format('MM-DD HH:mm:ss')

/** What is shipped: the days of `chinese-days`, nothing written down yet. */
const shipped = (): Promise<Calendar> => calendarIn({ get: async () => null })

const dates = async (stream: Stream, urgency: Urgency, time: string, category: Category = 'other') => {
  const { accepted, answered, done } = datesOf(clockOf(stream, urgency, category), at(time), await shipped())
  return [accepted, answered, done].map(said)
}

test('a village matter is taken by the next day, answered by the third, done by the seventh: whole days', async () => {
  expect(await dates('village', 'usual', '2026-05-13T12:30')).toEqual([
    ...['05-14 23:59:59', '05-16 23:59:59', '05-20 23:59:59'],
  ])
})

test('the last moment of a day and the first of the next are a day apart', async () => {
  expect(await dates('village', 'usual', '2026-05-13T23:59:59.999')).toEqual(
    await dates('village', 'usual', '2026-05-13T00:00'),
  )
  expect(await dates('village', 'usual', '2026-05-14T00:00')).toEqual([
    ...['05-15 23:59:59', '05-17 23:59:59', '05-21 23:59:59'],
  ])
})

test('what is sudden counts hours, over midnight and through holidays', async () => {
  expect(await dates('government', 'sudden', '2026-09-30T23:00')).toEqual([
    ...['10-01 01:00:00', '10-01 01:00:00', '10-01 23:00:00'],
  ])
})

test('an office answers on its working days: not at the weekend, not over holidays, but on the days made up for them', async () => {
  // A Friday: answered on the Friday after it.
  expect(await dates('government', 'usual', '2026-05-15T10:00')).toEqual([
    ...['05-18 23:59:59', '05-22 23:59:59', '05-30 23:59:59'],
  ])
  // The eve of National Day 2026: off from 1 to 7 October, Saturday the 10th is worked.
  expect(await dates('government', 'usual', '2026-09-30T10:00')).toEqual([
    ...['10-08 23:59:59', '10-13 23:59:59', '10-15 23:59:59'],
  ])
})

test('over a turn of the year too', async () => {
  // New Year 2026: off from 1 to 3 January, Sunday the 4th is worked.
  expect(await dates('government', 'usual', '2025-12-31T10:00')).toEqual([
    ...['01-04 23:59:59', '01-08 23:59:59', '01-15 23:59:59'],
  ])
  expect(await dates('civil', 'hard', '2025-12-31T10:00')).toEqual([
    ...['01-01 23:59:59', '01-03 23:59:59', '01-20 23:59:59'],
  ])
})

test('of a year whose days nobody knows yet it is said', async () => {
  const clock = clockOf('government', 'usual', 'policy')
  expect(datesOf(clock, at('2030-01-02T10:00'), await shipped()).unknown).toEqual(['2030'])
  expect(datesOf(clock, at('2026-05-15T10:00'), await shipped()).unknown).toEqual([])
})

test('questions about accounts and lists of the village have the days of the law, and other streams keep theirs', () => {
  expect(clockOf('village', 'usual', 'policy').done).toBe(15)
  expect(clockOf('village', 'usual', 'roads')).toBe(CLOCKS.village.usual)
  expect(clockOf('village', 'hard', 'policy')).toBe(CLOCKS.village.hard)
  expect(clockOf('government', 'usual', 'policy')).toBe(CLOCKS.government.usual)
})

test('a village may keep clocks of its own', () => {
  const own = { ...CLOCKS, civil: { ...CLOCKS.civil, usual: { ...CLOCKS.civil.usual, done: 3 } } }
  expect(clockOf('civil', 'usual', 'neighbours', own).done).toBe(3)
})

test('rating begins when it was done, and the visit when rating is over', async () => {
  const after = datesAfter(CLOCKS.village.usual, at('2025-12-28T09:00'), await shipped())
  expect([after.rated, after.visited].map(said)).toEqual(['01-04 23:59:59', '01-11 23:59:59'])
})

test('nothing is due before what comes first, and all of it lies ahead', async () => {
  const calendar = await shipped()
  const moment = fc.integer({ min: at('2025-01-01T00:00'), max: at('2027-12-31T00:00') })
  const some = [fc.constantFrom(...STREAMS), fc.constantFrom(...URGENCIES), fc.constantFrom(...CATEGORIES)] as const
  fc.assert(
    fc.property(...some, moment, (stream, urgency, category, from) => {
      const { accepted, answered, done } = datesOf(clockOf(stream, urgency, category), from, calendar)
      expect(from).toBeLessThan(accepted)
      expect(accepted).toBeLessThanOrEqual(answered)
      expect(answered).toBeLessThanOrEqual(done)
    }),
    { numRuns: 2000 },
  )
})

test('the holidays of spring put off an answer, and with it the day that would have come before', () => {
  const off = ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05']
  const long = [...off, ...['08', '09', '10', '11', '12'].map((day) => `2027-02-${day}`)]
  const calendar = [{ year: '2027', off: long, worked: [], since: 0 }]
  const { answered, done } = datesOf(CLOCKS.government.usual, at('2027-01-31T10:00'), calendar)
  expect([answered, done].map(said)).toEqual(['02-19 23:59:59', '02-19 23:59:59'])
})
