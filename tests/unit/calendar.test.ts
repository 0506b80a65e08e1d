import { type Calendar, endOfWorkingDayAfter, type YearDays } from '@shared/kernel/calendar'
import { dayOf, endOfDayAfter, isWeekend, villageTime } from '@shared/kernel/time'
import { deadlineIn, sayDays } from '@shared/matter/clock'
import fc from 'fast-check'
import { yearDays } from '../../cloudfunctions/kernel/calendar'

/** National Day of 2026, as the notice has it: seven days off, the Saturday after them worked. */
const AUTUMN: YearDays = {
  year: '2026',
  off: [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`),
  worked: ['2026-09-20', '2026-10-10'],
}
const always = (year: YearDays) => ({ ...year, since: 0 })
const at = (time: string) => Date.parse(`${time}+08:00`)
const dayAfter = (calendar: Calendar, time: string, days: number) =>
  dayOf(endOfWorkingDayAfter(calendar, at(time), days).at)

test('working days jump over weekends and days off, and count the weekend days that are worked', () => {
  const calendar = [always(AUTUMN)]
  // Wednesday; the eighth is a Thursday, the ninth a Friday, the tenth a Saturday that is worked.
  expect([1, 2, 3, 4].map((days) => dayAfter(calendar, '2026-09-30T09:00', days))).toEqual([
    ...['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12'],
  ])
  expect(dayAfter(calendar, '2026-09-18T23:59', 1)).toBe('2026-09-20')
})

test('of a year whose notice is not known only the weekends are left out, and it is named', () => {
  const friday = at('2027-01-01T10:00')
  expect(endOfWorkingDayAfter([always(AUTUMN)], friday, 1)).toEqual({
    at: endOfDayAfter(at('2027-01-04T00:00'), 0),
    unknown: ['2027'],
  })
  expect(endOfWorkingDayAfter([always(AUTUMN)], at('2026-12-31T10:00'), 1).unknown).toEqual(['2027'])
})

test('a list of days that comes later counts from its own moment on, and the last one wins', () => {
  const night = at('2026-09-29T00:00')
  const corrected = { ...AUTUMN, worked: [], since: night }
  const calendar = [always(AUTUMN), corrected]
  expect(dayAfter(calendar, '2026-09-28T23:00', 5)).toBe('2026-10-10')
  expect(dayAfter(calendar, '2026-09-29T00:00', 4)).toBe('2026-10-12')
})

test('so many working days end at the last moment of a worked day, with exactly so many of them on the way', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('2026-08-01T00:00'), max: at('2026-12-01T00:00') }), fc.nat(20), (now, days) => {
      const end = endOfWorkingDayAfter([always(AUTUMN)], now, days).at
      const worked = []
      for (let day = endOfDayAfter(now, 1); day <= end; day = endOfDayAfter(day, 1)) {
        const off = isWeekend(day) ? !AUTUMN.worked.includes(dayOf(day)) : AUTUMN.off.includes(dayOf(day))
        if (!off) worked.push(day)
      }
      expect(villageTime(end).format('HH:mm:ss.SSS')).toBe('23:59:59.999')
      expect([worked.length, worked.at(-1) ?? end]).toEqual([days, end])
    }),
  )
})

const states = { a: { label: '', days: 3 }, b: { label: '', days: { working: 3 } }, c: { label: '', days: 'own' } }

test('a clock counts the days that its flow says: of the calendar, worked ones, or its own', () => {
  const now = at('2026-09-30T09:00')
  const end = (state: 'a' | 'b' | 'c') => deadlineIn({ states }, state, now, () => 7, [always(AUTUMN)])
  expect([dayOf(end('a') ?? 0), dayOf(end('b') ?? 0), end('c')]).toEqual(['2026-10-03', '2026-10-10', 7])
  expect(() => deadlineIn({ states }, 'b', now, () => 7)).toThrow('counts working days')
  expect([sayDays(3), sayDays({ working: 3 })]).toEqual(['3 天', '3 个工作日'])
})

test('what an operator loads is taken only where it can be meant', () => {
  const refused: [string, object][] = [
    ['not in 2027', { year: '2027', off: ['2026-12-31'], worked: [] }],
    ['named twice', { year: '2027', off: ['2027-01-01', '2027-01-01'], worked: [] }],
    ['named twice', { year: '2027', off: ['2027-01-02'], worked: ['2027-01-02'] }],
    ['no weekend', { year: '2027', off: ['2027-01-01'], worked: ['2027-01-04'] }],
    ['Invalid ISO date', { year: '2027', off: ['2027-02-30'], worked: [] }],
    ['Unrecognized key', { year: '2027', off: ['2027-01-01'], worked: [], by: 'me' }],
    ['Too small', { year: '2027', off: [], worked: [] }],
    ['Invalid string', { year: '27', off: ['2027-01-01'], worked: [] }],
  ]
  expect(yearDays.safeParse({ year: '2027', off: ['2027-01-01'], worked: ['2027-01-03'] }).success).toBe(true)
  for (const [why, given] of refused)
    expect([given, yearDays.safeParse(given).error?.message]).toEqual([given, expect.stringContaining(why)])
})
