import { CloudError } from '../errors'
import type { Instance, Invocation } from './instance'

/** The instances of one function: kept warm, one invocation at a time each, callers beyond that wait in line. */
export interface Pool {
  run(invocation: Invocation): Promise<string>
  /** Ends the instances that are at work, and those that rest as well if they are not to be kept. */
  restart(keepResting: boolean): Promise<void>
  close(): Promise<void>
}

export interface PoolOptions {
  /** Starts an instance of the bundle as it is now. */
  start(): Instance
  /** Tells one build of the bundle from the next, so that instances of an old one are replaced. */
  version(): string
  /** How many instances may live at once. */
  readonly limit: number
  /** How many callers may wait. */
  readonly patience: number
}

interface Slot {
  readonly instance: Instance
  readonly version: string
}

/** Makes the pool of one function; instances start when somebody calls. */
export function createPool({ start, version, limit, patience }: PoolOptions): Pool {
  const slots = new Set<Slot>()
  const idle: Slot[] = []
  const line: { resolve(slot: Slot): void; reject(error: CloudError): void }[] = []
  let closed = false

  const open = (): Slot => {
    const slot = { instance: start(), version: version() }
    slots.add(slot)
    return slot
  }
  const retire = (slot: Slot) => {
    slots.delete(slot)
    return slot.instance.end()
  }
  const isUsable = (slot: Slot) => slot.instance.isAlive() && slot.version === version()

  const take = (): Promise<Slot> | Slot => {
    for (let slot = idle.pop(); slot; slot = idle.pop()) {
      if (isUsable(slot)) return slot
      void retire(slot)
    }
    if (slots.size < limit) return open()
    if (line.length >= patience) throw new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', 'too many calls are waiting')
    return new Promise((resolve, reject) => line.push({ resolve, reject }))
  }
  const giveBack = (slot: Slot) => {
    const usable = isUsable(slot)
    if (!usable) void retire(slot)
    const next = closed ? undefined : line.shift()
    if (next) next.resolve(usable ? slot : open())
    else if (usable) idle.push(slot)
  }

  const refuseLine = () => {
    for (const { reject } of line.splice(0)) reject(new CloudError('SYS_ERR', 'the local cloud is closing'))
  }

  return {
    async run(invocation) {
      if (closed) throw new CloudError('SYS_ERR', 'the local cloud is closing')
      const slot = await take()
      try {
        return await slot.instance.run(invocation)
      } finally {
        giveBack(slot)
      }
    },
    async restart(keepResting) {
      refuseLine()
      if (!keepResting) idle.length = 0
      await Promise.all([...slots].filter((slot) => !idle.includes(slot)).map(retire))
    },
    async close() {
      closed = true
      refuseLine()
      await Promise.all([...slots].map(retire))
    },
  }
}
