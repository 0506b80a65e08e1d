import { pipeline } from 'node:stream/promises'
import { describeFault, type Exchange, NO_FRAMES } from '../http/exchange'
import { contentType } from '../http/types'
import type { Files } from './files'

/** The largest file, in bytes. */
export const UPLOAD_LIMIT = 50 * 1024 * 1024

/** Browsers show it in a viewer of their own, which cannot reach the app and does not open in a sandbox. */
const PDF = 'application/pdf'
/** What is shown where it is opened; everything else is downloaded. */
const SHOWN = /^((image|audio|video)\/|application\/pdf$)/

/** Keeps what is sent to an upload link. */
export async function receive(exchange: Exchange, files: Files, cloudPath: string): Promise<void> {
  try {
    await files.keep(cloudPath, exchange.request, UPLOAD_LIMIT)
    exchange.response.writeHead(200, { 'content-length': 0 }).end()
  } catch (error) {
    // Whoever hung up in the middle is answered nothing, and it is no fault of this side.
    if (exchange.request.errored) return void exchange.response.destroy()
    const { code, message } = describeFault(error, exchange.requestId)
    sendXml(exchange, code === 'SYS_ERR' ? 500 : 400, code, message)
  }
}

/** Sends what a download link asks for. */
export async function deliver(exchange: Exchange, files: Files, cloudPath: string): Promise<void> {
  const size = files.size(cloudPath)
  if (size === undefined) return sendXml(exchange, 404, 'NoSuchKey', 'the file does not exist')
  const type = contentType(cloudPath)
  exchange.response.writeHead(200, {
    'content-type': type,
    'content-length': size,
    'cache-control': 'no-store',
    // What people uploaded is shown, never run: it shares its address with the app.
    'content-security-policy':
      type === PDF ? NO_FRAMES : `sandbox; default-src 'none'; style-src 'unsafe-inline'; ${NO_FRAMES}`,
    'content-disposition': SHOWN.test(type) ? 'inline' : 'attachment',
    'x-content-type-options': 'nosniff',
  })
  if (exchange.method === 'HEAD') exchange.response.end()
  else await pipeline(files.read(cloudPath), exchange.response).catch(() => exchange.response.destroy())
}

/** A refusal as the platform's object storage words it, which is what the SDK reads after an upload. */
export function sendXml(exchange: Exchange, status: number, code: string, message: string): void {
  const { response, requestId } = exchange
  const fields = { Code: code, Message: message, RequestId: requestId, TraceId: requestId }
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${value.replace(/[<&]/g, ' ')}</${name}>`)
  response.writeHead(status, { 'content-type': 'application/xml; charset=utf-8', connection: 'close' })
  response.end(`<?xml version='1.0' encoding='utf-8' ?><Error>${inner.join('')}</Error>`)
}
