/** So long a file may take to come. */
const TIMEOUT_MS = 15_000

/**
 * What lies behind a link, as far as `most` bytes; null when there is no such file. A file lies in the function's memory
 * whole, and what somebody uploads may be of any size: so it is left as soon as it is larger than it may be.
 */
export async function download(url: string, most: number): Promise<Uint8Array | 'too large' | null> {
  const { ok, status, body } = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!ok) await body?.cancel()
  if (status === 403 || status === 404) return null
  if (!ok || !body) throw new Error(`a file could not be fetched: ${status}`)
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > most) {
      await reader.cancel()
      return 'too large'
    }
    pieces.push(next.value)
  }
  return Buffer.concat(pieces)
}
