import { setFlagsFromString } from 'node:v8'
import { createContext, Script } from 'node:vm'
import { requestFailed } from '../errors'

// Most expressions that would backtrack for ever are run in linear time instead, as soon as they backtrack too much.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')

const sandbox: { work: () => void } = { work: () => {} }
const context = createContext(sandbox)
const script = new Script('work()')

/**
 * Runs synchronous work that outsiders can make arbitrarily long, and gives it up when its time is over.
 * @param milliseconds of real time
 * @throws CloudError `DATABASE_REQUEST_FAILED` when the time is over
 */
export function withinTime<Result>(milliseconds: number, work: () => Result): Result {
  const results: Result[] = []
  sandbox.work = () => {
    results.push(work())
  }
  try {
    script.runInContext(context, { timeout: milliseconds })
  } catch (error) {
    if (isTimeout(error)) throw requestFailed(`the query took more than ${milliseconds} ms and was given up`)
    throw error
  }
  const [result] = results
  if (results.length === 0) throw new Error('the work did not run')
  return result as Result
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
