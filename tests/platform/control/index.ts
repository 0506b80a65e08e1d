import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import { Environment, Refusal } from './environment'
import { type Answer, type Asked, type Gate, openGate } from './gate'
import { type Action, REQUESTS } from './requests'
import { refusedSignature } from './signature'
import { HOST, Uploads } from './uploads'

/** What the platform answers instead of doing what it was asked: a code of its own, or nothing because the line is cut. */
export type Fault = { readonly code: string; readonly message: string } | 'cut' | 'done, then cut'

/** A stand-in for the vendor's control interfaces on loopback. */
export interface Control extends Pick<Gate, 'variables' | 'close'> {
  readonly environment: Environment
  /** Each request in order: service, action, parameters; the second of two equal ones in a row is left out. */
  readonly asked: string[]
  /** Requests that the stand-in does not know, or not in that form; there must be none. */
  readonly strange: string[]
  /** The next requests of this action meet these, one each; an undefined one is answered as ever. */
  meet(action: Action, ...faults: readonly (Fault | undefined)[]): void
}

const inApi = (body: object): Answer => ({ body: JSON.stringify({ Response: { ...body, RequestId: randomUUID() } }) })
const refused = (Code: string, Message: string) => inApi({ Error: { Code, Message } })

/** Opens an empty environment that obeys whoever holds the key. */
export async function openControl(key: { secretId: string; secretKey: string }): Promise<Control> {
  const uploads = new Uploads()
  const environment = new Environment(uploads)
  const asked: string[] = []
  const strange: string[] = []
  const faults = new Map<string, (Fault | undefined)[]>()
  const note = (line: string) => line !== asked.at(-1) && asked.push(line)

  /** The parameters are those of the action: its own schema has parsed them. */
  const carryOut = (action: Action, parameters: never): Answer => {
    const fault = faults.get(action)?.shift()
    if (fault === 'cut') return 'cut'
    if (typeof fault === 'object') return refused(fault.code, fault.message)
    try {
      const done = environment.actions[action](parameters)
      return fault === 'done, then cut' ? 'cut' : inApi(done)
    } catch (error) {
      if (error instanceof Refusal) return refused(error.code, error.message)
      throw error
    }
  }

  const answerApi = (request: Asked, service: 'tcb' | 'scf'): Answer => {
    const { version } = REQUESTS[service]
    const actions: Readonly<Record<string, z.ZodType>> = REQUESTS[service].actions
    const action = String(request.headers['x-tc-action'])
    const wrong = refusedSignature(request, service, key)
    if (wrong !== null) return refused(wrong, 'the signature is not right')
    const schema = Object.hasOwn(actions, action) ? actions[action] : undefined
    const parsed = schema?.safeParse(JSON.parse(request.body.toString()))
    note(`${service} ${action} ${request.body.toString()}`)
    if (
      parsed?.success &&
      request.headers['x-tc-version'] === version &&
      request.headers['x-tc-region'] === 'ap-shanghai'
    )
      return carryOut(action as Action, parsed.data as never)
    strange.push(`${service} ${action} ${request.body.toString()}: ${parsed?.error?.message ?? 'not known'}`)
    return refused('InvalidParameter', 'the request is none that a deployment may make')
  }

  const gate = await openGate((request) => {
    if (request.host === 'tcb.tencentcloudapi.com') return answerApi(request, 'tcb')
    if (request.host === 'scf.tencentcloudapi.com') return answerApi(request, 'scf')
    if (request.host === HOST) {
      if (request.method === 'PUT') note(`cos upload ${new URL(request.url, `https://${HOST}`).pathname}`)
      return uploads.answer(request, environment.permission)
    }
    strange.push(`${request.method} ${request.host}${request.url}`)
    return { status: 502, body: '' }
  })
  return {
    ...{ environment, asked, strange, variables: gate.variables, close: gate.close },
    meet: (action, ...met) => faults.set(action, [...met]),
  }
}
