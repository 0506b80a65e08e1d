import type { Calendar, YearDays } from '@shared/kernel/calendar'
import { endOfDayAfter, HOUR_MS, isWeekend, villageTime, yearOf } from '@shared/kernel/time'
import days from 'chinese-days/dist/chinese-days.json'
import * as z from 'zod'
import { type Event, events, sealedEvent } from './events'
import { hashOf } from './hash'
import { collection, type Store, type Transaction } from './store'
import type { Run } from './timer'

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)
const day = z.iso.date()

/** The days of one year, as an operator hands them in: whatever cannot be meant is refused. */
export const yearDays = z
  .strictObject({
    year: z.string().regex(/^20\d\d$/),
    off: z.array(day).min(1).max(60),
    worked: z.array(day).max(20),
  })
  .superRefine(({ year, off, worked }, { addIssue }) => {
    const all = [...off, ...worked]
    const refuse = (wrong: readonly string[], why: string) => {
      if (wrong.length > 0) addIssue({ code: 'custom', message: `${why}: ${wrong.join(', ')}` })
    }
    refuse(
      all.filter((one) => !one.startsWith(year)),
      `not in ${year}`,
    )
    refuse(
      all.filter((one, n) => all.indexOf(one) !== n),
      'named twice',
    )
    refuse(
      worked.filter((one) => !isWeekend(noonOf(one))),
      'worked anyway, for it is no weekend',
    )
  })

const yearInForce = z.object({
  ...yearDays.shape,
  since: z.int(),
  /** Who said so: the library that is shipped, or whoever runs the instance. What they loaded wins. */
  from: z.enum(['library', 'operator']),
})
type Entry = z.infer<typeof yearInForce>

/** All lists of days that ever were in force, in one document: `_id` is `days`. Nothing in it is ever changed or removed. */
const calendar = z.object({ _id: z.string(), years: z.array(yearInForce), revision: z.int() })
export const calendars = collection('kernel_calendar', calendar)
const ID = 'days'

type Days = z.infer<typeof yearDays>

/** What the library knows, a year a list. */
function shipped(): Days[] {
  const of = (named: object, year: string) =>
    Object.keys(named)
      .filter((one) => one.startsWith(year))
      .sort()
  const years = [...new Set(Object.keys(days.holidays).map((one) => one.slice(0, 4)))].sort()
  return years.map((year) => ({ year, off: of(days.holidays, year), worked: of(days.workdays, year) }))
}

const ALWAYS = 0

/** As long as nothing was written down, the library's days hold, and always did. */
const unwritten = (): Entry[] => shipped().map((year) => ({ ...year, since: ALWAYS, from: 'library' }))

/** Which days are worked, as somebody who asks now knows it. */
export const calendarIn = async (from: Pick<Transaction, 'get'> | Pick<Store, 'get'>): Promise<Calendar> =>
  (await from.get(calendars, ID))?.years ?? unwritten()

/**
 * New days count from the next midnight on that is at least an hour away. So whatever is decided in the same moment goes by
 * the old ones wherever it is decided, and the proof can tell by which days a deadline was counted.
 */
const fromNextNight = (now: number): number => endOfDayAfter(now + HOUR_MS, 0) + 1

const sameDays = (a: YearDays, b: YearDays): boolean =>
  hashOf([a.year, a.off, a.worked]) === hashOf([b.year, b.off, b.worked])

const lastOf = (years: readonly Entry[], year: string): Entry | undefined =>
  years.filter((one) => one.year === year).pop()

/** By whom the days of a year come: by the job, or by somebody who runs the instance, with their name. */
type From = { readonly from: 'library' } | { readonly from: 'operator'; readonly by: string }

/** Writes down what is new, with a record of who did it; answers with the years that were. */
function write(
  store: Store,
  now: number,
  source: From,
  newIn: (years: readonly Entry[]) => readonly Days[],
): Promise<string[]> {
  const { from } = source
  return store.transaction(async (tx) => {
    const before = await tx.get(calendars, ID)
    const years = before?.years ?? unwritten().filter(({ year }) => year >= lastYear(now))
    const added = newIn(years).map((year): Entry => ({ ...year, since: fromNextNight(now), from }))
    if (before && added.length === 0) return []
    const after = { _id: ID, years: [...years, ...added], revision: (before?.revision ?? 0) + 1 }
    await tx.put(calendars, after)
    await tx.create(events, recordOf(now, source, after.revision, added))
    return added.map(({ year }) => year)
  })
}

/** Deadlines look ahead: years that are over are not kept. */
const lastYear = (now: number): string => String(Number(yearOf(now)) - 1)

/** Nobody of a village did this: it has no actor with an openid, but the name of whoever loaded it. */
const recordOf = (now: number, source: From, revision: number, added: readonly Entry[]): Event =>
  sealedEvent({
    _id: hashOf(['calendar', revision]),
    ...{ at: now, villageId: null, procedure: source.from === 'operator' ? 'operator.loadYear' : 'jobs.keepCalendar' },
    actor: { openid: '', residentId: null, name: source.from === 'operator' ? source.by : '', role: 'timer' },
    inputHash: hashOf(added),
    outcome: { ok: true, data: { revision, years: added.map(({ year }) => year) } },
    ...{ subject: `calendar:${ID}`, steps: [], said: null },
  })

/** By night: what a new library knows is written down, but for years that an operator has loaded. */
export const keepCalendar = ({ store, now }: Run): Promise<unknown> =>
  write(store, now, { from: 'library' }, (years) =>
    shipped().filter((year) => {
      const known = lastOf(years, year.year)
      return year.year >= lastYear(now) && known?.from !== 'operator' && !(known && sameDays(known, year))
    }),
  )

/** What came of loading a year: from when on it counts, or that it did already. */
export interface Loaded {
  readonly since: string | null
}

/** An operator loads the days of a year; they win over the library's. Loading the same again changes nothing. */
export async function loadYear(store: Store, now: number, given: unknown, by: string): Promise<Loaded> {
  const year = yearDays.parse(given)
  const loaded = await write(store, now, { from: 'operator', by }, (years) => {
    const known = lastOf(years, year.year)
    return known?.from === 'operator' && sameDays(known, year) ? [] : [year]
  })
  return { since: loaded.length === 0 ? null : villageTime(fromNextNight(now)).format('YYYY-MM-DD') }
}
