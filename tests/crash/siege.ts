import { setTimeout as delay } from 'node:timers/promises'
import { households } from '../../cloudfunctions/village/documents'
import { insist } from '../../scripts/demo/insist'
import { type Random, randomFrom } from '../../scripts/demo/random'
import { somebody } from '../simulation/crowds'
import { brokenAnswers, unsound } from '../simulation/invariants'
import type { Attempt } from '../simulation/trial'
import { layVillage, seasonOf, VILLAGE } from '../simulation/village'
import { type KillableCloud, startKillable } from '../support/killable-cloud'
import { look, Sight } from './look'
import { lost } from './lost'
import { isAnswered, send, withUploads } from './send'

const PHONES = 4
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A kill comes after so many answers at most, or after so long; and then at any millisecond. */
const MOST_ANSWERS = 20
const LONGEST_MS = 8000
const MOMENT_MS = 60
/** So often timers that did not run may be due again before that is a finding. */
const MORE_TIMERS = 6
/** So many who had their answer ask once more whether it is still the same. */
const ASK_AGAIN = 5

export interface Report {
  readonly kills: number
  /** Requests, how many were cut off at least once, and how many were answered in the end. */
  readonly requests: number
  readonly cutOff: number
  readonly answered: number
  /** From the start of the process to its first answer, in milliseconds, for each time that it was started after a kill. */
  readonly startsMs: readonly number[]
  /** What does not add up, in words; empty when all does. */
  readonly wrong: readonly string[]
}

/**
 * A village on a local cloud that is killed again and again while people use it. What they choose follows from the seed; the
 * machine's own moments do not, so a seed makes the same village but not the same second.
 */
export class Siege {
  private readonly random: Random
  private readonly sight = new Sight()
  private readonly attempts: Attempt[] = []
  private readonly startsMs: number[] = []
  private readonly wrong = new Set<string>()
  private kills = 0
  private answers = 0

  constructor(
    private readonly seed: number,
    private readonly dataDir: string,
  ) {
    this.random = randomFrom(seed)
  }

  /** Kills the cloud so many times; `told` hears of each. */
  async run(kills: number, told: (report: Report) => void = () => {}): Promise<Report> {
    let cloud = await this.found()
    while (this.kills < kills) {
      await this.underFire(cloud, (hit) => this.use(cloud, hit))
      cloud = await this.startAgain()
      while (this.kills < kills && this.random.chance(0.2)) {
        await this.underFire(cloud, () => this.sendAgain(cloud))
        cloud = await this.startAgain()
      }
      await this.sendAgain(cloud)
      await this.settle(cloud)
      told(this.report())
    }
    await cloud.kill()
    return this.report()
  }

  private report(): Report {
    const cutOff = this.attempts.filter(({ heard }) => heard.some(({ mishaps }) => mishaps.length > 0)).length
    const { kills, startsMs, attempts } = this
    const answered = attempts.filter(isAnswered).length
    return { kills, requests: attempts.length, cutOff, answered, startsMs, wrong: [...this.wrong] }
  }

  private async found(): Promise<KillableCloud> {
    const season = seasonOf(this.seed)
    const cloud = await startKillable(this.dataDir, season.start - Date.now(), true)
    await layVillage({ still: () => cloud.store }, season)
    this.sight.keep(households.name, await cloud.store.find(households, { where: { villageId: VILLAGE } }))
    this.sight.see(await look(this.dataDir))
    return cloud
  }

  /** Lets people do something until the cloud is killed in the middle of it. */
  private async underFire(cloud: KillableCloud, work: (hit: AbortSignal) => Promise<void>): Promise<void> {
    const hit = new AbortController()
    const working = work(hit.signal)
    await this.heardOf(this.random.between(0, MOST_ANSWERS))
    await delay(this.random.between(0, MOMENT_MS))
    hit.abort()
    await cloud.kill()
    this.kills += 1
    await working
  }

  /** Waits for so many more answers, but not for ever. */
  private async heardOf(answers: number): Promise<void> {
    const enough = this.answers + answers
    const latest = performance.now() + LONGEST_MS
    while (this.answers < enough && performance.now() < latest) await delay(5)
  }

  /** People at their phones, each with one thing after the other, and the clock that makes the timers run. */
  private async use(cloud: KillableCloud, hit: AbortSignal): Promise<void> {
    const hours = this.random.between(0, 12)
    const clock = cloud.advance(hours * HOUR).catch((error) => {
      if (!hit.aborted) throw error
      return []
    })
    await Promise.all([clock, ...Array.from({ length: PHONES }, () => this.phone(cloud, hit))])
  }

  private async phone(cloud: KillableCloud, hit: AbortSignal): Promise<void> {
    while (!hit.aborted) {
      const number = this.attempts.length
      const { input, ...who } = somebody(this.sight.chronicle, this.random)
      const key = `crash-key-${String(number).padStart(8, '0')}`
      const drafted: Attempt = { number, request: { ...who, input: { ...input, key } }, heard: [] }
      this.attempts.push(drafted)
      const attempt = await withUploads(cloud, drafted)
      if (!attempt) continue
      this.attempts[number] = attempt
      await this.send(cloud, attempt)
    }
  }

  private async send(cloud: KillableCloud, attempt: Attempt): Promise<void> {
    await send(cloud, attempt)
    this.answers += 1
  }

  /** Starts the cloud again, and looks first of all for what it had acknowledged. */
  private async startAgain(): Promise<KillableCloud> {
    const started = performance.now()
    const cloud = await startKillable(this.dataDir, 0, true)
    // On a crowded machine a function may not be up within its time: a phone asks again.
    await insist(() => cloud.as('dashan').village.home({}))
    this.startsMs.push(performance.now() - started)
    this.note(lost(await look(this.dataDir), this.attempts))
    return cloud
  }

  /** Phones send again what was not answered; some ask once more what they know. */
  private async sendAgain(cloud: KillableCloud): Promise<void> {
    const open = this.attempts.filter((attempt) => !isAnswered(attempt))
    const closed = this.attempts.filter(isAnswered).slice(-ASK_AGAIN)
    const waiting = [...open, ...closed]
    const phone = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await this.send(cloud, next)
    }
    await Promise.all(Array.from({ length: PHONES }, phone))
  }

  /** A quiet while, in which the timers put right what was left behind; then everything has to add up. */
  private async settle(cloud: KillableCloud): Promise<void> {
    // On a crowded machine the timers' function may not be up within its time: the platform runs it anew when it is due again.
    let late = await cloud.advance(10 * MINUTE)
    for (let more = 0; late.length > 0 && more < MORE_TIMERS; more++) late = await cloud.advance(5 * MINUTE)
    this.note(late)
    const world = await look(this.dataDir)
    this.note([...unsound(world), ...brokenAnswers(world, this.attempts)])
    this.sight.see(world)
  }

  private note(findings: readonly string[]): void {
    for (const finding of findings) this.wrong.add(finding)
  }
}
