import type { Ways } from '@shared/matter/flow'
import * as z from 'zod'
import { type Event, events } from './events'
import { everyOf, inParts, type Store } from './store'

/** A step that was taken, and the change that took it; `action` is not of the flow where something began. */
export interface Taken<S extends string = string> {
  readonly action: string
  readonly to: S
  readonly event: Event
}

/** What was done to something, in order, and where that has led. */
export interface History<S extends string = string> {
  /** All that was noted, reminders too. */
  readonly story: readonly Event[]
  /** Null where nothing has begun. */
  readonly state: S | null
  readonly steps: readonly Taken<S>[]
  /** Changes that tell of a step which the others do not lead to, or which the flow does not know. */
  readonly strays: readonly Event[]
}

/**
 * Walks along what was done, as far as one step leads to the next and the flow knows it: from nothing, or from a state in
 * which something is before the first step. They stand in the order in which they were written, as far as they say it. Those
 * of before go by the clock, and two of one moment may have been written in either order: so the way is looked for on which
 * all of them have their place.
 */
export function walk<S extends string, A extends string>(
  flow: Ways<S, A>,
  story: readonly Event[],
  from: S | null = null,
): History<S> {
  const rest = story.filter(({ outcome, steps }) => outcome.ok && steps.length > 0).sort(byOrder)
  const way: Event[] = []
  // Hierholzer: where the way ends too soon, what was left out is a round trip from a place on it.
  const follow = (state: string): void => {
    for (;;) {
      const n = rest.findIndex(({ steps: [first] }) => first?.from === state)
      const [event] = n < 0 ? [] : rest.splice(n, 1)
      if (!event) return
      follow(event.steps.at(-1)?.to ?? '')
      way.unshift(event)
    }
  }
  follow(from ?? '')
  return { story, ...alongside(flow, [...way, ...rest], from) }
}

const answer = z.object({ revision: z.int() })

/** In which revision a change left its subject; undefined for changes of before that were answered with none. */
const revisionOf = ({ left = [], subject, outcome }: Event): number | undefined =>
  left.find(({ id }) => subject?.endsWith(`:${id}`))?.revision ?? answer.safeParse(outcome.data).data?.revision

function byOrder(a: Event, b: Event): number {
  const [first, other] = [revisionOf(a), revisionOf(b)]
  return first === undefined || other === undefined ? a.at - b.at : first - other
}

/** The steps of a way, as far as each begins where the one before has ended. */
function alongside<S extends string, A extends string>(
  flow: Ways<S, A>,
  way: readonly Event[],
  from: S | null,
): Omit<History<S>, 'story'> {
  const [steps, strays]: [Taken<S>[], Event[]] = [[], []]
  let state = from
  for (const event of way) {
    const taken = takenIn(flow, event, state)
    if (taken) steps.push(...taken)
    else strays.push(event)
    state = taken?.at(-1)?.to ?? state
  }
  return { state, steps, strays }
}

/** The steps of one change from a state; null where the flow does not know one of them. */
function takenIn<S extends string, A extends string>(
  flow: Ways<S, A>,
  event: Event,
  from: S | null,
): Taken<S>[] | null {
  const steps: Taken<S>[] = []
  let state = from
  for (const told of event.steps) {
    const to =
      state === null ? flow.start : flow.steps.find((step) => step.from === state && step.action === told.action)?.to
    if (to === undefined || told.from !== (state ?? '') || told.to !== to) return null
    steps.push({ action: told.action, to, event })
    state = to
  }
  return steps
}

/** What was done to each of these, by subject and oldest first. */
export async function storiesOf(
  store: Store,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly Event[]>> {
  const order = { by: 'at', direction: 'asc' } as const
  const told = await inParts(subjects, (part) => everyOf(store, events, { where: { subject: { in: part } }, order }))
  const stories = new Map<string, Event[]>(subjects.map((subject) => [subject, []]))
  for (const event of told) stories.get(event.subject ?? '')?.push(event)
  return stories
}
