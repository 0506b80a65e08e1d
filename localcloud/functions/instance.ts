import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import type { FarEnd } from '../gateway/port'
import type { FunctionSettings } from '../project'
import { createAnswer } from './answer'
import type { FunctionLog } from './log'

/** What one call brings to a thread. */
export interface Invocation {
  readonly requestId: string
  /** JSON text. */
  readonly event: string
  readonly context: Readonly<Record<string, unknown>>
  readonly variables: Readonly<Record<string, string>>
}

/** One thread that runs one invocation at a time. */
export interface Instance {
  /** The result as JSON text; rejects with a `CloudError` in the platform's words. */
  run(invocation: Invocation): Promise<string>
  /** False once the thread has ended or must not be used again. */
  isAlive(): boolean
  end(): Promise<void>
}

export interface InstanceOptions {
  readonly settings: FunctionSettings
  readonly environment: Readonly<Record<string, string>>
  readonly clock: Clock
  readonly log: FunctionLog
  /** Whether it keeps the process from ending while it rests; at work it always does. */
  readonly awake: boolean
  /** The gateway's address, and the port that stands for it in this thread. */
  readonly gateway: { readonly url: string; readonly end: FarEnd }
}

/** How long a bundle may take to load: the platform's limit for starting an instance. */
const LOAD_LIMIT_MS = 60_000
/** The largest result that the platform passes on. */
const RESULT_LIMIT = 6 * 1024 * 1024

/** What `worker.cjs` sends. */
type Message =
  | { kind: 'loaded' }
  | { kind: 'broken'; message: string }
  | { kind: 'log'; requestId: string; text: string }
  | { kind: 'done'; text: string }
  | { kind: 'failed'; message: string }

/** Starts a thread that loads a function's bundle. */
export function startInstance(options: InstanceOptions): Instance {
  const { settings, log } = options
  const worker = startThread(options)
  const answer = createAnswer()
  let alive = true
  const end = async () => {
    alive = false
    await worker.terminate()
  }
  const fail = (code: string, message: string) => {
    log.write(answer.requestId(), `${code} ${message}`)
    // The stack stays in the log; the caller gets the first line.
    answer.reject(code, message.split('\n', 1)[0] ?? message)
  }
  const failAndEnd = (code: string, message: string) => {
    fail(code, message)
    void end()
  }

  worker.on('message', (message: Message) => {
    if (message.kind === 'log') log.write(message.requestId, message.text)
    else if (message.kind === 'loaded') answer.resolve('')
    else if (message.kind === 'broken') failAndEnd('FUNCTIONS_EXECUTE_FAIL', message.message)
    else if (message.kind === 'failed') fail('FUNCTIONS_EXECUTE_FAIL', message.message)
    else if (message.text.length <= RESULT_LIMIT) answer.resolve(message.text)
    else fail('FUNCTIONS_EXECUTE_FAIL', 'The size of response exceeds the upper limit (6MB)')
  })
  worker.on('error', (error: Error & { code?: string }) => {
    const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (memory)
      failAndEnd('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `Invoking task exceeded ${settings.memoryMb} MB of memory`)
    else failAndEnd('FUNCTIONS_EXECUTE_FAIL', error.stack ?? String(error))
  })
  worker.on('exit', (code) => {
    alive = false
    if (answer.isExpected()) fail('FUNCTIONS_EXECUTE_FAIL', `the instance ended with code ${code}`)
  })
  // To listen to what it writes past its console would keep the process from ending: it then goes where the process writes.
  for (const stream of options.awake ? [worker.stdout, worker.stderr] : []) {
    stream.on('data', (text) => log.write(answer.requestId(), String(text)))
  }
  if (!options.awake) worker.unref()

  const loaded = answer.expect('', LOAD_LIMIT_MS, () =>
    failAndEnd('FUNCTIONS_EXECUTE_FAIL', 'loading the function took too long'),
  )
  // Whoever runs the first invocation hears of a bundle that does not load; nobody else has to.
  loaded.catch(() => undefined)

  return {
    async run(invocation) {
      await loaded
      if (!alive) throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the instance has ended')
      const result = answer.expect(invocation.requestId, settings.timeoutS * 1000, () =>
        failAndEnd('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${settings.timeoutS} seconds`),
      )
      worker.postMessage(invocation)
      return result
    },
    isAlive: () => alive,
    end,
  }
}

function startThread({ settings, environment, clock, gateway, awake }: InstanceOptions): Worker {
  return new Worker(path.join(__dirname, 'worker.cjs'), {
    workerData: { clock: clock.shared, directory: settings.directory, handler: settings.handler, gateway },
    transferList: [gateway.end.port],
    env: { ...environment },
    execArgv: [],
    stdout: awake,
    stderr: awake,
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb },
  })
}
