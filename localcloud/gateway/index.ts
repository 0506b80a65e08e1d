import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import { describeFault, type Exchange, header, JSON_TYPE, readBody, send, tooLarge } from '../http/exchange'
import { isForeignPage } from '../http/loopback'
import { type JsonObject, parseObject, stringField, unknownAction } from '../json'
import { multipartBoundary, parseForm } from './multipart'
import { createPorts, type PortAnswer, type Ports } from './port'
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

/** The one address that the SDK talks to. Answers in the platform's shape whatever was sent. */
export interface Gateway {
  /** `POST /admin`: for everybody who has a key. */
  handle(exchange: Exchange): Promise<void>
  /** The same for a thread of this process: that it was given the port is its proof, so that nothing has to be signed. */
  readonly ports: Ports
}

/** A request by either door. Both functions throw a `CloudError` for one that is to be refused. */
interface Asked {
  readonly requestId: string
  readonly contentType: string
  read(): Promise<string | Buffer>
  check(body: JsonObject): void
}

export function createGateway({ keys, clock, services }: GatewayOptions): Gateway {
  const answer = async ({ requestId, contentType, read, check }: Asked): Promise<PortAnswer> => {
    try {
      const boundary = multipartBoundary(contentType)
      const sent = await read()
      const body = boundary === undefined ? parseObject(sent.toString()) : parseForm(bytesOf(sent), boundary)
      check(body)
      const action = stringField(body, 'action')
      const family = action.split('.', 1)[0] ?? ''
      const service = Object.hasOwn(services, family) ? services[family] : undefined
      if (!service) throw unknownAction(action)
      const done = await service.execute(action, body)
      return boundary === undefined ? json(200, { ...done, requestId }) : ownBytes(done)
    } catch (error) {
      const fault = describeFault(error, requestId)
      return json(fault.code === 'EXCEED_MAX_PAYLOAD_SIZE' ? 413 : 200, fault)
    }
  }
  return {
    async handle(exchange) {
      const { request, requestId, method } = exchange
      const contentType = header(request, 'content-type')
      const read = async () => {
        if (method !== 'POST') throw new CloudError('INVALID_PARAM', 'only POST is answered here')
        if (isForeignPage(request)) throw new CloudError('PERMISSION_DENIED', 'a page of another address may not call')
        return readBody(request, BODY_LIMIT)
      }
      const check = (body: JsonObject) => checkSignature(request, body, keys, clock)
      const { status, body, contentType: type } = await answer({ requestId, contentType, read, check })
      send(exchange, status, body, type)
    },
    ports: createPorts(BODY_LIMIT, async ({ contentType, body }) => {
      const read = async () => {
        if (body === null) throw tooLarge(BODY_LIMIT)
        return typeof body === 'string' ? body : Buffer.from(body.buffer)
      }
      return answer({ requestId: randomUUID(), contentType, read, check: () => undefined })
    }),
  }
}

const bytesOf = (sent: string | Buffer): Buffer => (typeof sent === 'string' ? Buffer.from(sent) : sent)

const json = (status: number, value: object): PortAnswer => ({
  status,
  contentType: JSON_TYPE,
  body: JSON.stringify(value),
})

/** Actions that are sent as a form are answered with WeChat's own bytes; the SDK hands them on as a Buffer. */
function ownBytes({ data }: JsonObject): PortAnswer {
  const given = typeof data === 'object' && data !== null && 'responseData' in data ? data.responseData : ''
  // In memory of its own: a port would send along all that lies beside it.
  const body = Buffer.isBuffer(given) ? new Uint8Array(given) : String(given)
  return { status: 200, contentType: 'application/octet-stream', body }
}
