import fc from 'fast-check'
import { key } from '../support/cloud'
import { type Place, partsOf, type Shape, schemaOf, shapeOf } from './contract-inputs'
import { type Twist, twisted } from './nonsense'
import { sampleOf } from './samples'
import { type Spot, spots } from './spots'

/** Ids of every kind and of every village, and some that nothing has. */
const IDS: readonly string[] = [
  ...spots.flatMap(({ name: _name, ...ids }) => Object.values(ids)),
  ...[
    'g1',
    'r1',
    'none',
    '__proto__',
    'constructor',
    'toString',
    ':',
    '-',
    '0',
    '9'.repeat(96),
    'yl',
    'xs',
    'clerk',
    'dashan',
  ],
]

const made = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Positions in a list that somebody made up. */
const CURSORS: readonly string[] = [
  ...[
    ['x', 'y'],
    [0, ''],
    [8.64e15, 'qs'],
    [{ $gt: '' }, ''],
    ['', { $ne: null }],
    [null, null],
    [],
    {},
    null,
    '__proto__',
  ].map(made),
  ...['_', 'AAAA', '-'.repeat(300)],
]

const FILES: readonly string[] = [
  ...[
    'uploads/0123456789abcdef/nothing.jpg',
    'photos/qs/somebody.jpg',
    'paper/somebody.pdf',
    'uploads/./x',
    '.',
    'uploads//',
  ].map((path) => `cloud://local.local-files/${path}`),
  'cloud://elsewhere.files/uploads/0123456789abcdef/theirs.jpg',
]

const DAYS = ['0001-01-01', '1970-01-01', '2024-02-29', '2026-01-01', '9999-12-31']
const TEXTS = [
  '一',
  '👨‍👩‍👧‍👦',
  '\u202e山大李',
  '__proto__',
  '{"$gt":""}',
  "' or 1=1",
  'a\nb',
  '<b>',
  '\u200b.',
  '=1+1',
  '%00',
  '/.*/',
]
const DIGITS = ['000000', '123456', '999999', '135790']

/** Everything foolish that one part of an input takes. */
function foolishFor(
  name: Place[number] | undefined,
  { type, pattern, format, enum: listed, minimum, maximum, maxLength }: Shape,
): unknown[] {
  if (listed) return [...listed]
  if (type === 'boolean') return [true, false]
  if (type === 'null') return [null]
  if (minimum !== undefined && maximum !== undefined) return [minimum, minimum + 1, Math.floor(maximum / 2), maximum]
  if (type !== 'string') return []
  if (format === 'date') return [...DAYS]
  if (maxLength !== undefined) return [...TEXTS, '长'.repeat(maxLength)]
  if (name === 'cursor') return [...CURSORS]
  const known = [...IDS, ...CURSORS, ...FILES, ...DIGITS, '2000', '2099', 'AAAAAAAA', '22222222', '0-0-0', '000X']
  return known.filter((text) => new RegExp(pattern ?? '^$').test(text))
}

/** One to four fields of a sample replaced by something foolish, such that the contract takes it. */
export function foolishInputs(procedure: string, spot: Spot): fc.Arbitrary<unknown> {
  const parts = partsOf(shapeOf(procedure)).filter(({ place }) => place.length > 0 && place[0] !== 'key')
  // A part that takes little is tried as often as one that takes much.
  const twists = parts
    .map(({ place, shape }) => foolishFor(place.at(-1), shape).map((value): Twist => ({ place, value })))
    .filter((some) => some.length > 0)
    .map((some) => fc.constantFrom(...some))
  const fresh = () => ({ place: ['key'] as Place, value: key() })
  const isChange = 'key' in sampleOf(procedure, spot)
  if (twists.length === 0) return fc.constant(null).map(() => sampleOf(procedure, spot))
  return fc
    .array(fc.oneof(...twists), { minLength: 1, maxLength: 4 })
    .map((some) => twisted(sampleOf(procedure, spot), isChange ? [...some, fresh()] : some))
    .filter((input) => schemaOf(procedure).safeParse(input).success)
}
