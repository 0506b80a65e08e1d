import { stripMetadata } from '../../cloudfunctions/kernel/picture'

const segment = (marker: number, content: string): Buffer => {
  const body = Buffer.from(content, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
const START = Buffer.from([0xff, 0xd8])
const SCAN = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0x55, 0xff, 0xd9])

/** A frame of so many points. */
function frame(width: number, height: number): Buffer {
  const body = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  body.writeUInt16BE(height, 1)
  body.writeUInt16BE(width, 3)
  return segment(0xc0, body.toString('latin1'))
}
const jpeg = (...segments: Buffer[]): Buffer => Buffer.concat([START, ...segments, frame(3, 2), SCAN])

const bytesOf = (picture: Uint8Array): string => {
  const stripped = stripMetadata(picture)
  return stripped === null || stripped === 'too large' ? '' : Buffer.from(stripped.bytes).toString('latin1')
}
const kept = (...segments: Buffer[]): string => bytesOf(jpeg(...segments))

test('place, phone and remarks leave a JPEG, what its colours need stays', () => {
  const seen = kept(
    segment(0xe0, 'JFIF\0 size'),
    segment(0xe1, 'Exif\0 a place'),
    segment(0xe2, 'ICC_PROFILE\0 colours'),
    segment(0xee, 'Adobe transform'),
    segment(0xfe, 'a remark'),
  )
  expect(seen).toContain('size')
  expect(seen).toContain('colours')
  expect(seen).toContain('transform')
  expect(seen).not.toMatch(/place|remark/)
})

/** What a camera notes: a place, how it was held, and what comes behind, low byte first or high byte first. */
function notes(order: 'II' | 'MM', turn: number): string {
  const tiff = Buffer.alloc(64)
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  tiff.write(order, 'latin1')
  short(42, 2)
  if (order === 'II') tiff.writeUInt32LE(8, 4)
  else tiff.writeUInt32BE(8, 4)
  short(2, 8)
  short(0x8825, 10)
  for (const [value, at] of [
    [0x0112, 22],
    [3, 24],
    [turn, 30],
  ] as const)
    short(value, at)
  tiff.write('a place', 40, 'latin1')
  return `Exif\0\0${tiff.toString('latin1')}`
}

test.each(['II', 'MM'] as const)(
  'a picture that was taken upright is still shown upright, and its place is gone (%s)',
  (order) => {
    const seen = kept(segment(0xe1, notes(order, 6)))
    expect(seen).not.toContain('place')
    expect(seen).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06')
  },
)

test('a turn that is none, or notes that are cut off, are left out', () => {
  expect(kept(segment(0xe1, notes('MM', 9)))).not.toContain('Exif')
  for (let length = 0; length < 40; length += 1)
    expect(() => kept(segment(0xe1, notes('II', 6).slice(0, length)))).not.toThrow()
  expect(kept(segment(0xe1, notes('II', 6).slice(0, 30)))).not.toContain('Exif')
})

test('small copies of the picture as it was taken leave it too', () => {
  const seen = kept(segment(0xe0, 'JFXX\0 uncut'), segment(0xe2, 'MPF\0 second'), segment(0xe2, 'FPXR\0 taken at'))
  expect(seen).not.toMatch(/uncut|second|taken at/)
})

test('what lies behind the end of a picture is gone, and what is no picture is none', () => {
  const behind = bytesOf(Buffer.concat([jpeg(), Buffer.from('a video')]))
  expect(behind).toContain('\xff\xc0')
  expect(behind).not.toContain('video')
  expect(stripMetadata(Buffer.from('<svg onload=alert(1)>'))).toBeNull()
  expect(stripMetadata(START)).toBeNull()
})

const FILL = Buffer.from([0xff, 0xff, 0xff])

test('bytes that fill up before a marker are legal, and go', () => {
  const filled = Buffer.concat([START, FILL, segment(0xe0, 'JFIF\0 size'), FILL, frame(3, 2), FILL, SCAN])
  expect(bytesOf(filled)).toBe(kept(segment(0xe0, 'JFIF\0 size')))
})

test('a picture whose end marker is left out gets one', () => {
  const open = jpeg().subarray(0, -2)
  expect(bytesOf(open)).toBe(bytesOf(jpeg()))
  expect(bytesOf(Buffer.concat([open, FILL]))).toBe(bytesOf(jpeg()))
})

