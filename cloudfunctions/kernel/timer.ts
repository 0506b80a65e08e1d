import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Call } from './call'
import { hashOf } from './hash'
import { readSettings } from './settings'
import {
  BusyError,
  type Collection,
  type Document,
  invocationOf,
  openPlatform,
  type Platform,
  type Where,
} from './store'

/**
 * What a job may lean on: the platform, a share of the function's time, and the moment at which it began. What was due then
 * it does; what it writes bears the moment of the change that writes it.
 */
export interface Run extends Pick<Call, 'store' | 'files' | 'wechat' | 'settings' | 'now' | 'clock' | 'requestId'> {
  /**
   * The call under which the clock makes one change. Its key is made of what is done, never at random: a run that is
   * late, doubled or cut short finds what another has done already.
   */
  readonly callFor: (job: { procedure: string; key: string; villageId: string }) => Call
  /** Whether there is time for one more piece of work before the platform ends the function. */
  readonly hasTime: () => boolean
  readonly pause: (ms: number) => Promise<unknown>
}

type Job = (run: Run) => Promise<unknown>
type Message = Readonly<Record<string, unknown>>

/** What a function listens to: timers by trigger name, and messages that WeChat pushes by event name. */
export interface Hearing {
  readonly timers: Readonly<Record<string, readonly Job[]>>
  readonly pushes: Readonly<Record<string, (run: Run, message: Message) => Promise<unknown>>>
}

/** The platform ends a job after 60 s; new work is not begun after this. */
const BUDGET_MS = 40_000

const timerEvent = z.looseObject({ Type: z.literal('Timer'), TriggerName: z.string() })
const pushEvent = z.looseObject({ MsgType: z.literal('event'), Event: z.string() })

let opened: Pick<Run, 'store' | 'files' | 'wechat' | 'settings'> | undefined

const instance = (): Platform & Pick<Run, 'settings'> => {
  opened ??= { ...openPlatform(), settings: readSettings(process.env) }
  return opened
}

function openRun(requestId: string, now: number): Run {
  const newId = () => randomBytes(18).toString('base64url')
  const base = { ...instance(), now, clock: Date.now, requestId, newId }
  return {
    ...base,
    callFor: ({ procedure, key, villageId }) => ({
      ...base,
      ...{ procedure, key, inputHash: hashOf(null), target: { villageId } },
      ...{ caller: { openid: '', grants: [] }, callerName: '', roles: [] },
    }),
    hasTime: () => base.clock() - now < BUDGET_MS,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
}

const ownOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

/** A piece of work that fails is told to the log and stops nothing else. */
export async function unharmed(run: Pick<Run, 'requestId'>, what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const { requestId } = run
    // Somebody else was at it for too long: no fault, the next run does it.
    if (error instanceof BusyError) return console.warn(JSON.stringify({ requestId, job: what, busy: true }))
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    console.error(JSON.stringify({ requestId, job: what, fault }))
  }
}

const PAGE = 50

interface Work {
  readonly where: Where
  /** Lowest first: what is due longest. */
  readonly by: string
  /** So many side by side, where they do not touch each other. */
  readonly lanes?: number
}

/**
 * Does `work` to all that waits, as far as the run's time goes, and pauses after every page so that others have their turn. The
 * cursor goes past what fails, so that one bad document holds up no other.
 */
export async function* pageByPage<T extends Document>(
  run: Run,
  from: Collection<T>,
  { where, by, lanes = 1 }: Work,
  work: (document: T) => Promise<unknown>,
): AsyncGenerator<void> {
  let cursor: string | undefined
  do {
    const order = { by, direction: 'asc' } as const
    const { items, next } = await run.store.page(from, { where, order, limit: PAGE, cursor })
    for (let n = 0; n < items.length; n += lanes) {
      if (!run.hasTime()) return
      const abreast = items.slice(n, n + lanes)
      await Promise.all(abreast.map((item) => unharmed(run, `${from.name} ${item._id}`, () => work(item))))
    }
    cursor = next ?? undefined
    yield
  } while (cursor !== undefined)
}

/** The same where nobody else waits for a turn. */
export async function workThrough<T extends Document>(...asked: Parameters<typeof pageByPage<T>>): Promise<void> {
  for await (const _page of pageByPage(...asked));
}

/** A job that is done page by page. */
export type PagedJob = (run: Run) => AsyncGenerator<void>

/** Several jobs, a page of each in turn: what one of them has piled up keeps no other from its share of the time. */
export const inTurns = (jobs: readonly PagedJob[]): Job =>
  async function advanceInTurns(run) {
    let open = jobs.map((job) => job(run))
    while (open.length > 0 && run.hasTime()) {
      const more: typeof open = []
      for (const one of open) {
        await unharmed(run, 'a page', async () => {
          const { done } = await one.next()
          if (!done) more.push(one)
        })
      }
      open = more
    }
  }

/**
 * The `main` of a function that only the platform calls. Whoever calls through a client is a person with a made-up
 * event: they get nothing. Jobs of one trigger run in turn.
 */
export const hear =
  ({ timers, pushes }: Hearing) =>
  async (event: unknown, scf: unknown): Promise<'success' | 'refused'> => {
    const now = Date.now()
    const { fromClient, requestId } = invocationOf(scf)
    if (fromClient) {
      console.warn(JSON.stringify({ requestId, procedure: 'jobs', refused: 'NOT_ALLOWED' }))
      return 'refused'
    }
    const timer = timerEvent.safeParse(event)
    if (timer.success) {
      const run = openRun(requestId, now)
      for (const job of ownOf(timers, timer.data.TriggerName) ?? []) await unharmed(run, job.name, () => job(run))
      return 'success'
    }
    const push = pushEvent.safeParse(event)
    const listener = push.success ? ownOf(pushes, push.data.Event) : undefined
    if (!push.success || !listener) return 'refused'
    await listener(openRun(requestId, now), push.data)
    return 'success'
  }
