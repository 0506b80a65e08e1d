/**
 * What came of the requests of a stretch of time: how many came in, how far they are, how long they took, and the rates. Figures of
 * months and of villages add up; what everybody reads of them is put so that a few never stand alone.
 */
import { DAY_MS, stretchOf, yearOf } from '@shared/kernel/time'
import { namesIn } from '@shared/matter/flow'
import type { RequestState, Stage } from './flow'
import { addRates, NO_RATES, type Outcome, type Rates, ratesOf } from './rates'
import { type Category, type Rating, TURNED, type Turned } from './terms'

/** Within so many days it was mended; the last of five counts what took longer. */
export const TOOK_DAYS = [1, 3, 7, 15] as const
const NO_TIME: readonly number[] = [...TOOK_DAYS, 0].map(() => 0)

/** How many there are of each stage; together they are what came in. */
export type Tally = Readonly<Record<Stage, number>>
const NOTHING: Tally = { open: 0, late: 0, done: 0, gone: 0 }

/** What is counted of one place or of one kind, under its name. */
export interface Named<N extends string = string> {
  readonly name: N
  readonly tally: Tally
}

/** Why a request is in no rate: it was shown another way, or not wanted any more. */
export const EXCLUDED = [...namesIn(TURNED), 'withdrawn'] as const
export type Excluded = (typeof EXCLUDED)[number]

export interface Figures {
  readonly tally: Tally
  readonly kinds: readonly Named<Category>[]
  /** By the id of the group, and as it is called. */
  readonly groups: readonly (Named & { readonly id: string })[]
  /** How many took how long, by `TOOK_DAYS`. */
  readonly took: readonly number[]
  readonly rates: Rates
}

/** What the figures ask of one request. Moments are epoch ms. */
export interface Counted {
  readonly state: RequestState
  readonly stage: Stage
  readonly category: Category
  readonly groupId: string
  readonly groupName: string
  readonly raisedAt: number
  /** By when somebody had to answer, and when somebody did first. */
  readonly answerBy: number
  readonly answeredAt: number | null
  readonly dueAt: number
  readonly doneAt: number | null
  readonly promise: 'open' | 'kept' | 'missed' | null
  readonly rating: Rating | null
  /** How often it was said not to be mended. */
  readonly again: number
  readonly turned: Turned | null
}

const CONTENT = { good: 'content', fair: 'fairly', bad: 'not' } as const satisfies Readonly<Record<Rating, string>>
/** Whoever raised it was asked whether it is mended, and the days in which they could say so are over. */
const ASKED: readonly RequestState[] = ['closed', 'doubted', 'silent', 'noAnswer']
/** They said that it is mended, content or not. */
const MENDED: readonly RequestState[] = ['closed', 'doubted']
const SILENT: readonly RequestState[] = ['silent', 'noAnswer']

function outcomeOf(one: Counted): Outcome {
  const { state, stage, turned, answerBy, answeredAt, dueAt, doneAt, promise, rating, again } = one
  const excluded: Excluded = turned ?? 'withdrawn'
  return {
    ...(stage === 'gone' && { excluded }),
    ...{ contactDue: answerBy, contacted: answeredAt, due: dueAt, done: doneAt, missed: promise === 'missed' },
    // Whoever said that it is not mended was asked, and has answered; what became of it since may still be open.
    ...{ called: ASKED.includes(state) || again > 0, reached: !SILENT.includes(state) },
    solved: MENDED.includes(state) ? true : again > 0 ? false : null,
    content: rating === null ? null : CONTENT[rating],
  }
}

function tallyBy<K extends string, T extends Counted>(all: readonly T[], keyOf: (one: T) => K): Map<K, Tally> {
  const tallies = new Map<K, Tally>()
  for (const one of all) {
    const key = keyOf(one)
    const before = tallies.get(key) ?? NOTHING
    tallies.set(key, { ...before, [one.stage]: before[one.stage] + 1 })
  }
  return tallies
}

function tookOf(all: readonly Counted[]): number[] {
  const took = [...NO_TIME]
  for (const { stage, raisedAt, doneAt } of all) {
    if (stage !== 'done' || doneAt === null) continue
    const within = TOOK_DAYS.findIndex((days) => doneAt - raisedAt <= days * DAY_MS)
    const at = within < 0 ? TOOK_DAYS.length : within
    took[at] = (took[at] ?? 0) + 1
  }
  return took
}

