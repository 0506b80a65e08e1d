import { nextFire, parseCron } from '../../localcloud/cron'

/** A moment on Shanghai's clock. */
const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`)
const next = (expression: string, after: string) => nextFire(parseCron(expression), at(after))

describe('timer expressions', () => {
  test.each([
    ['0 */5 * * * * *', '2026-05-18 10:02:00', '2026-05-18 10:05:00'],
    ['0 0 2 * * * *', '2026-05-18 10:02:00', '2026-05-19 02:00:00'],
    ['0 0 2 * * * *', '2026-05-18 01:59:59', '2026-05-18 02:00:00'],
    ['30 15,45 8-10 * * * *', '2026-05-18 08:45:30', '2026-05-18 09:15:30'],
    ['0 0 9 * * MON *', '2026-05-18 09:00:00', '2026-05-25 09:00:00'],
    ['0 0 9 * * 7 *', '2026-05-18 09:00:00', '2026-05-24 09:00:00'],
    ['0 0 0 1 JAN,JUL ? *', '2026-05-18 09:00:00', '2026-07-01 00:00:00'],
    ['0 0 0 31 * * *', '2026-05-31 00:00:00', '2026-07-31 00:00:00'],
    ['0 0 0 29 2 * *', '2026-05-18 09:00:00', '2028-02-29 00:00:00'],
    ['0 0 12 * * * 2027', '2026-05-18 09:00:00', '2027-01-01 12:00:00'],
    ['10/20 * * * * * *', '2026-05-18 09:00:11', '2026-05-18 09:00:30'],
    ['59 59 23 31 12 * *', '2026-12-31 23:59:59', '2027-12-31 23:59:59'],
  ])('%s after %s fires at %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(at(expected))
  })

  test('a day of the month and a day of the week that are both named mean either', () => {
    expect(next('0 0 0 20 * MON *', '2026-05-18 00:00:00')).toBe(at('2026-05-20 00:00:00'))
    expect(next('0 0 0 20 * MON *', '2026-05-20 00:00:00')).toBe(at('2026-05-25 00:00:00'))
  })

  test('a timer for a year that has passed never fires', () => {
    expect(next('0 0 12 * * * 2020', '2026-05-18 09:00:00')).toBeUndefined()
  })

  test('a moment inside of a second is rounded up, never fired twice', () => {
    const due = at('2026-05-18 10:05:00')
    expect(nextFire(parseCron('0 */5 * * * * *'), due - 1)).toBe(due)
    expect(nextFire(parseCron('0 */5 * * * * *'), due)).toBe(due + 300_000)
  })

  test.each([
    '* * * * *',
    '',
    '60 * * * * * *',
    '* * 24 * * * *',
    '* * * 0 * * *',
    '* * * * 13 * *',
    '*/0 * * * * * *',
    '5-1 * * * * * *',
    'x * * * * * *',
    '* * * * * * 1969',
  ])('refuses %p', (expression) => {
    expect(() => parseCron(expression)).toThrow()
  })
})
