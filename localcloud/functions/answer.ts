import { CloudError } from '../errors'

/** The one answer that an instance owes at a time, with a limit to the waiting. */
export interface Answer {
  /** Waits for the next `resolve` or `reject`; after `limitMs` of the machine's time `onLate` is called, which must settle it. */
  expect(requestId: string, limitMs: number, onLate: () => void): Promise<string>
  /** The request that is waited for, or an empty string. */
  requestId(): string
  isExpected(): boolean
  resolve(text: string): void
  reject(code: string, message: string): void
}

interface Waiting {
  readonly requestId: string
  readonly timer: NodeJS.Timeout
  resolve(text: string): void
  reject(error: CloudError): void
}

/** Makes an answer that nobody waits for yet; what comes then is dropped. */
export function createAnswer(): Answer {
  let waiting: Waiting | undefined
  const settle = (): Waiting | undefined => {
    const settled = waiting
    waiting = undefined
    clearTimeout(settled?.timer)
    return settled
  }
  return {
    expect: (requestId, limitMs, onLate) =>
      new Promise((resolve, reject) => {
        waiting = { requestId, timer: setTimeout(onLate, limitMs), resolve, reject }
      }),
    requestId: () => waiting?.requestId ?? '',
    isExpected: () => waiting !== undefined,
    resolve: (text) => settle()?.resolve(text),
    reject: (code, message) => settle()?.reject(new CloudError(code, message)),
  }
}
