import { createHash, createHmac } from 'node:crypto'
import type { Asked } from './gate'

const hash = (text: Buffer | string) => createHash('sha256').update(text).digest('hex')
const keyed = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

const FORM =
  /^TC3-HMAC-SHA256 Credential=(?<id>[^/]+)\/(?<date>[\d-]{10})\/(?<service>\w+)\/tc3_request, SignedHeaders=content-type;host, Signature=(?<signature>[0-9a-f]{64})$/

/** How far the clock of who asks may be off. */
const TOLERANCE_S = 300

/** The code of the platform's refusal, or null. Source: signature version 3 (TC3-HMAC-SHA256) of Tencent Cloud's interface. */
export function refusedSignature(
  { method, url, headers, host, body }: Asked,
  service: string,
  key: { secretId: string; secretKey: string },
): string | null {
  const given = FORM.exec(String(headers.authorization))?.groups
  const timestamp = Number(headers['x-tc-timestamp'])
  if (!given || given.service !== service) return 'AuthFailure.InvalidAuthorization'
  if (given.id !== key.secretId) return 'AuthFailure.SecretIdNotFound'
  if (Math.abs(Date.now() / 1000 - timestamp) > TOLERANCE_S) return 'AuthFailure.SignatureExpire'
  const { pathname, search } = new URL(url, `https://${host}`)
  const signed = `content-type:${headers['content-type']}\nhost:${host}\n`
  const request = [method, pathname, search.slice(1), signed, 'content-type;host', hash(body)].join('\n')
  const scope = `${new Date(timestamp * 1000).toISOString().slice(0, 10)}/${service}/tc3_request`
  const text = ['TC3-HMAC-SHA256', timestamp, scope, hash(request)].join('\n')
  const [date = ''] = scope.split('/')
  const signing = keyed(keyed(keyed(`TC3${key.secretKey}`, date), service), 'tc3_request')
  return keyed(signing, text).toString('hex') === given.signature ? null : 'AuthFailure.SignatureFailure'
}
