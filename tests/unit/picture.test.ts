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
