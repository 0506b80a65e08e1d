/**
 * Timer expressions of the platform: seven fields - second, minute, hour, day of month, month, day of week, year -
 * on Shanghai's clock, which is eight hours ahead of UTC all year.
 */
export interface Cron {
  readonly seconds: ReadonlySet<number>
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>
  readonly years: ReadonlySet<number>
  /** Whether the expression names days of the month or days of the week; when it names both, either will do. */
  readonly namesDays: boolean
  readonly namesWeekdays: boolean
}

const SHANGHAI_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const FIRST_YEAR = 1970
const LAST_YEAR = 2099
const MONTH_NAMES = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const WEEKDAY_NAMES = 'SUN MON TUE WED THU FRI SAT'.split(' ')

/** Reads an expression; throws an `Error` that names the field that cannot be read. */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`a timer has 7 fields, ${JSON.stringify(expression)} has ${fields.length}`)
  const [second = '', minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields
  const weekdays = parseField(weekday, 'day of week', 0, 7, WEEKDAY_NAMES)
  return {
    seconds: parseField(second, 'second', 0, 59),
    minutes: parseField(minute, 'minute', 0, 59),
    hours: parseField(hour, 'hour', 0, 23),
    days: parseField(day, 'day of month', 1, 31),
    months: parseField(month, 'month', 1, 12, MONTH_NAMES, 1),
    weekdays: new Set([...weekdays].map((value) => value % 7)),
    years: parseField(year, 'year', FIRST_YEAR, LAST_YEAR),
    namesDays: !isAny(day),
    namesWeekdays: !isAny(weekday),
  }
}

/** The first moment after `after` (epoch ms, exclusive) at which the timer is due; undefined when there is none before 2100. */
export function nextFire(cron: Cron, after: number): number | undefined {
  // Days and times are counted on Shanghai's clock as if it were UTC, and shifted back at the end.
  const start = (Math.floor(after / 1000) + 1) * 1000 + SHANGHAI_MS
  const end = Date.UTC(LAST_YEAR + 1, 0, 1)
  for (let day = Math.floor(start / DAY_MS) * DAY_MS; day < end; day += DAY_MS) {
    if (!isDue(cron, new Date(day))) continue
    const time = firstTime(cron, Math.max(0, start - day))
    if (time !== undefined) return day + time - SHANGHAI_MS
  }
  return undefined
}

function isDue(cron: Cron, day: Date): boolean {
  if (!cron.years.has(day.getUTCFullYear()) || !cron.months.has(day.getUTCMonth() + 1)) return false
  const byDay = cron.days.has(day.getUTCDate())
  const byWeekday = cron.weekdays.has(day.getUTCDay())
  return cron.namesDays && cron.namesWeekdays ? byDay || byWeekday : byDay && byWeekday
}

/** The first time of day, in ms, that the expression allows and that is not before `from`. */
function firstTime(cron: Cron, from: number): number | undefined {
  for (let hour = Math.floor(from / 3_600_000); hour < 24; hour++) {
    if (!cron.hours.has(hour)) continue
    for (let minute = 0; minute < 60; minute++) {
      const start = (hour * 60 + minute) * 60_000
      if (!cron.minutes.has(minute) || start + 59_000 < from) continue
      for (let second = 0; second < 60; second++) {
        if (cron.seconds.has(second) && start + second * 1000 >= from) return start + second * 1000
      }
    }
  }
  return undefined
}

const isAny = (field: string) => field === '*' || field === '?'

function parseField(
  field: string,
  label: string,
  min: number,
  max: number,
  names: string[] = [],
  firstName = 0,
): Set<number> {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const [, low = '', high, step] = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? []
    const read = (text: string) => {
      const named = names.indexOf(text.toUpperCase())
      return named >= 0 ? named + firstName : /^\d+$/.test(text) ? Number(text) : Number.NaN
    }
    const from = isAny(low) ? min : read(low)
    const to = isAny(low) || (high === undefined && step !== undefined) ? max : read(high ?? low)
    const by = step === undefined ? 1 : Number(step)
    const valid = from >= min && to <= max && from <= to && by >= 1 && !(isAny(low) && high !== undefined)
    if (!valid) throw new Error(`${JSON.stringify(field)} is no ${label} of a timer`)
    for (let value = from; value <= to; value += by) values.add(value)
  }
  return values
}
