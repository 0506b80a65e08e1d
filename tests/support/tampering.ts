type Path = readonly string[]

/** Every value in a document, by the way to it. */
export const valuesIn = (value: unknown, path: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, field]) => valuesIn(field, [...path, name]))
    : [path]

export const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document)

/** The same document with one value changed. */
export function changed<T>(document: T, [name, ...rest]: Path, to: unknown): T {
  if (name === undefined) return to as T
  if (Array.isArray(document)) return document.map((one, n) => (String(n) === name ? changed(one, rest, to) : one)) as T
  const fields = document as Record<string, unknown>
  return { ...fields, [name]: changed(fields[name], rest, to) } as T
}

/** Other values that a field could be given, whatever it is now. */
export const others = (value: unknown): unknown[] => {
  if (typeof value === 'number') return [value + 1, value - 1]
  if (typeof value === 'string') return [`${value}x`]
  return typeof value === 'boolean' ? [!value] : [1, 'x']
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
