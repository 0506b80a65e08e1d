import { invalidParameter } from './errors'

/**
 * The cloud's clock: the machine's, moved forward by an offset. The offset lives in shared memory, so that
 * functions running in their own threads follow a move without being restarted.
 */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** How far the cloud's clock is ahead of the machine's, in milliseconds. */
  offsetMs(): number
  /** Moves the clock forward by whole milliseconds and answers the new time; throws `INVALID_PARAM` for anything else. */
  advance(byMs: number): number
  /** Sets how far it is ahead, for a cloud in which nothing has happened yet. */
  set(offsetMs: number): void
  /** One signed 64-bit number: the offset. Threads read it with `Atomics.load`. */
  readonly shared: SharedArrayBuffer
}

/** Timers know no later year. */
const END_OF_TIME = Date.UTC(2100, 0, 1)

/** A clock that starts `offsetMs` ahead of the machine's and tells `moved` its new offset after each move. */
export function createClock(offsetMs = 0, moved: (offsetMs: number) => void = () => undefined): Clock {
  const shared = new SharedArrayBuffer(8)
  const cell = new BigInt64Array(shared)
  Atomics.store(cell, 0, BigInt(Math.trunc(offsetMs)))
  const readOffset = () => Number(Atomics.load(cell, 0))
  const now = () => Date.now() + readOffset()
  const set = (aheadMs: number) => {
    Atomics.store(cell, 0, BigInt(Math.trunc(aheadMs)))
    moved(readOffset())
  }
  return {
    now,
    offsetMs: readOffset,
    advance(byMs) {
      if (!Number.isSafeInteger(byMs) || byMs < 0)
        throw invalidParameter('the clock moves forward by whole milliseconds')
      if (now() + byMs >= END_OF_TIME) throw invalidParameter('the clock ends with the year 2099')
      Atomics.add(cell, 0, BigInt(byMs))
      moved(readOffset())
      return now()
    },
    set,
    shared,
  }
}
