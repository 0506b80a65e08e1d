import { call as callProcedure, isProcedure, ORPCError } from '@orpc/server'
import { hostOf } from '@shared/hosts'
import { router as filings } from '../../cloudfunctions/filings/router'
import { router as inspection } from '../../cloudfunctions/inspection/router'
import { hashOf } from '../../cloudfunctions/kernel/hash'
import type { Base } from '../../cloudfunctions/kernel/serve'
import { readSettings } from '../../cloudfunctions/kernel/settings'
import type { Store } from '../../cloudfunctions/kernel/store'
import type { Run } from '../../cloudfunctions/kernel/timer'
import { router as meetings } from '../../cloudfunctions/meetings/router'
import { router as paper } from '../../cloudfunctions/paper/router'
import { router as pledges } from '../../cloudfunctions/pledges/router'
import { router as points } from '../../cloudfunctions/points/router'
import { router as requests } from '../../cloudfunctions/requests/router'
import { router as shop } from '../../cloudfunctions/shop/router'
import { router as village } from '../../cloudfunctions/village/router'
import { TEST_SECRET } from '../support/cloud'
import type { Person } from '../support/world'
import type { Fate } from './fate'
import type { Instance, Mishap } from './instance'
import type { Machine, Surroundings } from './machine'
import { faultsOf } from './quietly'
import type { Schedule } from './schedule'

const routers = { village, points, shop, inspection, meetings, pledges, requests, filings, paper } as const
export const settings = readSettings({ ...process.env, CUNXING_SECRET: TEST_SECRET })

const procedures = new Map<string, unknown>(
  Object.entries(routers).flatMap(([context, router]) =>
    Object.entries(router).map(([name, procedure]) => [`${context}.${name}`, procedure]),
  ),
)

function procedureNamed(name: string) {
  const found = procedures.get(name)
  if (!isProcedure(found)) throw new Error(`no procedure ${name}`)
  return found
}

/** What a person asks: a procedure by its name, with its input. */
export interface Request {
  readonly openid: Person
  readonly procedure: `${keyof typeof routers}.${string}`
  readonly input: Readonly<Record<string, unknown>>
}

/** What came back. `nothing` when the function died or failed: the person does not know, and asks again. */
export type Answer =
  | { readonly is: 'done'; readonly data: unknown }
  | { readonly is: 'refused'; readonly code: string; readonly data: unknown }
  | { readonly is: 'nothing'; readonly why: string; readonly stack?: string | undefined }

/** How one invocation went: what came back, and what befell it. */
export interface Outcome {
  readonly answer: Answer
  readonly mishaps: readonly Mishap[]
  /** What was put down as a fault, and stopped nothing else. */
  readonly faults: readonly string[]
}

const answerOf = (error: unknown): Answer =>
  error instanceof ORPCError
    ? { is: 'refused', code: error.code, data: error.data }
    : { is: 'nothing', why: String(error), stack: error instanceof Error ? error.stack : undefined }

/** The same store with something else in between: how a test puts a fault into a layer. */
export type Between = (store: Store) => Store

/** An instance of a function with what it has around it. */
interface Serving {
  readonly instance: Instance
  readonly surroundings: Surroundings
}

/** The product's own use cases on a simulated machine. */
export class Functions {
  private reads = 0
  private still: Surroundings | undefined
  /** Of each function, instances that wait for the next invocation; as on the platform, one that serves is asked nothing else. */
  private readonly idle = new Map<string, Serving[]>()

  constructor(
    private readonly machine: Machine,
    private readonly schedule: Schedule,
    private readonly between: Between,
  ) {}

  /** One invocation, as the platform would make it. */
  ask(request: Request, fate: Fate): Promise<Outcome> {
    const procedure = procedureNamed(request.procedure)
    const path = request.procedure.split('.')
    return this.invoke(hostOf(path[0] ?? ''), fate, (base) =>
      callProcedure(procedure, request.input, {
        context: { ...base, openid: request.openid } satisfies Base,
        path,
      }),
    )
  }

  /** One question, answered at once and whole: it waits for no turn, and nothing befalls it. */
  async read({ procedure, input, openid }: Request): Promise<Answer> {
    this.still ??= this.openStill()
    this.reads += 1
    const context = { ...this.base(this.still, `read ${this.reads}`), openid } satisfies Base
    return callProcedure(procedureNamed(procedure), input, { context, path: procedure.split('.') }).then(
      (data) => ({ is: 'done', data }),
      answerOf,
    )
  }

  private openStill(): Surroundings {
    const { surroundings } = this.machine.instance()
    // What was written leads to itself: whoever is given a paper has read it. Photos lead nowhere.
    const written = new Map<string, string>()
    const files: Surroundings['files'] = {
      ...surroundings.files,
      write: async (path, bytes) => {
        written.set(path, Buffer.from(bytes).toString())
        return path
      },
      links: async (ids) => ids.map((id) => written.get(id) ?? null),
    }
    return { ...surroundings, files, store: this.machine.still() }
  }

  /** One run of a timer's job. */
  job(job: (run: Run) => Promise<unknown>, fate: Fate): Promise<Outcome> {
    return this.invoke('jobs', fate, (base) =>
      job({
        ...base,
        callFor: ({ procedure, key, villageId }) => ({
          ...base,
          ...{ procedure, key, inputHash: hashOf(null), target: { villageId } },
          ...{ caller: { openid: '', grants: [] }, callerName: '', roles: [] },
        }),
        hasTime: () => true,
        pause: (ms) => this.schedule.after(ms),
      }),
    )
  }

  private async invoke(
    host: string,
    fate: Fate,
    work: (base: Omit<Base, 'openid'>) => Promise<unknown>,
  ): Promise<Outcome> {
    const idle = (this.idle.get(host) ?? []).filter(({ instance }) => !instance.dead)
    const serving = idle.pop() ?? this.start()
    this.idle.set(host, idle)
    const suffered: Mishap[] = []
    const base = this.base(serving.surroundings, fate.name)
    const answer = await new Promise<Answer>((resolve) => {
      serving.instance.serve(fate, (mishap) => {
        suffered.push(mishap)
        if (mishap === 'dies') resolve({ is: 'nothing', why: 'the function died' })
      })
      work(base).then(
        (data) => resolve({ is: 'done', data }),
        (error) => resolve(answerOf(error)),
      )
    })
    this.idle.get(host)?.push(serving)
    return { answer, mishaps: suffered, faults: faultsOf(base.requestId) }
  }

  private start(): Serving {
    const { instance, surroundings } = this.machine.instance()
    return { instance, surroundings: { ...surroundings, store: this.between(surroundings.store) } }
  }

  private base(surroundings: Surroundings, requestId: string): Omit<Base, 'openid'> {
    let ids = 0
    return {
      ...{ ...surroundings, settings, now: this.schedule.now(), clock: () => this.schedule.now(), requestId },
      newId: () => {
        ids += 1
        return hashOf([requestId, ids]).slice(0, 24)
      },
    }
  }
}
