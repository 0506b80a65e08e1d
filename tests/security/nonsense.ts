import fc from 'fast-check'
import { type Place, partsOf, type Shape, shapeOf, withAt } from './contract-inputs'

/** A field of an input and what is put there instead. */
export interface Twist {
  readonly place: Place
  readonly value: unknown
}

/** Stands for a number that JSON can write and no computer can hold. */
export const BEYOND = '@@1e999@@'

/** As much as the door lets through. */
const MILLION = 'x'.repeat(1_000_000)
const MANY = Array.from({ length: 10_000 }, () => 'x')

/** A field of this name of its own, as JSON from a stranger has it. */
const named = (name: string, value: unknown): unknown =>
  JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`)

/** What stands nowhere in any input. */
const NEVER: readonly unknown[] = [
  ...[{ $gt: '' }, { $ne: null }, { $regex: '.*' }, { $where: '1' }, { $in: [] }, { $exists: true }],
  ...[named('__proto__', { isAdmin: true }), { constructor: { prototype: { isAdmin: true } } }],
  ...[[[]], [null], [{ $gt: '' }], MANY, MILLION],
  ...['\ud800', 'a\udfff', 'a\u0000b', '\u001b[31m', 'a\u007f'],
]

/** What stands somewhere perhaps, but seldom here: the schema says whether. */
const ODD: readonly unknown[] = [
  // Between door and function they become null, which some fields may be.
  ...[BEYOND, `-${BEYOND}`],
  ...[null, true, false, '', ' ', 'x', [], {}, '0', 'null', 'NaN', 'true', '[object Object]'],
  ...[-1, 0, -0, 1.5, 0.1, 2 ** 53, -(2 ** 53), 1e308, 5e-324, Number.MAX_SAFE_INTEGER, 8.64e15, 8.64e15 + 1],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '$where',
    '_.gt(0)',
    "' or 1=1 --",
    '<script>',
    '../../etc/passwd',
  ],
  ...[
    '\u202egnp.exe',
    '\u200b',
    '\ufeff',
    '\uffff',
    '👨‍👩‍👧‍👦',
    'ﷺ'.repeat(50),
    '０００００００',
    '1e3',
    '0x10',
    '一'.repeat(5_000),
  ],
  ...['0000-00-00', '2026-02-30', '9999-12-31', '2026-13-01', '-271821-04-20', '2026-01-01T00:00:00Z'],
  ...['cloud://', 'cloud://local.test/../keys.json', 'cloud://local.test/photos/qs/somebody.jpg', 'file:///etc/passwd'],
]

/** One past every edge that the schema names. */
function pastEdges({ type, minimum, maximum, maxLength, minLength, enum: listed }: Shape): unknown[] {
  const numbers = [
    ...(minimum === undefined ? [] : [minimum - 1, minimum + 0.5]),
    ...(maximum === undefined ? [] : [maximum + 1]),
  ]
  const texts = [
    ...(maxLength === undefined ? [] : ['长'.repeat(maxLength + 1)]),
    ...(minLength === undefined ? [] : ['']),
    ...(listed ? [String(listed[0]).toUpperCase(), `${String(listed[0])} `] : []),
  ]
  return type === 'string' ? texts : numbers
}

/** Fields that nobody names, tried at every object of an input. */
const EXTRA = [
  'openid',
  'residentId',
  'roles',
  'isAdmin',
  '_id',
  '__proto__',
  'constructor',
  'prototype',
  '$set',
  'toJSON',
  '',
]

/** All the single twists of a procedure's input that the pools have, those past its edges apart. */
export function twistsOf(procedure: string): { never: Twist[]; odd: Twist[] } {
  const parts = partsOf(shapeOf(procedure))
  const odd = parts.flatMap(({ place, shape }) => [...pastEdges(shape), ...ODD].map((value) => ({ place, value })))
  const objects = parts.filter(({ shape }) => shape.type === 'object')
  const extra = objects.flatMap(({ place }) => EXTRA.map((name) => ({ place: [...place, name], value: 'clerk' })))
  const unnamed = extra.filter(({ place }) => !isNamed(parts, place))
  const never = parts.flatMap(({ place }) => NEVER.map((value) => ({ place, value })))
  return { never: [...never, ...unnamed], odd }
}

const isNamed = (parts: readonly { place: Place }[], place: Place): boolean =>
  parts.some((part) => part.place.join('/') === place.join('/'))

/** One to three fields of a procedure's input replaced, one of them by what stands in no input at all. */
export function nonsenseFor(procedure: string): fc.Arbitrary<Twist[]> {
  const { never, odd } = twistsOf(procedure)
  const more = fc.array(fc.constantFrom(...odd, ...never), { maxLength: 2 })
  return fc.tuple(more, fc.constantFrom(...never)).map(([others, last]) => [...others, last])
}

/** The input with all that was twisted, in turn. */
export const twisted = (input: unknown, twists: readonly Twist[]): unknown =>
  twists.reduce((made, { place, value }) => withAt(made, place, value), input)

/** What is tried of a procedure is another thing every time, unless `SEED` is in the environment. */
export function chanceFor(procedure: string): { seed?: number } {
  const { SEED } = process.env
  return SEED === undefined
    ? {}
    : { seed: [...procedure].reduce((sum, c) => sum * 31 + c.charCodeAt(0), Number(SEED)) | 0 }
}

/** The event as it goes over the wire. */
export const wireOf = (event: unknown): string =>
  JSON.stringify(event).replaceAll(`"${BEYOND}"`, '1e999').replaceAll(`"-${BEYOND}"`, '-1e999')
