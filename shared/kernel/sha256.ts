/** SHA-256 (FIPS 180-4), for phones: neither WeChat nor every browser has one of its own. */

/** The first 32 bits of the fractional parts of the `power`-th roots of the first `count` primes. */
function fractions(count: number, power: number): Uint32Array {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) {
    let prime = true
    for (let d = 2; d * d <= n && prime; d += 1) prime = n % d !== 0
    if (prime) found.push((n ** power % 1) * 2 ** 32)
  }
  return Uint32Array.from(found.map(Math.floor))
}

const ROUND = fractions(64, 1 / 3)
const START = fractions(8, 1 / 2)
const BLOCK = 64

const at = (words: Uint32Array, n: number): number => words[n] ?? 0
const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The text as UTF-8. */
function bytesOf(text: string): number[] {
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return bytes
}

/** The message with a one behind it, and its length in bits at the end of the last block. */
function padded(text: string): DataView {
  const bytes = bytesOf(text)
  const blocks = Math.ceil((bytes.length + 9) / BLOCK)
  const whole = new Uint8Array(blocks * BLOCK)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(whole.length - 4, bytes.length * 8)
  return view
}

/** The sixty-four words that one block becomes. */
function schedule(message: DataView, from: number): Uint32Array {
  const words = new Uint32Array(64)
  for (let n = 0; n < 16; n += 1) words[n] = message.getUint32(from + n * 4)
  for (let n = 16; n < 64; n += 1) {
    const [a, b] = [at(words, n - 15), at(words, n - 2)]
    const near = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)
    const far = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10)
    words[n] = at(words, n - 16) + near + at(words, n - 7) + far
  }
  return words
}

/** Works one block into the state. */
function absorb(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = Array.from(state) as [number, number, number, number, number, number, number, number]
  for (let n = 0; n < 64; n += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = (h + mixed + ((e & f) ^ (~e & g)) + at(ROUND, n) + at(words, n)) >>> 0
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0]
  }
  for (const [n, word] of [a, b, c, d, e, f, g, h].entries()) state[n] = at(state, n) + word
}

/** The SHA-256 of a text, hex. */
export function sha256(text: string): string {
  const message = padded(text)
  const state = START.slice()
  for (let from = 0; from < message.byteLength; from += BLOCK) absorb(state, schedule(message, from))
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}
