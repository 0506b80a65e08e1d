import { type Event, events, sealedEvent } from './events'
import { type Finding, type Pair, unequal, unexplained } from './finding'
import type { History } from './history'
import { printOf } from './left'
import type { Collection, Document } from './store'

/** Whatever goes along a flow: every step leads to a state and counts as one revision. */
interface Flowing extends Document {
  readonly state: string
  readonly revision: number
}

/**
 * Where a document is not what its history has made of it: state, revision, and the fields that its context knows. Of
 * one in which nothing of this is wrong, that its last change has not left it as it stands.
 */
export function proveTold<T extends Flowing>(
  of: Collection<T>,
  document: T,
  history: History,
  pairs: readonly Pair[],
): Finding[] {
  const { state, story, steps, strays } = history
  const wrong = [
    ...story.flatMap(proveEvent),
    ...strays.map(({ _id }) => unexplained(events, _id)),
    ...unequal(of, document._id, [
      ['state', document.state, state],
      ['revision', document.revision, steps.length],
      ...pairs,
    ]),
  ]
  return wrong.length > 0 ? wrong : proveLeft(of, document, history)
}

/** Where an event does not say any more what it said when it was written. */
export function proveEvent({ hash, ...body }: Event): Finding[] {
  return hash === undefined ? [] : unequal(events, body._id, [['hash', hash, sealedEvent(body).hash]])
}

/** A reminder may have been written after the last step or just before it: it changes nothing that a step rests on. */
function proveLeft<T extends Document>(of: Collection<T>, document: T, { story, steps }: History): Finding[] {
  // Changes of before do not say what they left.
  if (steps.at(-1)?.event.left === undefined) return []
  const left = story.flatMap((event) => event.left ?? []).filter(({ id }) => id === document._id)
  const hash = printOf(document)
  return left.some((one) => one.hash === hash) ? [] : unequal(of, document._id, [['hash', hash, left.at(-1)?.hash]])
}
