import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import { header, onlyHeader } from '../http/exchange'

/** How far a signature's time may lie outside of what the cloud calls now, as the SDK says in `X-Signature-Expires`. */
const TOLERANCE_S = 600

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/tcb\/tc3_request,(?: SignedParams=[^,]*,)? SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/

/** One parameter of a signed request: bytes for the binary part of a form, any JSON value otherwise. */
export type SignedParameters = Readonly<Record<string, unknown>>

export interface KeyPair {
  readonly secretId: string
  readonly secretKey: string
}

/**
 * Checks a TC3-HMAC-SHA256 signature as `@cloudbase/signature-nodejs` makes it, over the host, path, query,
 * signed headers and every parameter of the body. Throws `SIGN_PARAM_INVALID`.
 */
export function checkSignature(
  request: IncomingMessage,
  parameters: SignedParameters,
  keys: KeyPair,
  clock: Clock,
): void {
  const [, secretId, date, signedHeaders, signature] = AUTHORIZATION.exec(onlyHeader(request, 'authorization')) ?? []
  if (!date || !signedHeaders || !signature || secretId !== keys.secretId) throw refused('no valid credential')
  const timestamp = Number(header(request, 'x-timestamp'))
  if (!isTimely(timestamp, clock)) throw refused('the signature has expired')
  const names = signedHeaders.split(';')
  if (!names.includes('host') || !names.includes('content-type')) throw refused('host and content-type must be signed')
  const expected = sign(canonicalRequest(request, names, parameters), timestamp, date, keys.secretKey)
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) throw refused('the signature does not match')
}

function refused(reason: string): CloudError {
  return new CloudError('SIGN_PARAM_INVALID', reason)
}

/**
 * Functions live by the cloud's clock, scripts and tests by the machine's, and a request that was signed just before
 * the clock moved is still honest: any moment from one clock to the other is accepted.
 */
function isTimely(timestamp: number, clock: Clock): boolean {
  const cloud = clock.now() / 1000
  const machine = Date.now() / 1000
  return timestamp > Math.min(cloud, machine) - TOLERANCE_S && timestamp < Math.max(cloud, machine) + TOLERANCE_S
}

function canonicalRequest(request: IncomingMessage, names: readonly string[], parameters: SignedParameters): string {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  const headers = names.map((name) => `${name}:${canonicalHeader(name, header(request, name))}`).join('\n')
  const place = `//${header(request, 'host')}${path}`
  return `post\n${place}\n${query}\n${headers}\n\n${names.join(';')}\n${hashParameters(parameters)}`
}

function canonicalHeader(name: string, value: string): string {
  if (name !== 'content-type') return value.trim().toLowerCase()
  return value.startsWith('multipart/form-data') ? 'multipart/form-data' : value
}

function hashParameters(parameters: SignedParameters): string {
  const values = new Map<string, string | Buffer>()
  for (const [name, value] of Object.entries(parameters)) {
    if (name === '' || value === undefined) continue
    const encoded = encodeName(name)
    // Else one of them is signed, and the other one is read.
    if (values.has(encoded)) throw refused('two parameters have one name')
    values.set(encoded, canonicalValue(value))
  }
  const hash = createHash('sha256')
  for (const name of [...values.keys()].sort((a, b) => a.localeCompare(b))) {
    const value = values.get(name)
    if (value === undefined || value === '') continue
    hash.update(`&${name}=`).update(value).update('\r\n')
  }
  return hash.digest('hex')
}

function encodeName(name: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(name.toLowerCase().trim()).replace(/[!'()*]/g, percent)
}

function canonicalValue(value: unknown): string | Buffer {
  if (Buffer.isBuffer(value)) return value
  return (typeof value === 'string' ? value : JSON.stringify(value)).trim()
}

function sign(canonical: string, timestamp: number, date: string, secretKey: string): string {
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const digest = createHash('sha256').update(canonical).digest('hex')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), 'tcb'), 'tc3_request')
  return hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${date}/tcb/tc3_request\n${digest}`).toString('hex')
}
