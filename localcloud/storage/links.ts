import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../clock'

/** What a link permits. */
export type Purpose = 'read' | 'write'

/** Temporary links: a path, a purpose and a moment of expiry, sealed with the cloud's key. */
export interface Links {
  /** The query of a link that holds for `forMs`, without the question mark. */
  seal(purpose: Purpose, cloudPath: string, forMs: number): string
  /** Whether a query seals this path for this purpose and has not expired. */
  isGood(purpose: Purpose, cloudPath: string, query: string): boolean
}

/** Links sealed with `key`, expiring on `clock`. */
export function createLinks(key: string, clock: Clock): Links {
  const mac = (purpose: Purpose, cloudPath: string, until: string) =>
    createHmac('sha256', key).update(`${purpose}\n${until}\n${cloudPath}`).digest('hex')
  return {
    seal(purpose, cloudPath, forMs) {
      const until = String(clock.now() + forMs)
      return `t=${until}&sign=${mac(purpose, cloudPath, until)}`
    },
    isGood(purpose, cloudPath, query) {
      const [, until = '', sign = ''] = /^t=(\d{1,15})&sign=([0-9a-f]{64})$/.exec(query) ?? []
      if (sign === '' || Number(until) <= clock.now()) return false
      return timingSafeEqual(Buffer.from(sign), Buffer.from(mac(purpose, cloudPath, until)))
    },
  }
}
