import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { FRAMEWORK, fetchPackage } from '../../scripts/vendor.mjs'
import type { TestCloud } from '../support/cloud'
import { type Caller, environmentOf, eventFrom, FUNCTIONS, variablesOf } from './call'

/** A built function in the vendor's framework: one process that stays and takes any number of calls at once. */
export interface Framework {
  call(event: unknown, caller: Caller): Promise<unknown>
  /** A request as it comes from anywhere, with whatever headers it brings. */
  ask(event: unknown, headers?: Readonly<Record<string, string>>): Promise<{ status: number; body: unknown }>
  close(): Promise<void>
}

const EXTENDED = 'x-functions-extended-context'

/** The framework takes no port that the system chooses. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.int() }).parse(server.address())
  server.close()
  await once(server, 'close')
  return port
}

/** The newer form of an event function's context, as the framework carries what a platform adds to a request. */
function contextHeader(name: string, caller: Caller): string {
  const context = {
    ...{ request_id: randomUUID(), function_name: name, function_version: '$LATEST', namespace: 'local' },
    environment: JSON.stringify(variablesOf(caller)),
  }
  return gzipSync(JSON.stringify(context)).toString('base64')
}

/** The framework sends a text as it is and everything else as JSON. */
const parsed = (answer: string): unknown => (/^[{[]/.test(answer) ? JSON.parse(answer) : answer)

/**
 * Starts the framework with one function behind the adapter; `bare` hands it the built bundle itself. It runs on the Node of
 * the tests: what it depends on asks for more than the runtime that the functions declare.
 */
export async function startFramework(cloud: TestCloud, name: string, { bare = false } = {}): Promise<Framework> {
  const framework = await fetchPackage(FRAMEWORK)
  const logs = mkdtempSync(path.join(os.tmpdir(), 'cunxing-framework-'))
  const bundle = path.join(FUNCTIONS, name, 'index.js')
  const port = await freePort()
  const child = spawn(process.execPath, [path.join(framework, 'bin/tcb-ff.js')], {
    env: {
      ...environmentOf(cloud),
      ...{ PORT: String(port), FUNCTION_SOURCE: bare ? bundle : path.join(__dirname, 'framework-adapter.cjs') },
      ...{ BUNDLE: bundle, EXTENDED_CONTEXT_KEY: EXTENDED, LOG_DIRNAME: logs, NODE_ENV: 'production' },
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const url = `http://127.0.0.1:${port}/`
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (said) => String(said).includes('Server listening') && resolve())
    child.on('exit', (code) => reject(new Error(`the framework ended with ${code} before it listened`)))
  })
  const ask: Framework['ask'] = async (event, headers = {}) => {
    const body = JSON.stringify(event)
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
    return { status: answer.status, body: parsed(await answer.text()) }
  }
  return {
    ask,
    call: async (event, caller) => {
      const { status, body } = await ask(eventFrom(event, caller), { [EXTENDED]: contextHeader(name, caller) })
      if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`)
      return body
    },
    close: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      rmSync(logs, { recursive: true, force: true })
    },
  }
}