test('a picture of several scans is whole, and remarks between them go', () => {
  const scan = SCAN.subarray(0, -2)
  // A table that holds the bytes of the end marker.
  const table = segment(0xc4, '\x00\xff\xd9\x01')
  const several = Buffer.concat([START, frame(3, 2), scan, segment(0xfe, 'a remark'), table, SCAN])
  expect(bytesOf(several)).toBe(Buffer.concat([START, frame(3, 2), scan, table, SCAN]).toString('latin1'))
})

test('inside a scan, stuffed bytes and restarts are part of the picture', () => {
  const scan = Buffer.concat([
    SCAN.subarray(0, -2),
    Buffer.from([0xff, 0, 1, 0xff, 0xd0, 2, 0xff, 0xff, 0xd1, 3, 0xff, 0xd9]),
  ])
  const picture = Buffer.concat([START, frame(3, 2), scan])
  expect(bytesOf(picture)).toBe(picture.toString('latin1'))
})

const chunk = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content, Buffer.alloc(4)])
}
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
function header(width: number, height: number): Buffer {
  const content = Buffer.alloc(13)
  content.writeUInt32BE(width)
  content.writeUInt32BE(height, 4)
  return chunk('IHDR', content)
}
const END = chunk('IEND', Buffer.alloc(0))
const png = (width: number, height: number, ...chunks: Buffer[]): Buffer =>
  Buffer.concat([PNG, header(width, height), ...chunks, END])

test.each([
  ['a PNG of 100 KB that claims 30,000 by 30,000 points', png(30_000, 30_000, chunk('IDAT', Buffer.alloc(100_000)))],
  ['a PNG of a single endless line', png(4_000_000_000, 1)],
  ['a JPEG of 8,000 by 8,000 points', Buffer.concat([START, frame(8000, 8000), SCAN])],
  ['a JPEG of more than ten megabytes', Buffer.concat([jpeg(), Buffer.alloc(10 * 1024 * 1024)])],
])('%s is too large for an old phone', (_what, picture) => {
  expect(stripMetadata(picture)).toBe('too large')
})

test('a photo of twelve or of twenty million points is none too many', () => {
  for (const [width, height] of [
    [4000, 3000],
    [3880, 5184],
  ] as const) {
    expect(bytesOf(Buffer.concat([START, frame(width, height), SCAN]))).not.toBe('')
    expect(bytesOf(png(width, height))).not.toBe('')
  }
})

test.each([
  ['no scan', Buffer.concat([START, frame(3, 2)])],
  ['a scan of nothing', Buffer.concat([START, frame(3, 2), SCAN.subarray(0, 10)])],
  ['anything but a marker between its segments', Buffer.concat([START, frame(3, 2), Buffer.from('x'), SCAN])],
  ['no size', Buffer.concat([START, SCAN])],
  ['two sizes', Buffer.concat([START, frame(1, 1), frame(9000, 9000), SCAN])],
  ['no points', Buffer.concat([START, frame(0, 5), SCAN])],
  ['a frame that is cut off', Buffer.concat([START, segment(0xc2, 'xx'), SCAN])],
  ['a segment shorter than its own length', Buffer.concat([START, Buffer.from([0xff, 0xdb, 0, 1]), frame(1, 1), SCAN])],
  ['no size of a PNG', Buffer.concat([PNG, END])],
  ['two sizes of a PNG', Buffer.concat([PNG, header(1, 1), header(30_000, 30_000), END])],
  ['its size behind other chunks', Buffer.concat([PNG, chunk('gAMA', Buffer.alloc(4)), header(1, 1), END])],
])('a picture with %s is none', (_what, picture) => {
  expect(stripMetadata(picture)).toBeNull()
})

test('a file of a million little parts is not looked through to its end', () => {
  const little = Buffer.concat(Array.from({ length: 1_000_000 }, () => Buffer.from([0xff, 0xdb, 0, 2])))
  expect(stripMetadata(Buffer.concat([START, frame(1, 1), little, SCAN]))).toBeNull()
  const chunks = Buffer.concat(Array.from({ length: 500_000 }, () => chunk('IDAT', Buffer.alloc(0))))
  expect(stripMetadata(png(1, 1, chunks))).toBeNull()
})
