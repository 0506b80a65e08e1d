import { collections } from '../../cloudfunctions/database'
import { prove } from '../../cloudfunctions/jobs/prove'
import type { Run } from '../../cloudfunctions/kernel/timer'
import { advanceKinds } from '../../cloudfunctions/kinds'
import { closePeriod, expirePoints } from '../../cloudfunctions/points/exports'
import { sweepTakes } from '../../cloudfunctions/shop/exports'
import type { Random } from '../../scripts/demo/random'
import type { Span } from './chronicle'
import { CROWDS, type Crowd } from './crowds'
import { chanceOf, Fate, type Rates } from './fate'
import { type Answer, type Between, Functions, type Request } from './functions'
import type { Mishap } from './instance'
import { Machine } from './machine'
import { type Past, pastOf } from './past'
import { Schedule } from './schedule'
import { layVillage, type Season, seasonOf } from './village'

type Job = (run: Run) => Promise<unknown>

/** All that decides a trial: the same plan is the same history, request by request. */
export interface Plan {
  readonly seed: number
  /** How many attempts the first crowd makes; the others make their share. */
  readonly operations: number
  /** Attempts that are left out, by their number: how a failure is made small. */
  readonly without?: readonly number[]
  /** Whether nothing goes wrong but people. */
  readonly calm?: boolean
  /** Only so many of the crowds. */
  readonly crowds?: number
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
/** By so much the numbers of a crowd's attempts are above those of the crowd before. */
export const APART = 10_000
const RATES = { conflict: 0.01, lostBefore: 0.004, lostAfter: 0.01, dies: 0.004, storageRefuses: 0.1 }
/** In the order in which the timer's function runs them. */
export const ADVANCE: readonly Job[] = [...[sweepTakes, advanceKinds, closePeriod, expirePoints]]
/** The proof of the day, which reads while people go on. */
const PROVE: readonly Job[] = [prove]

/** Plays one village: attempts by several people at once, timers among them, and everything that can go wrong. */
export async function play(plan: Plan, between: Between = (store) => store): Promise<Trial> {
  const season = seasonOf(plan.seed)
  const schedule = new Schedule(season.start)
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
  private readonly crowds: readonly Crowd[]
  /** The numbers of the attempts that each crowd has still to make. */
  private readonly toMake: readonly number[][]
  private readonly left: ReadonlySet<number>

  constructor(
    private readonly plan: Plan,
    private readonly schedule: Schedule,
    private readonly machine: Machine,
    private readonly functions: Functions,
  ) {
    this.left = new Set(plan.without ?? [])
    this.crowds = CROWDS.slice(0, plan.crowds)
    this.toMake = this.crowds.map(({ share }, place) =>
      Array.from({ length: Math.ceil(plan.operations * share) }, (_, n) => place * APART + n),
    )
  }

  /** What happened before the trial: in turn, and nothing went wrong. */
  async remember(past: Past): Promise<void> {
    const done = (async () => {
      for (const [n, one] of past.entries()) {
        if (typeof one === 'number') {
          await this.schedule.after(one * HOUR)
          await this.runJobs(ADVANCE, `before ${n}`)
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
    await this.send(attempt, this.machine.chronicle.moment, new Fate(this.plan.seed, key, null))
  }

  async play(): Promise<void> {
    const phones = this.crowds.flatMap((crowd, place) =>
      Array.from({ length: crowd.phones }, () => this.phone(crowd, this.toMake[place] ?? [])),
    )
    const done = Promise.all([...phones, this.timer()])
    await this.schedule.run()
    await done
  }

  /** Two quiet days after everything: what was left behind is put right by the timers alone, and proved to be. */
  async settle(): Promise<void> {
    const quiet = async () => {
      // The last one does what the one before has made due: a lot that ends uncovers one that is to be warned of.
      for (const [n, hours] of [1, 24, 24, 1].entries()) {
        await this.schedule.after(hours * HOUR)
        await this.runJobs(ADVANCE, `after ${n}`)
      }
      await this.runJobs(PROVE, 'at last')
    }
    const done = quiet()
    await this.schedule.run()
    await done
  }

  private get over(): boolean {
    return this.toMake.every(({ length }) => length === 0)
  }

  /** One phone: one thing after the other, with a while in between, now and then until the next day. */
  private async phone(crowd: Crowd, toMake: number[]): Promise<void> {
    for (let number = toMake.shift(); number !== undefined; number = toMake.shift()) {
      const random = chanceOf(this.plan.seed, number)
      if (!this.left.has(number)) await this.attempt(number, crowd, random)
      if (random.chance(0.3)) await this.schedule.after(random.between(1, 3) * crowd.pause * HOUR)
      else if (random.chance(0.25)) await this.schedule.after(random.between(12, 36) * crowd.pause * HOUR)
    }
  }

  /** Sends until an answer comes, now and then twice at once; sometimes the person gives up not knowing. */
  private async attempt(number: number, crowd: Crowd, random: Random): Promise<void> {
    const request = crowd.next(this.machine.chronicle, random)
    if (!request) return
    const { input, ...who } = request
    const key = this.mixedUp(who, input, random) ?? `simulated-key-${String(number).padStart(6, '0')}`
    const attempt: Attempt = { number, request: { ...who, input: { ...input, key } }, heard: [] }
    this.attempts.push(attempt)
    const from = this.machine.chronicle.moment
    for (let sent = 0; ; sent += 1) {
      const times = random.chance(0.05) ? [0, 1] : [0]
      await Promise.all(
        times.map((tap) => this.send(attempt, from, new Fate(this.plan.seed, `${number} ${sent} ${tap}`, this.rates))),
      )
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

  private async send({ request, heard }: Attempt, from: number, fate: Fate): Promise<void> {
    const askedAt = this.schedule.now()
    const { answer, mishaps } = await this.functions.ask(request, fate)
    const span = { from, to: this.machine.chronicle.moment }
    heard.push({ answer, mishaps, span, askedAt, heardAt: this.schedule.now() })
  }

  /** The platform's clock: mostly in time, sometimes twice, sometimes not at all, sometimes a day late. */
  private async timer(): Promise<void> {
    const random = chanceOf(this.plan.seed, 'timer')
    for (let n = 0; !this.over; n += 1) {
      await this.schedule.after(random.between(1, 6) * HOUR)
      if (random.chance(0.05)) this.schedule.jump(24 * HOUR)
      if (random.chance(0.1)) continue
      const times = random.chance(0.1) ? [0, 1] : [0]
      const jobs = random.chance(0.05) ? PROVE : ADVANCE
      await Promise.all(times.map((time) => this.runJobs(jobs, `timer ${n} ${time}`, this.rates)))
    }
  }

  private async runJobs(jobs: readonly Job[], when: string, rates: Rates | null = null): Promise<void> {
    for (const [n, job] of jobs.entries()) {
      const fate = new Fate(this.plan.seed, `${when} ${n}`, rates)
      const { answer, mishaps, faults } = await this.functions.job(job, fate)
      // What met others at the same documents for too long waits for the next run.
      if (mishaps.length === 0) this.failedJobs.push(...faults.filter((fault) => !fault.includes('Error: BUSY')))
      if (answer.is === 'nothing' && mishaps.length === 0)
        this.failedJobs.push(`${job.name}: ${answer.stack ?? answer.why}`)
    }
  }

  private get rates(): Rates | null {
    return this.plan.calm ? null : RATES
  }
}
