import { orientationIn, orientationSegment } from './orientation'

/** A picture without what it tells about phone, place and hour. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly extension: 'jpg' | 'png'
}

/** A larger file is no picture that anybody is asked for. */
export const MAX_BYTES = 10 * 1024 * 1024
/** What an old phone still draws: it holds four bytes for each point, and cuts off or refuses what is longer than its glass. */
const MOST_POINTS = 24_000_000
const LONGEST_SIDE = 8192
/** Far more parts than any camera or painter writes, and few enough to be looked at one by one. */
const MOST_PARTS = 10_000

/** The kept parts of a picture, and how large it says that it is. */
interface Stripped {
  readonly parts: readonly Buffer[]
  readonly size: Size
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Strips all metadata from a JPEG or PNG, but for how it is to be turned; null when the bytes are neither, hold no picture, or
 * do not say once how large it is. `too large` when it has more points than an old phone can draw:
 * a file of 100 KB may claim a billion.
 */
export function stripMetadata(bytes: Uint8Array): Picture | 'too large' | null {
  if (bytes.length > MAX_BYTES) return 'too large'
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.subarray(0, 3).equals(JPEG_START)) return wrap(stripJpeg(view), 'jpg')
  if (view.subarray(0, 8).equals(PNG_START)) return wrap(stripPng(view), 'png')
  return null
}

function wrap(stripped: Stripped | null, extension: Picture['extension']): Picture | 'too large' | null {
  if (!stripped) return null
  const { width, height } = stripped.size
  if (width === 0 || height === 0) return null
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_POINTS) return 'too large'
  return { bytes: Buffer.concat(stripped.parts), extension }
}

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff])
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const START_OF_SCAN = 0xda
const COMMENT = 0xfe
const JFIF = 0xe0
const EXIF = 0xe1
const COLOUR_PROFILE = 0xe2
const ADOBE = 0xee

/** The application segments that say how to decode size and colours; others of the same number carry small copies. */
const NEEDED: readonly [marker: number, begins: string][] = [
  [JFIF, 'JFIF\0'],
  [COLOUR_PROFILE, 'ICC_PROFILE\0'],
  [ADOBE, 'Adobe'],
]

/** Remarks, and application segments beyond those that a decoder needs. */
function isMetadata(marker: number, content: Buffer): boolean {
  if (marker === COMMENT) return true
  if (marker < 0xe0 || marker > 0xef) return false
  return !NEEDED.some(([needed, begins]) => marker === needed && content.toString('latin1').startsWith(begins))
}

/** What stays of a segment: all of it, nothing, or of a camera's notes how the picture is to be turned. */
function keptOf(marker: number, segment: Buffer): readonly Buffer[] {
  const content = segment.subarray(4)
  const turn = marker === EXIF ? orientationIn(content) : null
  if (turn !== null) return [orientationSegment(turn)]
  return isMetadata(marker, content) ? [] : [segment]
}

/** The segments that begin a frame and say its size: every SOF, but for what shares their numbers (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Where a frame's height and width stand in its segment. Source: ITU-T T.81, B.2.2. */
const FRAME_BYTES = 9
const frameSize = (segment: Buffer): Size => ({ height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) })

/** Where a marker's own byte stands: any number of bytes 0xFF may come before it. Source: ITU-T T.81, B.1.1.2. */
function markerAt(bytes: Buffer, at: number): number | null {
  if (bytes[at] !== 0xff) return null
  let next = at + 1
  while (bytes[next] === 0xff) next += 1
  return next < bytes.length ? next : null
}

/** Where a scan ends, which begins at `at`: inside it, 0xFF is always stuffed or a restart. */
function endOfScan(bytes: Buffer, at: number): number {
  for (let next = bytes.indexOf(0xff, at); next >= 0; next = bytes.indexOf(0xff, next)) {
    const marker = markerAt(bytes, next)
    if (marker === null) return next
    const value = bytes.readUInt8(marker)
    if (value !== 0 && (value < 0xd0 || value > 0xd7)) return next
    next = marker + 1
  }
  return bytes.length
}

/**
 * JPEG: segments and scans up to the end marker; what lies behind it (a second picture, a video) goes too. Cameras leave that
 * marker out, and decoders do without: it is set where the file ends after a scan.
 */
function stripJpeg(bytes: Buffer): Stripped | null {
  const parts = [bytes.subarray(0, 2)]
  let size: Size | null = null
  let scanned = false
  let at = 2
  const whole = () => (scanned && size ? { parts: [...parts, END_OF_PICTURE], size } : null)
  for (let n = 0; n < MOST_PARTS; n += 1) {
    if (at >= bytes.length) return whole()
    const found = markerAt(bytes, at)
    if (found === null) return bytes[at] === 0xff ? whole() : null
    const marker = bytes.readUInt8(found)
    if (marker === END_OF_PICTURE[1]) return whole()
    const next = found + 3 <= bytes.length ? found + 1 + bytes.readUInt16BE(found + 1) : bytes.length + 1
    if (next < found + 3) return null
    if (next > bytes.length) return whole()
    // Without the bytes that filled up before it.
    const segment = bytes.subarray(found - 1, next)
    if (marker === START_OF_SCAN) {
      at = endOfScan(bytes, next)
      scanned ||= at > next
      parts.push(segment, bytes.subarray(next, at))
      continue
    }
    if (isFrame(marker)) {
      if (size || segment.length < FRAME_BYTES) return null
      size = frameSize(segment)
    }
    parts.push(...keptOf(marker, segment))
    at = next
  }
  return null
}

const END_OF_PICTURE = Buffer.from([0xff, 0xd9])

/** Chunks that a decoder needs; all others (text, time, EXIF) go. */
const PNG_CHUNKS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
])

const IHDR_BYTES = 13

/** PNG: the first chunk says its size, once. Source: PNG 3, 11.2.1. */
function stripPng(bytes: Buffer): Stripped | null {
  const parts = [bytes.subarray(0, 8)]
  let size: Size | null = null
  let at = 8
  for (let n = 0; n < MOST_PARTS && at + 12 <= bytes.length; n += 1) {
    const length = bytes.readUInt32BE(at)
    const next = at + 12 + length
    if (next > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if ((type === 'IHDR') !== (n === 0)) return null
    if (type === 'IHDR') {
      if (length !== IHDR_BYTES) return null
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    }
    if (PNG_CHUNKS.has(type)) parts.push(bytes.subarray(at, next))
    if (type === 'IEND') return size && { parts, size }
    at = next
  }
  return null
}
