import Taro from '@tarojs/taro'
import { FaultError, LateError, OfflineError } from './errors'
import { postLocal } from './local-door'
import { isRecord } from './storage'

/** What a cloud function answered, and the id under which its run is in the logs. */
export interface Answer {
  readonly result: unknown
  readonly requestId: string | undefined
}

const TIMEOUT_MS = 15_000
/** Errors in which the platform did reach the function, or refused to: CloudBase numbers them -50xxxx. */
const REACHED = /-50\d{4}/

/** Calls a cloud function. Rejects with OfflineError when no answer came, with FaultError when the answer is a failure. */
export function callFunction(name: string, event: object): Promise<Answer> {
  return inTime(process.env.TARO_ENV === 'weapp' ? callWeChat(name, event) : callLocal(name, event))
}

async function callWeChat(name: string, data: object): Promise<Answer> {
  try {
    const answer: { result?: unknown; requestID?: string } = await Taro.cloud.callFunction({ name, data })
    return { result: answer.result, requestId: answer.requestID }
  } catch (error) {
    const message = isRecord(error) && typeof error.errMsg === 'string' ? error.errMsg : String(error)
    throw REACHED.test(message) ? new FaultError(message) : new OfflineError(message)
  }
}

async function callLocal(name: string, event: object): Promise<Answer> {
  try {
    const answer = await postLocal(`/local/call/${name}`, JSON.stringify({ event }), 'application/json')
    return { result: answer.result, requestId: typeof answer.requestId === 'string' ? answer.requestId : undefined }
  } catch (error) {
    throw error instanceof FaultError ? error : new OfflineError(String(error))
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((answer, fail) => {
    const timer = setTimeout(() => fail(new LateError('no answer in time')), TIMEOUT_MS)
    work.then(answer, fail).finally(() => clearTimeout(timer))
  })
}
