import { collections } from '../../cloudfunctions/database'
import { prove } from '../../cloudfunctions/jobs/prove'
import type { Run } from '../../cloudfunctions/kernel/timer'
import { advanceKinds } from '../../cloudfunctions/kinds'
import { closePeriod, expirePoints } from '../../cloudfunctions/points/exports'
import { sweepTakes } from '../../cloudfunctions/shop/exports'
import { type Random, randomFrom } from '../../scripts/demo/random'
import type { Span } from './chronicle'
import { type Answer, type Between, Functions, type Request } from './functions'
import type { Mishap, Mishaps } from './instance'
import { Machine } from './machine'
import { type Past, pastOf } from './past'
import { Schedule } from './schedule'
import { Townsfolk } from './townsfolk'
import { layVillage, type Season, seasonOf } from './village'

type Job = (run: Run) => Promise<unknown>

/** All that decides a trial: the same plan is the same history, request by request. */
export interface Plan {
  readonly seed: number
  /** How many attempts are made. */
  readonly operations: number
  /** Attempts that are left out, by their number: how a failure is made small. */
  readonly without?: readonly number[]
  /** Whether nothing goes wrong but people. */
  readonly calm?: boolean
}

/** One thing that somebody tried, under one key, and everything that came back to them. */
export interface Attempt {
  readonly number: number
  readonly request: Request & { readonly input: { readonly key: string } }
  readonly heard: Heard[]
}

/** One answer, and the stretch of the history from the first asking to it. */
export interface Heard {
  readonly answer: Answer
  readonly mishaps: readonly Mishap[]
  readonly span: Span
  /** What the clock said when it was asked for, and when it came. */
  readonly askedAt: number
  readonly heardAt: number
}

export interface Trial {
  readonly machine: Machine
  readonly attempts: readonly Attempt[]
  /** What went wrong with jobs that met no mishap. */
  readonly failedJobs: readonly string[]
  readonly season: Season
  readonly now: number
}

/** As the build writes them down. */
export const declared = collections.map(({ name, indexes }) => ({
  name,
  indexes: indexes.map(({ fields, ...index }) => ({
    ...index,
    fields: fields.map(([field, direction]): [string, 1 | -1] => [field, direction]),
  })),
}))

const HOUR = 3_600_000
/** People at their phones at the same time. */
const PHONES = 5
const RATES = { conflict: 0.01, lostBefore: 0.004, lostAfter: 0.01, dies: 0.004, storageRefuses: 0.1 }
/** In the order in which the timer's function runs them. */
export const ADVANCE: readonly Job[] = [...[sweepTakes, advanceKinds, closePeriod, expirePoints]]
/** The proof of the day, which reads while people go on. */
const PROVE: readonly Job[] = [prove]

/** Chance of its own for each part of a trial, so that what is left out of it changes nothing in the rest. */
const chanceOf = (seed: number, part: number): Random =>
  randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b))

/** Plays one village: attempts by several people at once, timers among them, and everything that can go wrong. */
export async function play(plan: Plan, between: Between = (store) => store): Promise<Trial> {
  const season = seasonOf(plan.seed)
  const schedule = new Schedule(chanceOf(plan.seed, -1), season.start)
  const machine = new Machine(schedule, declared)
  await layVillage(machine, season)
  const stage = new Stage(plan, schedule, machine, new Functions(machine, schedule, between))
  await stage.remember(pastOf(plan.seed))
  await stage.play()
  await stage.settle()
  return { machine, attempts: stage.attempts, failedJobs: stage.failedJobs, season, now: schedule.now() }
}

class Stage {
  readonly attempts: Attempt[] = []
  readonly failedJobs: string[] = []
  private begun = 0
  private readonly left: ReadonlySet<number>

  constructor(
    private readonly plan: Plan,
    private readonly schedule: Schedule,
    private readonly machine: Machine,
    private readonly functions: Functions,
  ) {
    this.left = new Set(plan.without ?? [])
  }

  /** What happened before the trial: in turn, and nothing went wrong. */
  async remember(past: Past): Promise<void> {
    const done = (async () => {
      for (const [n, one] of past.entries()) {
        if (typeof one === 'number') {
          await this.schedule.after(one * HOUR)
          await this.runJobs(ADVANCE, null)
        } else await this.once(n - past.length, one(this.machine.chronicle))
      }
    })()
    await this.schedule.run()
    await done
  }

  private async once(number: number, { input, ...who }: Request): Promise<void> {
    const key = `key-of-before-${String(-number).padStart(6, '0')}`
    const attempt: Attempt = { number, request: { ...who, input: { ...input, key } }, heard: [] }
    this.attempts.push(attempt)
    await this.send(attempt, this.machine.chronicle.moment, null)
  }

