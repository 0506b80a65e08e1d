import type { Clock } from '../clock'
import { CloudError } from '../errors'
import { describeFault, type Exchange, header, readBody, sendJson } from '../http/exchange'
import { isForeignPage } from '../http/loopback'
import { type JsonObject, parseObject, stringField, unknownAction } from '../json'
import { multipartBoundary, parseForm } from './multipart'
import { checkSignature, type KeyPair } from './signature'

/** Larger than any document or event that the platform takes. */
const BODY_LIMIT = 24 * 1024 * 1024

/** A part of the cloud that answers actions of the SDK: the response body without `requestId`, or a `CloudError`. */
export interface Service {
  execute(action: string, body: JsonObject): Promise<JsonObject>
}

export interface GatewayOptions {
  readonly keys: KeyPair
  readonly clock: Clock
  /** Services by the first word of their actions: `database`, `functions`, `storage`, `wx`. */
  readonly services: Readonly<Record<string, Service>>
}

/** `POST /admin`: the one address that the SDK talks to. Answers in the platform's shape whatever was sent. */
export function createGateway({ keys, clock, services }: GatewayOptions): (exchange: Exchange) => Promise<void> {
  return async (exchange) => {
    const { request, requestId } = exchange
    try {
      if (exchange.method !== 'POST') throw new CloudError('INVALID_PARAM', 'only POST is answered here')
      if (isForeignPage(request)) throw new CloudError('PERMISSION_DENIED', 'a page of another address may not call')
      const boundary = multipartBoundary(header(request, 'content-type'))
      const bytes = await readBody(request, BODY_LIMIT)
      const body = boundary === undefined ? parseObject(bytes.toString()) : parseForm(bytes, boundary)
      checkSignature(request, body, keys, clock)
      const action = stringField(body, 'action')
      const family = action.split('.', 1)[0] ?? ''
      const service = Object.hasOwn(services, family) ? services[family] : undefined
      if (!service) throw unknownAction(action)
      const answer = await service.execute(action, body)
      if (boundary === undefined) sendJson(exchange, 200, { ...answer, requestId })
      else sendBytes(exchange, answer)
    } catch (error) {
      const fault = describeFault(error, requestId)
      sendJson(exchange, fault.code === 'EXCEED_MAX_PAYLOAD_SIZE' ? 413 : 200, fault)
    }
  }
}

/** Actions that are sent as a form are answered with WeChat's own bytes; the SDK hands them on as a Buffer. */
function sendBytes(exchange: Exchange, answer: JsonObject): void {
  const { data } = answer
  const text = typeof data === 'object' && data !== null && 'responseData' in data ? String(data.responseData) : ''
  exchange.response.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
  exchange.response.end(text)
}
