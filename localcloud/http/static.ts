import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Exchange, header, NO_FRAMES, sendJson } from './exchange'
import { contentType } from './types'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** A name with eight or more hexadecimal digits between dots or dashes never changes its content. */
const HASHED = /[.-][0-9a-f]{8,}\.[a-z0-9.]+$/
/** Below this many bytes compression gains nothing. */
const SMALLEST_COMPRESSED = 1024

/** Serves the files of a built browser app; `/` is its `index.html`, and nothing outside of the folder is reached. */
export function createStatic(folder: string): (exchange: Exchange) => Promise<void> {
  const root = path.resolve(folder)
  // Compressed once for each build of a file.
  const compressed = new Map<string, { version: string; bytes: Buffer }>()

  const compress = async (file: string, version: string, coding: 'br' | 'gzip'): Promise<Buffer> => {
    const key = `${coding} ${file}`
    const known = compressed.get(key)
    if (known?.version === version) return known.bytes
    const plain = await fs.promises.readFile(file)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
    const bytes = coding === 'br' ? await brotli(plain, quality) : await zip(plain)
    compressed.set(key, { version, bytes })
    return bytes
  }

  return async (exchange) => {
    const { request, response, method } = exchange
    const file = locate(root, exchange.path)
    const found = file === undefined ? undefined : await fs.promises.stat(file).catch(() => undefined)
    if (file === undefined || !found?.isFile() || (method !== 'GET' && method !== 'HEAD')) {
      return sendJson(exchange, 404, { code: 'NOT_FOUND', message: 'nothing here', requestId: exchange.requestId })
    }
    const version = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`
    const type = contentType(file)
    const coding = found.size < SMALLEST_COMPRESSED ? undefined : chooseCoding(type, header(request, 'accept-encoding'))
    response.setHeader('content-type', type)
    response.setHeader('etag', version)
    response.setHeader('vary', 'accept-encoding')
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('content-security-policy', NO_FRAMES)
    response.setHeader('cross-origin-resource-policy', 'same-origin')
    response.setHeader('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (header(request, 'if-none-match') === version) {
      response.writeHead(304).end()
      return
    }
    if (coding) response.setHeader('content-encoding', coding)
    const bytes = coding ? await compress(file, version, coding) : await fs.promises.readFile(file)
    response.writeHead(200, { 'content-length': bytes.length })
    response.end(method === 'HEAD' ? undefined : bytes)
  }
}

function locate(root: string, encoded: string): string | undefined {
  let asked: string
  try {
    asked = decodeURIComponent(encoded)
  } catch {
    return undefined
  }
  if (asked.includes('\0')) return undefined
  const file = path.resolve(root, `.${asked.endsWith('/') ? `${asked}index.html` : asked}`)
  return file.startsWith(root + path.sep) ? file : undefined
}

function chooseCoding(type: string, accepted: string): 'br' | 'gzip' | undefined {
  if (!/^text\/|json|svg|wasm/.test(type)) return undefined
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}
