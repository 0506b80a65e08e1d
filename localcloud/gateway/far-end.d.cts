import type { FarEnd } from './port'

/**
 * Until the port closes, `http.request(url, options, answered)` with a POST to `url`, whatever its query, goes over the
 * port. Every other request takes the way that it always took.
 */
export function requestOverPort(url: string, end: FarEnd): void
