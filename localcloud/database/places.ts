import { requestFailed } from '../errors'
import { type Document, has, isPlainObject } from './ejson'

/** The place in a document that a dotted path names, whether or not something is there yet. */
export interface Place {
  path: string
  read(): unknown
  write(value: unknown): void
  remove(): void
}

/** Arrays are filled with null up to a new element; further than this it is a mistake or an attack. */
const MAX_ELEMENTS = 100_000

/** Finds a place; undefined when the path ends before it. */
export function findPlace(document: Document, path: string): Place | undefined {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let holder: unknown = document
  for (const name of names) holder = child(holder, name)
  return placeIn(holder, last, path)
}

/**
 * Finds a place and makes the objects that lead to it.
 * @throws CloudError `DATABASE_REQUEST_FAILED` when a scalar is in the way
 */
export function makePlace(document: Document, path: string): Place {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let holder: unknown = document
  for (const name of names) {
    const place = placeIn(holder, name, path)
    if (!place) throw inTheWay(path, holder)
    if (place.read() === undefined) place.write({})
    holder = place.read()
  }
  const place = placeIn(holder, last, path)
  if (!place) throw inTheWay(path, holder)
  return place
}

function inTheWay(path: string, holder: unknown): Error {
  return requestFailed(`Cannot create field '${path}' in element ${JSON.stringify(holder)}`)
}

function child(holder: unknown, name: string): unknown {
  if (Array.isArray(holder)) return isElementName(name) ? holder[Number(name)] : undefined
  return isPlainObject(holder) && has(holder, name) ? holder[name] : undefined
}

function placeIn(holder: unknown, name: string, path: string): Place | undefined {
  if (Array.isArray(holder)) return isElementName(name) ? elementOf(holder, Number(name), path) : undefined
  return isPlainObject(holder) ? fieldOf(holder, name, path) : undefined
}

function isElementName(name: string): boolean {
  return /^\d+$/.test(name) && Number(name) < MAX_ELEMENTS
}

function fieldOf(holder: Document, name: string, path: string): Place {
  return {
    path,
    read: () => (has(holder, name) ? holder[name] : undefined),
    write: (value) => {
      holder[name] = value
    },
    remove: () => {
      delete holder[name]
    },
  }
}

function elementOf(holder: unknown[], at: number, path: string): Place {
  return {
    path,
    read: () => holder[at],
    write: (value) => {
      while (holder.length < at) holder.push(null)
      holder[at] = value
    },
    // Removing an element would renumber the others; the platform leaves null.
    remove: () => {
      if (at < holder.length) holder[at] = null
    },
  }
}
