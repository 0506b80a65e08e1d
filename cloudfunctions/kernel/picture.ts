import { orientationIn, orientationSegment } from './orientation'

/** A picture without what it tells about phone, place and hour. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly extension: 'jpg' | 'png'
}

const MAX_BYTES = 10 * 1024 * 1024

/**
 * Strips all metadata from a JPEG or PNG, but for how it is to be turned; null when the bytes are neither, are cut off, or
 * exceed 10 MB.
 */
export function stripMetadata(bytes: Uint8Array): Picture | null {
  if (bytes.length > MAX_BYTES) return null
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.subarray(0, 3).equals(JPEG_START)) return wrap(stripJpeg(view), 'jpg')
  if (view.subarray(0, 8).equals(PNG_START)) return wrap(stripPng(view), 'png')
  return null
}

const wrap = (bytes: Uint8Array | null, extension: Picture['extension']): Picture | null =>
  bytes && { bytes, extension }

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

/** JPEG: a list of segments up to the scan; what lies behind the end marker (a second picture, a video) goes too. */
function stripJpeg(bytes: Buffer): Uint8Array | null {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === START_OF_SCAN) {
      const end = endOfScan(bytes, at)
      return end === null ? null : Buffer.concat([...kept, bytes.subarray(at, end)])
    }
    const next = at + 2 + bytes.readUInt16BE(at + 2)
    if (next > bytes.length) return null
    kept.push(...keptOf(marker, bytes.subarray(at, next)))
    at = next
  }
  return null
}

/** Where the first end marker stands that belongs to the scan: inside it, 0xFF is always stuffed or a restart. */
function endOfScan(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from + 2); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 2)) {
    if (bytes[at + 1] === 0xd9) return at + 2
  }
  return null
}

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

function stripPng(bytes: Buffer): Uint8Array | null {
  const kept = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at)
    if (next > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (PNG_CHUNKS.has(type)) kept.push(bytes.subarray(at, next))
    if (type === 'IEND') return Buffer.concat(kept)
    at = next
  }
  return null
}
