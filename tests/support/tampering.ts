import type { Collection, Document } from '../../cloudfunctions/kernel/store'
import { type KindFile, proveKind } from '../../cloudfunctions/matter/file'
import type { Kind, Replayable, Traits } from '../../cloudfunctions/matter/kind'

type Path = readonly string[]

/** A value in a document. */
export interface Place {
  readonly name: string
  readonly value: unknown
  /** Whether it is found that it is another: the reading refuses it, or the checks do not add up. */
  readonly shows: (to: unknown) => boolean
}

/** Every value in a document, by the way to it. */
const valuesIn = (value: unknown, path: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, field]) => valuesIn(field, [...path, name]))
    : [path]

/** What stands at the end of a way into a document. */
export const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document)

/** The same document with one value changed. */
function changed<T>(document: T, [name, ...rest]: Path, to: unknown): T {
  if (name === undefined) return to as T
  if (Array.isArray(document)) return document.map((one, n) => (String(n) === name ? changed(one, rest, to) : one)) as T
  const fields = document as Record<string, unknown>
  return { ...fields, [name]: changed(fields[name], rest, to) } as T
}

/** All that holds a document, with another one in its place; null takes it out of the lists that it stands in. */
export function swapped<T>(whole: T, before: unknown, after: unknown): T {
  const swap = (value: unknown): unknown => {
    if (value === before) return after
    if (Array.isArray(value)) return value.map(swap).filter((one) => one !== null)
    if (value instanceof Map) return new Map([...value].map(([name, one]) => [name, swap(one)]))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swap(one)]))
  }
  return swap(whole) as T
}

/** What kind of document it is, and where it matters, in which state. */
const kindOf = (of: string, document: Document): string =>
  ['procedure', 'kind', 'state'].reduce((name, field) => {
    const value = valueAt(document, [field])
    return typeof value === 'string' ? `${name} ${value}` : name
  }, of)

/** The name of a place without ids and numbers. */
const nameOf = (kind: string, path: Path): string =>
  `${kind}: ${path.map((part) => (/^\d+$|^[\w-]{24}$|^\d{4}-\d{2}$/.test(part) ? '*' : part)).join('.')}`

/** Every value of these documents; those of one kind are proved alike, so that one of each is looked at. */
export function placesIn<T extends Document>(
  of: string,
  { schema }: Collection<T>,
  documents: readonly (T | null)[],
  wrong: (tampered: T, document: T) => boolean,
): Place[] {
  const there = documents.filter((document) => document !== null)
  const oneOfEach = new Map(there.map((document) => [kindOf(of, document), document]))
  return [...oneOfEach].flatMap(([kind, document]) =>
    valuesIn(document)
      .filter(([name]) => name !== '_id')
      .map((path) => ({
        name: nameOf(kind, path),
        value: valueAt(document, path),
        shows: (to) => {
          const tampered = changed(document, path, to)
          return !schema.safeParse(tampered).success || wrong(tampered, document)
        },
      })),
  )
}

/** Other values that a field could be given, whatever it is now. */
const others = (value: unknown): unknown[] => {
  if (typeof value === 'number') return [value + 1, value - 1, null]
  if (typeof value === 'string') return [`${value}x`, null]
  return typeof value === 'boolean' ? [!value] : [1, 'x']
}

/** The names of those places where another value is not found. */
export const silentOf = (places: readonly Place[]): string[] => [
  ...new Set(places.filter(({ value, shows }) => !others(value).every(shows)).map(({ name }) => name)),
]

/** The names of those values in the matters of a kind that nobody wrote, and whose change the proof of the kind does not find. */
export function silentIn<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T> & Replayable<M>,
  file: KindFile<M>,
): string[] {
  const stored = new Map(file.matters.map((matter) => [kind.stored(matter), matter]))
  const wrong = (tampered: T['stored'], record: T['stored']): boolean => {
    const matter = stored.get(record)
    return proveKind(kind, swapped(file, matter, { ...matter, ...tampered })).length > 0
  }
  return silentOf(placesIn<T['stored']>(kind.name, kind.of, [...stored.keys()], wrong))
}