  async play(): Promise<void> {
    const done = Promise.all([...Array.from({ length: PHONES }, () => this.phone()), this.timer()])
    await this.schedule.run()
    await done
  }

  /** Two quiet days after everything: what was left behind is put right by the timers alone, and proved to be. */
  async settle(): Promise<void> {
    const quiet = async () => {
      // The last one does what the one before has made due: a lot that ends uncovers one that is to be warned of.
      for (const hours of [1, 24, 24, 1]) {
        await this.schedule.after(hours * HOUR)
        await this.runJobs(ADVANCE, null)
      }
      await this.runJobs(PROVE, null)
    }
    const done = quiet()
    await this.schedule.run()
    await done
  }

  private get over(): boolean {
    return this.begun >= this.plan.operations
  }

  /** One phone: one thing after the other, with a while in between, now and then until the next day. */
  private async phone(): Promise<void> {
    while (!this.over) {
      const number = this.begun
      this.begun += 1
      const random = chanceOf(this.plan.seed, number)
      if (!this.left.has(number)) await this.attempt(number, random)
      if (random.chance(0.3)) await this.schedule.after(random.between(1, 3) * HOUR)
      else if (random.chance(0.25)) await this.schedule.after(random.between(12, 36) * HOUR)
    }
  }

  /** Sends until an answer comes, now and then twice at once; sometimes the person gives up not knowing. */
  private async attempt(number: number, random: Random): Promise<void> {
    const { input, ...who } = new Townsfolk(this.machine.chronicle, random).next()
    const key = this.mixedUp(who, input, random) ?? `simulated-key-${String(number).padStart(6, '0')}`
    const attempt: Attempt = { number, request: { ...who, input: { ...input, key } }, heard: [] }
    this.attempts.push(attempt)
    const from = this.machine.chronicle.moment
    for (;;) {
      const times = random.chance(0.05) ? [0, 1] : [0]
      await Promise.all(times.map(() => this.send(attempt, from, this.mishaps(random))))
      if (attempt.heard.at(-1)?.answer.is !== 'nothing' || random.chance(0.1)) return
      await this.schedule.after(random.between(1, 60) * 1000)
    }
  }

  /** Now and then a phone takes the key of something else that the person asked before. */
  private mixedUp(who: Pick<Request, 'openid' | 'procedure'>, input: object, random: Random): string | undefined {
    if (!random.chance(0.04)) return undefined
    const others = this.attempts.filter(
      ({ request: { openid, procedure } }) => openid === who.openid && procedure === who.procedure,
    )
    const key = others.at(-1)?.request.input.key
    // A key that was used for the very same is not mixed up.
    const isSame = (other: Attempt) =>
      other.request.input.key === key && JSON.stringify(other.request.input) === JSON.stringify({ ...input, key })
    return others.some(isSame) ? undefined : key
  }

  private async send({ request, heard }: Attempt, from: number, mishaps: Mishaps | null): Promise<void> {
    const askedAt = this.schedule.now()
    const { answer, mishaps: suffered } = await this.functions.ask(request, mishaps)
    const span = { from, to: this.machine.chronicle.moment }
    heard.push({ answer, mishaps: suffered, span, askedAt, heardAt: this.schedule.now() })
  }

  /** The platform's clock: mostly in time, sometimes twice, sometimes not at all, sometimes a day late. */
  private async timer(): Promise<void> {
    const random = chanceOf(this.plan.seed, -2)
    while (!this.over) {
      await this.schedule.after(random.between(1, 6) * HOUR)
      if (random.chance(0.05)) this.schedule.jump(24 * HOUR)
      if (random.chance(0.1)) continue
      const times = random.chance(0.1) ? [0, 1] : [0]
      const jobs = random.chance(0.05) ? PROVE : ADVANCE
      await Promise.all(times.map(() => this.runJobs(jobs, this.mishaps(random))))
    }
  }

  private async runJobs(jobs: readonly Job[], mishaps: Mishaps | null): Promise<void> {
    for (const job of jobs) {
      const { answer, mishaps: suffered, faults } = await this.functions.job(job, mishaps)
      // What met others at the same documents for too long waits for the next run.
      if (suffered.length === 0) this.failedJobs.push(...faults.filter((fault) => !fault.includes('Error: BUSY')))
      if (answer.is === 'nothing' && suffered.length === 0)
        this.failedJobs.push(`${job.name}: ${answer.stack ?? answer.why}`)
    }
  }

  private mishaps(random: Random): Mishaps | null {
    return this.plan.calm ? null : { rates: RATES, random }
  }
}
