/** How a picture is to be turned, as EXIF numbers it: 1 is as it lies, 6 a quarter turn to the right. */
type Orientation = number

const EXIF = 'Exif\0\0'
const ORIENTATION = 0x0112
const SHORT = 3
/** A directory counts its entries in two bytes; each has twelve. */
const [COUNT, ENTRY] = [2, 12]

/**
 * The turn that a phone held upright notes in its EXIF segment; null where it notes none. Everything else in there is left
 * unread. Source: EXIF 2.32, 4.6.
 */
export function orientationIn(content: Buffer): Orientation | null {
  if (content.toString('latin1', 0, EXIF.length) !== EXIF) return null
  const tiff = content.subarray(EXIF.length)
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + COUNT > tiff.length) return null
  const end = Math.min(first + COUNT + short(first) * ENTRY, tiff.length)
  for (let at = first + COUNT; at + ENTRY <= end; at += ENTRY) {
    if (short(at) === ORIENTATION && short(at + 2) === SHORT) return turnOf(short(at + 8))
  }
  return null
}

const turnOf = (number: number): Orientation | null => (number >= 1 && number <= 8 ? number : null)

/** An EXIF segment of a JPEG that says how to turn it, and nothing more. */
export function orientationSegment(orientation: Orientation): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(ORIENTATION, 10)
  tiff.writeUInt16BE(SHORT, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  const head = Buffer.from([0xff, 0xe1, 0, 2 + EXIF.length + tiff.length])
  return Buffer.concat([head, Buffer.from(EXIF, 'latin1'), tiff])
}
