import { randomBytes } from 'node:crypto'
import type { AnyContractProcedure } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'
import { type AnyProcedure, call as callProcedure, isProcedure, ORPCError, os } from '@orpc/server'
import { canonical } from '@shared/kernel/canonical'
import * as z from 'zod'
import { authorise, type Identity, type Locators } from './authorise'
import type { Base, Call } from './call'
import { envelope } from './envelope'
import { letGo, type Memories } from './let-go'
import { isRefusal, refuse } from './refuse'
import { readSettings, type Settings } from './settings'
import { invocationOf, openPlatform, type Platform, readOnce, type Store } from './store'

export type { Base } from './call'

/** What a context brings: its name, who an openid is, what it can locate, and which outcomes are not among the events. */
export interface Context {
  readonly name: string
  readonly identify: (store: Store, openid: string) => Promise<Identity>
  readonly locators: Locators
  readonly founds?: Memories
}

/**
 * The key apart from the rest. The hash is keyed, because an input may hold what is quickly guessed: the last four digits
 * of somebody's number.
 */
const splitKey = (input: unknown, settings: Settings): { key: string | undefined; inputHash: string } => {
  const { key, ...rest } = z.record(z.string(), z.unknown()).catch({}).parse(input)
  return { key: typeof key === 'string' ? key : undefined, inputHash: settings.fingerprint('input', canonical(rest)) }
}

/** Parse the input before the middleware runs, so that access is decided on what the contract allows only. */
export const PARSE_FIRST = { initialInputValidationIndex: Number.NEGATIVE_INFINITY }

/** The middleware that every router stands behind: a handler is reached only with a `Call` that it has made. */
export const guard = (context: Context) =>
  os.$context<Base>().middleware(async ({ context: base, path, next }, input) => {
    const { openid, ...rest } = base
    const identity = await context.identify(base.store, openid)
    const parts = { ...rest, procedure: path.join('.'), ...splitKey(input, base.settings) }
    return next({ context: { call: await authorise(parts, identity, context.locators, input) } })
  })

/** A use case as a handler. */
export const by =
  <I, O>(useCase: (call: Call, input: I) => Promise<O>) =>
  ({ context, input }: { context: { call: Call }; input: I }): Promise<O> =>
    useCase(context.call, input)

type Answer = { ok: true; data: unknown; now: number } | { ok: false; error: unknown; now: number }

/** The sentence of a refusal comes from the contract of the procedure that said no. */
function errorOf(procedure: AnyContractProcedure, error: ORPCError<string, unknown>): unknown {
  const known = procedure['~orpc'].errorMap[error.code]
  return { ...error.toJSON(), message: known?.message ?? error.message }
}

const FAULT = { defined: false, code: 'FAULT', status: 500, message: '出了点毛病，您的积分一分没少。' }

/** Issues of a refused input, as paths and words; values are left out, they may be personal. */
function inputInvalid(error: ORPCError<string, unknown>): ORPCError<string, unknown> {
  const parsed = envelope.issues.safeParse(error.data)
  const fields = parsed.success
    ? parsed.data.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), problem: message }))
    : []
  return refuse('INPUT_INVALID', { fields })
}

type Request = z.infer<typeof envelope.request>

/** A context as a function serves it. */
export interface Served {
  readonly context: Context
  readonly router: Readonly<Record<string, unknown>>
}

/** The procedure that a request names: own fields of the router only, two steps deep. Only a change has keys to let go of. */
function procedureFor({ router }: Served, { path, letGo }: Request): AnyProcedure | null {
  const [, procedureName, ...more] = path
  if (procedureName === undefined || more.length > 0) return null
  const found = Object.hasOwn(router, procedureName) ? router[procedureName] : undefined
  if (!isProcedure(found) || !isContractProcedure(found)) return null
  return letGo === undefined || found['~orpc'].meta.kind === 'change' ? found : null
}

function answerTo(base: Base, context: Context, procedure: AnyProcedure, request: Request): Promise<unknown> {
  const { path, input, letGo: key } = request
  if (key !== undefined) return letGo(base, context, { procedure: path.join('.'), key })
  const reads = procedure['~orpc'].meta.kind === 'read'
  return callProcedure(procedure, input, { context: reads ? { ...base, store: readOnce(base.store) } : base, path })
}

let opened: { platform: Platform; settings: Settings } | undefined

/** The platform is opened at the first call and kept for the life of the instance. */
const instance = () => {
  opened ??= { platform: openPlatform(), settings: readSettings(process.env) }
  return opened
}

/**
 * Turns the contexts of a cloud function into its `main`. Called by the entries that `scripts/build-functions.mjs` writes.
 * @public
 */
export const serve =
  (all: readonly Served[]) =>
  async (event: unknown, scf: unknown): Promise<Answer> => {
    const { openid, requestId } = invocationOf(scf)
    const request = envelope.request.safeParse(event)
    const served = all.find(({ context }) => request.success && context.name === request.data.path[0])
    const procedure = request.success && served ? procedureFor(served, request.data) : null
    if (!request.success || !served || !procedure) {
      const asked = request.success ? request.data.path.join('.') : null
      console.warn(JSON.stringify({ requestId, procedure: asked, refused: 'NOT_ALLOWED' }))
      return { ok: false, error: { ...FAULT, code: 'NOT_ALLOWED' }, now: Date.now() }
    }
    const { platform, settings } = instance()
    const newId = () => randomBytes(18).toString('base64url')
    try {
      const base: Base = { ...platform, settings, now: Date.now(), clock: Date.now, requestId, newId, openid }
      return { ok: true, data: await answerTo(base, served.context, procedure, request.data), now: Date.now() }
    } catch (error) {
      const refusal = isRefusal(error) && error.code === 'BAD_REQUEST' ? inputInvalid(error) : error
      if (isRefusal(refusal) && refusal.code in procedure['~orpc'].errorMap) {
        const defined = new ORPCError(refusal.code, { defined: true, data: await wayOn(procedure, refusal) })
        return { ok: false, error: errorOf(procedure, defined), now: Date.now() }
      }
      console.error(JSON.stringify({ requestId, procedure: request.data.path.join('.'), fault: describe(error) }))
      return { ok: false, error: { ...FAULT, data: { requestId } }, now: Date.now() }
    }
  }

/** The refusal's data with the default way on from the contract. */
async function wayOn(procedure: AnyContractProcedure, refusal: ORPCError<string, unknown>): Promise<unknown> {
  const schema = procedure['~orpc'].errorMap[refusal.code]?.data
  const parsed = schema ? await schema['~standard'].validate(refusal.data ?? {}) : undefined
  return parsed && !parsed.issues ? parsed.value : refusal.data
}

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return JSON.stringify(error)
  const cause = error.cause instanceof Error ? ` <- ${error.cause.message}` : ''
  return `${error.stack ?? error.message}${cause}`
}
