import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from '../errors'

/** One HTTP request and its answer. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  /** The path as sent, still percent-encoded. */
  readonly path: string
  /** What followed the question mark, or an empty string. */
  readonly query: string
  readonly requestId: string
}

/** The exchange of a request whose target is a plain path; undefined for any other form (`*`, absolute, `//host`). */
export function openExchange(request: IncomingMessage, response: ServerResponse): Exchange | undefined {
  const target = request.url ?? ''
  if (!target.startsWith('/') || target.startsWith('//')) return undefined
  const mark = target.indexOf('?')
  return {
    request,
    response,
    method: request.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
    requestId: randomUUID(),
  }
}

/** No page is shown inside of another one, which could lay itself over it. */
export const NO_FRAMES = "frame-ancestors 'none'"

/** The first value of a request header, or an empty string. */
export function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** The value of a header that says who is asking, or an empty string: one that was sent twice says nothing. */
export function onlyHeader(request: IncomingMessage, name: string): string {
  const [value = '', ...others] = request.headersDistinct[name] ?? []
  return others.length === 0 ? value : ''
}

/** The whole body; throws `EXCEED_MAX_PAYLOAD_SIZE` past `limit` bytes, while what still comes is read and dropped. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else {
        chunks.length = 0
        reject(tooLarge(limit))
      }
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    // A peer that hangs up in the middle is no fault of this side.
    const endedEarly = () => reject(new CloudError('INVALID_PARAM', 'the request ended early'))
    request.on('error', endedEarly)
    request.on('close', endedEarly)
  })
}

/** The refusal of a body past `limit` bytes. */
export function tooLarge(limit: number): CloudError {
  return new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the body is larger than ${limit} bytes`)
}

/** The very string that the SDK compares with. */
export const JSON_TYPE = 'application/json; charset=utf-8'

/** Answers JSON that nobody may keep. */
export function sendJson(exchange: Exchange, status: number, value: unknown): void {
  send(exchange, status, JSON.stringify(value), JSON_TYPE)
}

/** Answers what nobody may keep. */
export function send({ response }: Exchange, status: number, body: string | Uint8Array, contentType: string): void {
  if (response.headersSent || response.destroyed) return
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(bytes)
}

/** What went wrong, in the platform's error shape. A fault is written to stderr and told in general words only. */
export function describeFault(error: unknown, requestId: string): { code: string; message: string; requestId: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message, requestId }
  console.error(`[${requestId}]`, error)
  return { code: 'SYS_ERR', message: 'system error', requestId }
}
