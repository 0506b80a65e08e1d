import * as z from 'zod'
import type { Files, WeChat } from '../../cloudfunctions/kernel/store'
import type { Random } from '../../scripts/demo/random'
import { PICTURE } from '../support/picture'
import { Fate, type Rates } from './fate'
import type { Schedule } from './schedule'

/**
 * What may go wrong with one request of a function. `dies`: the function ends there, and nobody hears of it again.
 * `storageRefuses`: the place where pictures are kept does not take or give this one.
 */
export type Mishap = 'conflict' | 'lostBefore' | 'lostAfter' | 'dies' | 'storageRefuses'

export type Body = Record<string, unknown>
export type Send = (action: string, data: Body) => Promise<Body>

const started = z.object({ transactionId: z.string() })
/** The transaction that a request belongs to; null when it belongs to none. */
const transactionOf = ({ transactionId: id }: Body): string | null => (typeof id === 'string' && id !== '' ? id : null)

/** What a request is about: a collection, or a transaction as such. */
const aboutOf = ({ collectionName: name }: Body): string => (typeof name === 'string' ? name : 'transaction')
const LAST_TURN = 2 ** 31

/** The platform ends a transaction that was left open. */
const TRANSACTION_MS = 30_000

const fault = (code: string, message: string): Error => Object.assign(new Error(message), { code })
const never = (): Promise<never> => new Promise(() => {})

const ENDS = ['database.commitTransaction', 'database.abortTransaction']

/** One instance of a function: it serves one invocation at a time, and keeps its memory between them. */
export class Instance {
  private fate = new Fate(0, 'nothing yet', null)
  private suffered: (mishap: Mishap) => void = () => {}
  private readonly open = new Set<string>()
  private ended = false

  constructor(
    private readonly execute: Send,
    private readonly schedule: Schedule,
  ) {}

  /** Whether it is no more; what it was still at when it had answered may end it too. */
  get dead(): boolean {
    return this.ended
  }

  /** From now on it serves another invocation; what befalls that one is told to `suffered`. */
  serve(fate: Fate, suffered: (mishap: Mishap) => void): void {
    this.fate = fate
    this.suffered = suffered
  }

  /** By how much of the longest pause it waits before it tries again, from 0 to 1. */
  readonly patience = (): number => this.fate.of('patience').between(0, 999_999) / 1_000_000

  /** One request to the database. */
  readonly send: Send = (action, data) => {
    const mayConflict = transactionOf(data) !== null && action !== 'database.abortTransaction'
    const conflict = async () => {
      await this.abort(transactionOf(data) ?? '')
      throw fault('DATABASE_TRANSACTION_CONFLICT', 'Transaction is conflict')
    }
    const run = async () => {
      const body = await this.execute(action, data)
      if (action === 'database.startTransaction') this.open.add(started.parse(body).transactionId)
      if (ENDS.includes(action)) this.open.delete(transactionOf(data) ?? '')
      return { ...body, requestId: 'simulated' }
    }
    return this.turn(aboutOf(data), run, mayConflict ? { conflict } : {})
  }

  /** Storage and WeChat, which an invocation reaches in turns of its own too. */
  readonly outside: { readonly files: Files; readonly wechat: WeChat } = {
    files: {
      read: () => this.fromStorage(PICTURE),
      write: (path) => this.fromStorage(`cloud://simulation/${path}`),
      remove: () => this.fromStorage(undefined),
      links: (ids) => this.fromStorage(ids.map(() => null)),
    },
    wechat: {
      checkText: async () => 'pass',
      checkPicture: () => this.turn('wechat', async () => 'trace'),
      sendMessage: async () => true,
    },
  }

  private fromStorage<T>(answer: T): Promise<T> {
    const storageRefuses = async () => {
      throw fault('STORAGE_REQUEST_FAIL', 'the storage refused')
    }
    return this.turn('storage', async () => answer, { storageRefuses })
  }

  /** Waits for its turn; then `work` is done, or goes wrong in one of the ways that it may. */
  private turn<T>(
    about: string,
    work: () => Promise<T>,
    ways: Partial<Record<Mishap, () => Promise<never>>> = {},
  ): Promise<T> {
    if (this.dead) return never()
    const { fate } = this
    const chance = fate.of(about)
    const step = async (): Promise<() => T | Promise<never>> => {
      if (this.dead) return never
      const mishap = fate.rates && mishapAmong(ways, fate.rates, chance)
      if (mishap) this.suffered(mishap)
      if (mishap === 'dies') {
        this.ended = true
        this.endLater()
        return never
      }
      if (mishap === 'lostAfter') await work()
      if (mishap === 'lostAfter' || mishap === 'lostBefore') {
        this.endLater()
        throw fault('ESOCKETTIMEDOUT', mishap === 'lostAfter' ? 'the answer was lost' : 'the request was lost')
      }
      const way = mishap && ways[mishap]
      return answering(await (way ? way() : work()))
    }
    return this.schedule.step(chance.between(0, LAST_TURN), step).then((settled) => settled())
  }

  /** What it left open, the platform ends after a while; until then its locks stay. */
  private endLater(): void {
    const left = [...this.open]
    this.open.clear()
    if (left.length > 0) {
      void this.schedule.after(TRANSACTION_MS).then(() => Promise.all(left.map((id) => this.abort(id))))
    }
  }

  private abort = (transactionId: string): Promise<unknown> =>
    this.execute('database.abortTransaction', { transactionId }).catch(() => undefined)
}

function mishapAmong(ways: Partial<Record<Mishap, unknown>>, rates: Rates, chance: Random): Mishap | null {
  const always: readonly Mishap[] = ['dies', 'lostBefore', 'lostAfter']
  const possible: readonly Mishap[] = [...always, ...(['conflict', 'storageRefuses'] as const).filter((w) => ways[w])]
  return possible.find((mishap) => chance.chance(rates[mishap])) ?? null
}

const answering =
  <T>(value: T) =>
  (): T =>
    value
