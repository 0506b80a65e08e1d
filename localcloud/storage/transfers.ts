import { pipeline } from 'node:stream/promises'
import { CloudError, invalidParameter } from '../errors'
import { multipartBoundary, parseForm } from '../gateway/multipart'
import { describeFault, type Exchange, header, NO_FRAMES, readBody } from '../http/exchange'
import { contentType } from '../http/types'
import type { Files } from './files'

/** The largest file, in bytes: a workbook with a whole village in it. The platform takes larger ones, nobody here needs them. */
export const UPLOAD_LIMIT = 20 * 1024 * 1024

/** Browsers show it in a viewer of their own, which cannot reach the app and does not open in a sandbox. */
const PDF = 'application/pdf'
/** What is shown where it is opened; everything else is downloaded. */
const SHOWN = /^((image|audio|video)\/|application\/pdf$)/

/** What a form may have around the file, in bytes. */
const FORM_LIMIT = 64 * 1024

/** Keeps what is sent to an upload link. */
export async function receive(exchange: Exchange, files: Files, cloudPath: string): Promise<void> {
  await receiving(exchange, async () => {
    // A file that is too large is refused with the line still open: what comes of it is read and dropped.
    const sent = exchange.request.iterator({ destroyOnReturn: false })
    await files.keep(cloudPath, sent, UPLOAD_LIMIT)
    exchange.response.writeHead(200, { 'content-length': 0 }).end()
  })
}

/** Keeps the file of a form, as SDKs before version 3 and the browser's send it. The form may ask for the status of success. */
export async function receiveForm(exchange: Exchange, files: Files, cloudPath: string): Promise<void> {
  await receiving(exchange, async () => {
    const boundary = multipartBoundary(header(exchange.request, 'content-type'))
    if (boundary === undefined) throw invalidParameter('an upload by POST is a form')
    const {
      key,
      file,
      success_action_status: status,
    } = parseForm(await readBody(exchange.request, UPLOAD_LIMIT + FORM_LIMIT), boundary)
    if (key !== cloudPath) throw new CloudError('AccessDenied', 'the link is for another file')
    if (!Buffer.isBuffer(file)) throw invalidParameter('the form has no file')
    await files.keep(cloudPath, [file], UPLOAD_LIMIT)
    if (status === '201') return sendFields(exchange, 201, 'PostResponse', { Key: cloudPath })
    exchange.response.writeHead(status === '200' ? 200 : 204).end()
  })
}

async function receiving(exchange: Exchange, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    // Whoever hung up in the middle is answered nothing, and it is no fault of this side.
    if (exchange.request.errored) return void exchange.response.destroy()
    exchange.request.resume()
    const { code, message } = describeFault(error, exchange.requestId)
    sendXml(exchange, code === 'SYS_ERR' ? 500 : code === 'AccessDenied' ? 403 : 400, code, message)
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
  response.setHeader('connection', 'close')
  sendFields(exchange, status, 'Error', { Code: code, Message: message, RequestId: requestId, TraceId: requestId })
}

function sendFields({ response }: Exchange, status: number, root: string, fields: Record<string, string>): void {
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${value.replace(/[<&]/g, ' ')}</${name}>`)
  response.writeHead(status, { 'content-type': 'application/xml; charset=utf-8' })
  response.end(`<?xml version='1.0' encoding='utf-8' ?><${root}>${inner.join('')}</${root}>`)
}
