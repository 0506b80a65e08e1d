import tcb from '@cloudbase/node-sdk'
import type { Files, Store, WeChat } from '../../cloudfunctions/kernel/store'
import { openStore } from '../../cloudfunctions/kernel/store/database'
import { type CollectionDeclaration, type Database, openDatabase } from '../../localcloud/database'
import { Chronicle } from './chronicle'
import { type Body, Instance, type Send } from './instance'
import type { Schedule } from './schedule'

/** What a function has around it. */
export interface Surroundings {
  readonly store: Store
  readonly files: Files
  readonly wechat: WeChat
}

/**
 * The local cloud's own database engine, in memory, behind the real SDK's own query building: between the two, every
 * request waits for its turn, and may go wrong.
 */
export class Machine {
  readonly database: Database
  readonly chronicle = new Chronicle()
  private readonly app = tcb.init({ env: 'simulation', secretId: 'none', secretKey: 'none' })

  constructor(
    private readonly schedule: Schedule,
    collections: readonly CollectionDeclaration[],
  ) {
    this.database = openDatabase({
      file: ':memory:',
      now: () => schedule.now(),
      durable: false,
      // Real time means nothing here: the schedule ends what is left open.
      transactionMs: 2 ** 31 - 1,
      lockMs: 2 ** 31 - 1,
      watch: (changes) => this.chronicle.keep(changes, schedule.now()),
    })
    this.database.declare(collections)
  }

  /** One more instance of a function, and what it has around it. */
  instance(): { instance: Instance; surroundings: Surroundings } {
    const instance = new Instance(this.execute, this.schedule)
    return { instance, surroundings: { store: this.open(instance.send, instance.patience), ...instance.outside } }
  }

  /** The store as it is, at once and without chance: for laying the ground. */
  still(): Store {
    return this.open(this.execute, () => 0)
  }

  private readonly execute: Send = (action, data) => this.database.execute(action, data)

  private open(send: Send, patience: () => number): Store {
    const options = { send } as Parameters<typeof this.app.database>[0]
    const db = this.app.database(options)
    Object.assign(db.constructor, { reqClass: Requester })
    const pause = (ms: number) => this.schedule.after(ms)
    return openStore(db, pause, patience)
  }
}

/** Stands where the SDK's own requester stands: the same two arguments, no network. */
class Requester {
  private readonly config: { readonly send: Send }

  constructor(config: { readonly send: Send }) {
    this.config = config
  }

  /** What begins a transaction says nothing more. */
  send(action: string, data: Body = {}): Promise<Body> {
    return this.config.send(action, data)
  }
}
