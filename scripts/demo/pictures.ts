/** Photos of the demo: hills, a sky and what was done, drawn by code, because nobody's real photo belongs here. */
import { deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

/** What a photo shows; each has colours of its own. */
export type Scene = 'yard' | 'field' | 'river' | 'home' | 'rubbish' | 'certificate'

const WIDTH = 400
const HEIGHT = 300
/** So many photos of one scene differ. */
const TURNS = 4

interface Palette {
  readonly sky: Colour
  readonly far: Colour
  readonly near: Colour
  /** What stands in the middle, and how. */
  readonly thing: Colour
  readonly shape: 'wall' | 'rows' | 'water' | 'heap' | 'paper'
}

const PALETTES: Readonly<Record<Scene, Palette>> = {
  yard: { sky: [214, 232, 240], far: [134, 166, 140], near: [206, 190, 160], thing: [240, 236, 226], shape: 'wall' },
  field: { sky: [250, 226, 180], far: [150, 176, 110], near: [196, 160, 70], thing: [226, 190, 80], shape: 'rows' },
  river: { sky: [200, 224, 236], far: [96, 140, 110], near: [150, 160, 130], thing: [110, 160, 180], shape: 'water' },
  home: { sky: [236, 220, 200], far: [160, 150, 130], near: [170, 120, 90], thing: [200, 90, 60], shape: 'wall' },
  rubbish: { sky: [214, 216, 214], far: [130, 140, 120], near: [160, 150, 130], thing: [110, 96, 84], shape: 'heap' },
  certificate: {
    sky: [180, 150, 120],
    far: [170, 140, 110],
    near: [150, 120, 90],
    thing: [250, 240, 220],
    shape: 'paper',
  },
}

/** Whether a point, 0 to 1 in both directions, belongs to the thing in the middle. */
const SHAPES: Readonly<Record<Palette['shape'], (x: number, y: number) => boolean>> = {
  wall: (x, y) => x > 0.3 && x < 0.74 && y > 0.42 + Math.abs(x - 0.52) * 0.5 && y < 0.8,
  rows: (x, y) => y > 0.6 && Math.sin((x - 0.5) * (60 / y)) > 0.2,
  water: (x, y) => y > 0.62 && y < 0.86 + Math.sin(x * 9) * 0.02,
  heap: (x, y) => y > 0.84 - 0.28 * Math.exp(-(((x - 0.5) / 0.2) ** 2)) * (1 + Math.sin(x * 60) * 0.08) && y < 0.84,
  paper: (x, y) => x > 0.2 && x < 0.8 && y > 0.18 && y < 0.82 && !(y > 0.36 && y < 0.7 && Math.sin(y * 120) > 0.8),
}

const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]

function colourAt({ sky, far, near, thing, shape }: Palette, x: number, y: number, turn: number): Colour {
  const ridge = 0.44 + Math.sin(x * 5 + turn) * 0.06 + Math.sin(x * 13 + turn * 2) * 0.02
  if (SHAPES[shape](x, y)) return mix(thing, near, y * 0.3)
  if (y < ridge) return mix(sky, [255, 255, 255], y)
  return y < ridge + 0.14 ? far : mix(near, far, 0.7 - y * 0.6)
}

const drawn = new Map<string, Uint8Array>()

/** A PNG of a scene; the hills of the `nth` photo stand a little differently from those of the one before. */
export function picture(scene: Scene, nth: number): Uint8Array {
  const turn = nth % TURNS
  const name = `${scene} ${turn}`
  const found = drawn.get(name) ?? draw(PALETTES[scene], turn)
  drawn.set(name, found)
  return found
}

function draw(palette: Palette, turn: number): Uint8Array {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  let at = 0
  for (let row = 0; row < HEIGHT; row++) {
    rows[at++] = 0
    for (let column = 0; column < WIDTH; column++) {
      for (const part of colourAt(palette, column / WIDTH, row / HEIGHT, turn)) rows[at++] = Math.round(part)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2], 8)
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** The checksum of PNG chunks; node has one of its own only since 20.15. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