const inOrder = <T extends { readonly name: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

/** The figures over some requests, as they stand at `now`. */
export function figuresOf(all: readonly Counted[], now: number): Figures {
  const names = new Map(all.map(({ groupId, groupName }) => [groupId, groupName]))
  return {
    tally: tallyBy(all, () => 'all').get('all') ?? NOTHING,
    kinds: inOrder([...tallyBy(all, ({ category }) => category)].map(([name, tally]) => ({ name, tally }))),
    groups: inOrder(
      [...tallyBy(all, ({ groupId }) => groupId)].map(([id, tally]) => ({ id, name: names.get(id) ?? '', tally })),
    ),
    took: tookOf(all),
    rates: ratesOf(all.map(outcomeOf), now),
  }
}

/** Whether nothing of it can change any more: every way has come to its end, and every day. */
export const isSettled = (all: readonly (Counted & { readonly final: boolean })[], now: number): boolean =>
  all.every(({ final, dueAt }) => final && dueAt <= now)

export const addTallies = (a: Tally, b: Tally): Tally => ({
  ...{ open: a.open + b.open, late: a.late + b.late },
  ...{ done: a.done + b.done, gone: a.gone + b.gone },
})

/** What came in. */
export const cameOf = ({ open, late, done, gone }: Tally): number => open + late + done + gone

function addNamed<T extends Named>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const rows = new Map<string, T>()
  for (const one of all) {
    const before = rows.get(keyOf(one))
    rows.set(keyOf(one), before ? { ...one, tally: addTallies(before.tally, one.tally) } : one)
  }
  return inOrder([...rows.values()])
}

const NO_FIGURES: Figures = { tally: NOTHING, kinds: [], groups: [], took: NO_TIME, rates: NO_RATES }

/** The figures of several months, or of several villages, as one. */
export const addFigures = (all: readonly Figures[]): Figures =>
  all.reduce(
    (a, b) => ({
      tally: addTallies(a.tally, b.tally),
      kinds: addNamed([...a.kinds, ...b.kinds], ({ name }) => name),
      groups: addNamed([...a.groups, ...b.groups], ({ id }) => id),
      took: a.took.map((count, n) => count + (b.took[n] ?? 0)),
      rates: addRates(a.rates, b.rates),
    }),
    NO_FIGURES,
  )

/** Fewer than this would say who. */
export const FEWEST_TOLD = 5

/**
 * Rows as everybody may read them. What is less than five, or `few` says so, does not stand alone: it goes into one row with the
 * others of its kind, and with the next smallest, until that row has five and is made of two at least. So what a row less than
 * the total is tells of none. Where that leaves no row, nothing is told apart.
 */
export function toldApart<T>(
  rows: readonly T[],
  sizeOf: (row: T) => number,
  few: (row: T) => boolean = () => false,
): { readonly shown: readonly T[]; readonly rest: readonly T[] } {
  const left = rows.filter((row) => sizeOf(row) > 0).sort((a, b) => sizeOf(a) - sizeOf(b))
  const rest = left.filter((row) => sizeOf(row) < FEWEST_TOLD || few(row))
  const shown = left.filter((row) => !rest.includes(row))
  const enough = () => rest.length >= 2 && rest.reduce((sum, row) => sum + sizeOf(row), 0) >= FEWEST_TOLD
  while (rest.length > 0 && !enough()) {
    const next = shown.shift()
    if (!next) return { shown: [], rest: [] }
    rest.push(next)
  }
  // In the order in which they came; one row for all of it tells no more than the total.
  return shown.length === 0 ? { shown: [], rest: [] } : { shown: rows.filter((row) => shown.includes(row)), rest }
}

/** `2026-1`: the first half of 2026. Boards are read by half-years alone: stretches that overlap would tell what each keeps back. */
export type Half = `${string}-${1 | 2}`

export const halfOf = (at: number): Half => `${yearOf(at)}-${stretchOf(at, 6) === 1 ? 1 : 2}`

/** Its months, `2026-01` first. */
export const monthsOf = (half: string): string[] => {
  const [year = '', n = ''] = half.split('-')
  return [1, 2, 3, 4, 5, 6].map((month) => `${year}-${`${month + (n === '2' ? 6 : 0)}`.padStart(2, '0')}`)
}

/** The half-year before. */
export const halfBefore = (half: string): Half => {
  const [year = '', n = ''] = half.split('-')
  return n === '2' ? `${year}-1` : `${Number(year) - 1}-2`
}

/** `2026年上半年` */
export const sayHalf = (half: string): string => `${half.slice(0, 4)}年${half.endsWith('1') ? '上' : '下'}半年`
