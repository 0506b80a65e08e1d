import { stripMetadata } from '../../cloudfunctions/kernel/picture'

const segment = (marker: number, content: string): Buffer => {
  const body = Buffer.from(content, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
const START = Buffer.from([0xff, 0xd8])
const SCAN = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0x55, 0xff, 0xd9])

const kept = (...segments: Buffer[]): string =>
  Buffer.from(stripMetadata(Buffer.concat([START, ...segments, SCAN]))?.bytes ?? []).toString('latin1')

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
  const behind = Buffer.concat([START, SCAN, Buffer.from('a video')])
  expect(Buffer.from(stripMetadata(behind)?.bytes ?? []).toString('latin1')).not.toContain('video')
  expect(stripMetadata(Buffer.from('<svg onload=alert(1)>'))).toBeNull()
  expect(stripMetadata(START)).toBeNull()
})
