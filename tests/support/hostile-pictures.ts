/** Pictures made to hurt whoever takes their notes out of them. */

const MEGABYTE = 1024 * 1024
/** As large as a picture may be. */
const MOST = 10 * MEGABYTE

const START = Buffer.from([0xff, 0xd8])
const FRAME = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0])
const SCAN = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0])
const END = Buffer.from([0xff, 0xd9])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
function chunk(type: string, content: Buffer, claimed = content.length): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(claimed)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content, Buffer.alloc(4)])
}
function header(width: number, height: number): Buffer {
  const content = Buffer.alloc(13)
  content.writeUInt32BE(width)
  content.writeUInt32BE(height, 4)
  return chunk('IHDR', content)
}
const times = (count: number, piece: Buffer): Buffer => Buffer.alloc(count * piece.length, piece)
const png = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([PNG, header(3, 2), ...chunks, chunk('IEND', Buffer.alloc(0))])
const jpeg = (...segments: Buffer[]): Buffer =>
  Buffer.concat([START, ...segments, FRAME, SCAN, Buffer.from([0x55]), END])

/** Notes of a camera that say they have so many lines, each of which points to where they begin. */
function circularNotes(): Buffer {
  const notes = Buffer.alloc(60_000)
  notes.write('Exif\0\0II', 'latin1')
  notes.writeUInt16LE(42, 8)
  notes.writeUInt32LE(8, 10)
  notes.writeUInt16LE(0xffff, 14)
  for (let at = 16; at + 12 <= notes.length; at += 12) notes.writeUInt32LE(8, at + 8)
  return segment(0xe1, notes)
}

/** By what each of them does, with what is to come of it. */
export const HOSTILE_PICTURES: Readonly<Record<string, { readonly bytes: () => Buffer; readonly becomes: string }>> = {
  'fills ten megabytes with one scan': {
    bytes: () => {
      const around = START.length + FRAME.length + SCAN.length + END.length
      return Buffer.concat([START, FRAME, SCAN, Buffer.alloc(MOST - around, 0x55), END])
    },
    becomes: 'kept jpg',
  },
  'has a scan without an end': {
    bytes: () => Buffer.concat([START, FRAME, SCAN, Buffer.alloc(9 * MEGABYTE, 0xff)]),
    becomes: 'refused',
  },
  'has millions of empty segments': {
    bytes: () => jpeg(times(2_000_000, segment(0xfe, Buffer.alloc(0)))),
    becomes: 'refused',
  },
  'has nearly as many segments as are looked at': {
    bytes: () => jpeg(times(9_990, segment(0xe0, Buffer.from('JFIF\0'.padEnd(900))))),
    becomes: 'kept jpg',
  },
  'has notes by the hundred that point at themselves': {
    bytes: () => jpeg(...Array.from({ length: 160 }, circularNotes)),
    becomes: 'kept jpg',
  },
  'says a thousand times how large it is': { bytes: () => jpeg(times(1000, FRAME)), becomes: 'refused' },
  'says that it is 65,535 points wide and high': {
    bytes: () =>
      Buffer.concat([
        START,
        Buffer.from([0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0]),
        SCAN,
        Buffer.from([0x55]),
        END,
      ]),
    becomes: 'too large',
  },
  'is a PNG of 30,000 times 30,000 points': {
    bytes: () =>
      Buffer.concat([
        PNG,
        header(30_000, 30_000),
        chunk('IDAT', Buffer.alloc(100_000)),
        chunk('IEND', Buffer.alloc(0)),
      ]),
    becomes: 'too large',
  },
  'is a PNG of hundreds of thousands of empty parts': {
    bytes: () => png(times(800_000, chunk('tEXt', Buffer.alloc(0)))),
    becomes: 'refused',
  },
  'is a PNG with a part that says it is four gigabytes long': {
    bytes: () => png(chunk('IDAT', Buffer.alloc(MEGABYTE), 0xffff_ffff)),
    becomes: 'refused',
  },
  'is a PNG of ten megabytes of notes': {
    bytes: () => png(chunk('tEXt', Buffer.alloc(MOST - 100))),
    becomes: 'kept png',
  },
  'is a byte larger than a picture may be': { bytes: () => Buffer.alloc(MOST + 1, 0xff), becomes: 'too large' },
  'is an archive, and no picture': { bytes: () => Buffer.alloc(MOST, 'PK\u0003\u0004'), becomes: 'refused' },
  'is a drawing that runs': {
    bytes: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    becomes: 'refused',
  },
}
