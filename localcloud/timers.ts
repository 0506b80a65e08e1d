import type { Clock } from './clock'
import { type Cron, nextFire } from './cron'
import { CloudError } from './errors'
import type { Functions } from './functions'
import type { FunctionSettings } from './project'

/** What came of firing a timer: the function's result, or the refusal that the platform would log. */
interface Fired {
  readonly trigger: string
  readonly function: string
  readonly result?: unknown
  readonly code?: string
  readonly message?: string
}

/** The timers of a project. */
export interface Timers {
  /** Runs a trigger now. Rejects with `CloudError` for a name that no function has. */
  fire(trigger: string): Promise<Fired>
  /** Moves the clock forward, then runs each trigger that fell due on the way once, in the order of their times. */
  advance(byMs: number): Promise<Fired[]>
  /** Forgets what was due: the clock was set anew. */
  restart(): void
  close(): void
}

interface Trigger {
  readonly name: string
  readonly function: string
  readonly cron: Cron
  dueAt: number | undefined
}

/** `setTimeout` cannot wait longer than this. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** Starts the timers of `settings`. */
export function startTimers(settings: readonly FunctionSettings[], functions: Functions, clock: Clock): Timers {
  const triggers: Trigger[] = settings.flatMap((owner) =>
    owner.timers.map(({ name, cron }) => ({ name, function: owner.name, cron, dueAt: nextFire(cron, clock.now()) })),
  )
  let waiting: NodeJS.Timeout | undefined

  const run = async (trigger: Trigger): Promise<Fired> => {
    const named = { trigger: trigger.name, function: trigger.function }
    const event = { Type: 'Timer', TriggerName: trigger.name, Time: new Date(clock.now()).toISOString(), Message: '' }
    try {
      const result = await functions.invoke(trigger.function, JSON.stringify(event), { openid: '', source: 'timer' })
      return { ...named, result: JSON.parse(result) as unknown }
    } catch (error) {
      if (error instanceof CloudError) return { ...named, code: error.code, message: error.message }
      throw error
    }
  }
  const takeDue = (): Trigger[] => {
    const now = clock.now()
    const due = triggers.filter(({ dueAt }) => dueAt !== undefined && dueAt <= now)
    due.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    for (const trigger of due) trigger.dueAt = nextFire(trigger.cron, now)
    return due
  }
  const wait = () => {
    clearTimeout(waiting)
    const next = Math.min(...triggers.map(({ dueAt }) => dueAt ?? Number.POSITIVE_INFINITY))
    if (next === Number.POSITIVE_INFINITY) return
    waiting = setTimeout(
      () => {
        for (const trigger of takeDue()) run(trigger).catch((error) => console.error(error))
        wait()
      },
      Math.min(Math.max(next - clock.now(), 0), LONGEST_WAIT_MS),
    )
    waiting.unref()
  }
  wait()

  return {
    async fire(name) {
      const trigger = triggers.find((candidate) => candidate.name === name)
      if (!trigger) throw new CloudError('TRIGGER_NOT_FOUND', `no function has the timer ${name.slice(0, 80)}`)
      return run(trigger)
    },
    async advance(byMs) {
      clock.advance(byMs)
      const fired: Fired[] = []
      for (const trigger of takeDue()) fired.push(await run(trigger))
      wait()
      return fired
    },
    restart() {
      for (const trigger of triggers) trigger.dueAt = nextFire(trigger.cron, clock.now())
      wait()
    },
    close: () => clearTimeout(waiting),
  }
}
