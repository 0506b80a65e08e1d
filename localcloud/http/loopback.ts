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

/** Whether a browser says that a page of some other site made this request. */
export function isCrossSite(request: IncomingMessage): boolean {
  if (header(request, 'sec-fetch-site') === 'cross-site') return true
  const origin = header(request, 'origin')
  if (origin === '') return false
  const host = /^https?:\/\/(.+?)(?::\d{1,5})?$/.exec(origin.toLowerCase())?.[1]
  return host === undefined || !LOOPBACK.has(host)
}
