import { type Event, events } from './events'
import { type Finding, missing, type Pair, unequal, unexplained } from './finding'
import { printOf } from './left'
import { proveEvent } from './prove-told'
import type { Collection, Document } from './store'

/**
 * Documents that one change has made and none may change: each is as its event has left it, and each that an event has
 * left is there. `pairs` is what a document and its event both say; an event of before is known by that alone.
 */
export function proveKept<T extends Document>(
  of: Collection<T>,
  documents: readonly T[],
  story: readonly Event[],
  pairs: (document: T, event: Event) => readonly Pair[],
): Finding[] {
  const known = new Set(documents.map(({ _id }) => _id))
  const left = new Map(
    story.flatMap((event) => (event.left ?? []).map(({ id, hash }) => [id, { event, hash }] as const)),
  )
  const before = story.filter((event) => event.outcome.ok && event.left === undefined)
  const proveOne = (document: T): Finding[] => {
    const { _id } = document
    const told = left.get(_id)
    if (told) return unequal(of, _id, [...pairs(document, told.event), ['hash', printOf(document), told.hash]])
    const explained = before.some((event) => unequal(of, _id, pairs(document, event)).length === 0)
    return explained ? [] : [unexplained(of, _id)]
  }
  return [
    ...story.flatMap(proveEvent),
    ...documents.flatMap(proveOne),
    ...[...left]
      .filter(([id]) => !known.has(id))
      .map(([id, { event }]) => missing(of, id, `what ${events.name} ${event._id} has left`)),
  ]
}
