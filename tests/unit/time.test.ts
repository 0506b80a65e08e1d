import { DAY_MS, dayOf, daysLeft, endOfDayAfter, HOUR_MS, monthOf, sayMoment, yearOf } from '@shared/kernel/time'
import { expiryOf, LASTS_YEARS } from '@shared/points/rules'
import fc from 'fast-check'

/** Two years around a leap day, to the millisecond. */
const moment = fc.integer({ min: Date.UTC(2027, 0, 1), max: Date.UTC(2029, 0, 1) })

const clock = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'Asia/Shanghai', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
})
const almanac = (at: number) => clock.format(at).replace(',', '')

test('day, month and year are those of the village, in whatever zone the machine stands', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const day = almanac(at).slice(0, 10)
      expect([dayOf(at), monthOf(at), yearOf(at)]).toEqual([day, day.slice(0, 7), day.slice(0, 4)])
    }),
  )
})

test('a deadline is the last moment of a village day, and is so many days away', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 60 }), (at, days) => {
      const end = endOfDayAfter(at, days)
      expect(almanac(end).slice(11)).toBe('23:59:59')
      expect(dayOf(end + 1)).not.toBe(dayOf(end))
      expect(dayOf(end)).toBe(dayOf(at + days * DAY_MS))
      expect(daysLeft(at, end)).toBe(days)
    }),
  )
})

test('points end with a village year', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const end = expiryOf(at, LASTS_YEARS)
      expect(almanac(end)).toBe(`${Number(yearOf(at)) + 1}-12-31 23:59:59`)
      expect(sayMoment(end)).toBe('12月31日 23:59')
    }),
  )
})

test('what is over leaves no days', () => {
  const now = Date.UTC(2027, 4, 18, 1)
  expect(daysLeft(now, now - 30 * HOUR_MS)).toBe(0)
})
