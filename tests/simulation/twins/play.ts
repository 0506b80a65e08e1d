import { prove } from '../../../cloudfunctions/jobs/prove'
import { randomFrom } from '../../../scripts/demo/random'
import type { Person } from '../../support/world'
import type { Chronicle } from '../chronicle'
import { dump, type World } from '../dump'
import { Fate } from '../fate'
import { Functions, type Request } from '../functions'
import { Machine } from '../machine'
import { quietly } from '../quietly'
import { Schedule } from '../schedule'
import { ADVANCE, declared } from '../trial'
import { layVillage, seasonOf } from '../village'
import { type Cast, fault, goodDeed, order, round, roundForNothing, type Step } from './chapters'
import type { Heard } from './differences'

const HOUR = 3_600_000
const DAY_HOURS = 24
/** With the weeks between them, so many chapters are a year. */
const CHAPTERS = 10
const KINDS = [goodDeed, fault, order, round, roundForNothing] as const

/** A year of a village: what happens in it is the same whoever plays the parts. */
export function yearOf(seed: number): Step[] {
  const random = randomFrom(seed)
  const between = () => random.between(12, 36) * DAY_HOURS
  // Whatever chance says, everything happens once.
  const chapters = Array.from({ length: CHAPTERS }, (_, n) => KINDS[n] ?? random.pick(KINDS))
  return chapters.flatMap((chapter) => [...chapter(random), between()])
}

/** What a neighbour heard in one world, and the world as it was at last. */
export interface Lived {
  readonly heard: readonly Heard[]
  /** What came of every step: `done`, or the code of a refusal. */
  readonly outcomes: readonly string[]
  readonly world: World
}

/** What is asked for somebody's eyes, of what there is. */
export type Ask = (neighbour: Person, seen: Chronicle) => readonly Request[]

/** How a year is lived: who plays, and what is asked before and after every step. */
interface Plan {
  readonly seed: number
  readonly steps: readonly Step[]
  readonly cast: Cast
  readonly ask: (seen: Chronicle) => readonly Request[]
}

/** Plays a year with one cast, while a neighbour asks everything that a neighbour can ask. */
export const live = (plan: Plan): Promise<Lived> =>
  quietly(async () => {
    const life = new Life(plan)
    try {
      return await life.live()
    } finally {
      life.machine.database.close()
    }
  })

class Life {
  readonly machine: Machine
  private readonly heard: Heard[] = []
  private readonly outcomes: string[] = []
  private readonly schedule: Schedule
  private readonly functions: Functions

  constructor(private readonly plan: Plan) {
    const { seed } = plan
    this.schedule = new Schedule(seasonOf(seed).start)
    this.machine = new Machine(this.schedule, declared)
    this.functions = new Functions(this.machine, this.schedule, (store) => store)
  }

  async live(): Promise<Lived> {
    await layVillage(this.machine, seasonOf(this.plan.seed))
    await this.look('at first')
    for (const [n, step] of this.plan.steps.entries()) {
      const done = this.take(n, step)
      await this.schedule.run()
      await this.look(`after step ${n}, ${await done}`)
    }
    return { heard: this.heard, outcomes: this.outcomes, world: await dump(this.machine) }
  }

  /** Does what a step says; answers with what it was. */
  private async take(n: number, step: Step): Promise<string> {
    if (typeof step === 'number') {
      await this.wait(n, step)
      return `${step} hours`
    }
    const request = step(this.machine.chronicle, this.plan.cast)
    await this.ask(n, request)
    return request.procedure
  }

  private async wait(n: number, hours: number): Promise<void> {
    await this.schedule.after(hours * HOUR)
    for (const [nth, job] of [...ADVANCE, prove].entries()) {
      const { answer, faults } = await this.functions.job(job, this.calm(`step ${n}, job ${nth}`))
      if (answer.is === 'nothing' || faults.length > 0)
        throw new Error(`${job.name}: ${JSON.stringify([answer, faults])}`)
    }
  }

  /** A minute later, whatever came of what was asked before. */
  private async ask(n: number, { input, ...who }: Request): Promise<void> {
    await this.schedule.after(HOUR / 60)
    const key = `of-the-year-${String(n).padStart(6, '0')}`
    const { answer } = await this.functions.ask({ ...who, input: { ...input, key } }, this.calm(`step ${n}`))
    if (answer.is === 'nothing') throw new Error(`${who.procedure}: ${answer.stack ?? answer.why}`)
    this.outcomes.push(`${n} ${who.procedure} ${answer.is === 'done' ? 'done' : answer.code}`)
  }

  private calm(name: string): Fate {
    return new Fate(this.plan.seed, name, null)
  }

  private async look(when: string): Promise<void> {
    for (const request of this.plan.ask(this.machine.chronicle)) {
      const { procedure, input } = request
      const answer = await this.functions.read(request)
      if (answer.is === 'nothing') throw new Error(`${procedure}: ${answer.stack ?? answer.why}`)
      const told = answer.is === 'done' ? answer.data : { refused: answer.code, data: answer.data }
      this.heard.push({ procedure, where: `asked ${JSON.stringify(input)} ${when}`, answer: told })
    }
  }
}
