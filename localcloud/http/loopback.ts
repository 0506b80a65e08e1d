import type { IncomingMessage } from 'node:http'
import { header } from './exchange'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Whether a request was addressed to this machine by a loopback name. A page that makes its own name
 * point at 127.0.0.1 (DNS rebinding) still sends its own name in `Host`.
 */
export function isLoopbackHost(request: IncomingMessage): boolean {
  return LOOPBACK.has(
    header(request, 'host')
      .toLowerCase()
      .replace(/:\d{1,5}$/, ''),
  )
}

/** What a browser says of a page of this very address, or of somebody who typed the address. */
const OWN_SITE = new Set(['', 'same-origin', 'none'])

/**
 * Whether a browser says that some other page made this request: one of another site, or of another port of this machine.
 * A script that is no browser sends neither header, and is let in.
 */
export function isForeignPage(request: IncomingMessage): boolean {
  if (!OWN_SITE.has(header(request, 'sec-fetch-site'))) return true
  const origin = header(request, 'origin').toLowerCase()
  return origin !== '' && origin !== `http://${header(request, 'host').toLowerCase()}`
}
