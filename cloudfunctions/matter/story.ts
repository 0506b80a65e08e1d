import type { Flow } from '@shared/matter/flow'
import { A_VILLAGER, BY_CLOCK, YOURSELF } from '@shared/matter/terms'
import { maskName } from '@shared/village/id-number'
import { OFFICES } from '@shared/village/offices'
import { type Event, events } from '../kernel/events'
import type { Store } from '../kernel/store'
import { type Matter, subjectOf } from './kind'

/** A matter's story is short; this is far beyond any. */
const LONGEST_STORY = 200

/** Who reads the story of a matter, and what they may know of the people in it. */
export interface Reading {
  readonly residentId: string | undefined
  /** They see whole names, and every word. */
  readonly insider: boolean
  /** Whether they may know that it was this resident who objected. */
  readonly knows: (objectorId: string | null) => boolean
  /** What of their own doings is told as theirs; the rest by name and duty, as of anybody. */
  readonly own: 'everything' | 'objections'
  /** The beginning, where the matter keeps that event itself. */
  readonly founded?: Event
  /** Words for what the flow has no action for: how it began. */
  readonly labels?: Readonly<Record<string, string>>
}

/** One thing that happened: `who` is a duty or a (masked) name, `said` what they gave as reason. */
interface Line {
  readonly action: string
  readonly label: string
  readonly who: string
  readonly at: number
  readonly said: string | null
}

/** What was done to a matter, and the event of it; an event shows the step that decided. */
interface Told {
  readonly action: string
  readonly event: Event
}

/** What happened to a matter, oldest first, in the words of its flow and as far as the reader may know. */
export async function storyOf<D extends Matter>(
  store: Store,
  kind: { readonly name: string; readonly flowOf: (matter: D) => Flow },
  matter: D,
  reading: Reading,
): Promise<Line[]> {
  const flow = kind.flowOf(matter)
  const later = await store.find(events, {
    where: { subject: subjectOf(kind, matter._id) },
    order: { by: 'at', direction: 'asc' },
    limit: LONGEST_STORY,
  })
  const story = inOrder([...(reading.founded ? [reading.founded] : []), ...later].flatMap(toldBy), flow)
  const labels: Readonly<Record<string, string>> = { ...flow.actions, ...reading.labels }
  const answers = answersTo(story, reading, decisionsIn(flow))
  return story.map((told) => {
    const { action, event } = told
    const open = reading.insider || isOwn(told, reading) || answers.has(event)
    return {
      action,
      label: labels[action] ?? action,
      who: whoOf(told, reading),
      at: event.at,
      said: open ? event.said : null,
    }
  })
}

function toldBy(event: Event): Told[] {
  const action = event.outcome.ok ? event.steps.at(-1)?.action : undefined
  return action === undefined ? [] : [{ action, event }]
}

/** One run of the clock may take two steps in one moment: then the order of the flow's actions tells which was first. */
function inOrder(story: readonly Told[], { actions }: Pick<Flow, 'actions'>): Told[] {
  const places = Object.keys(actions)
  const placeOf = ({ action }: Told) => places.indexOf(action)
  return [...story].sort((a, b) => a.event.at - b.event.at || placeOf(a) - placeOf(b))
}

const isObjection = ({ action }: Told): boolean => action === 'object'

const isOwn = (told: Told, { residentId, own }: Reading): boolean =>
  residentId !== undefined && told.event.actor.residentId === residentId && (own === 'everything' || isObjection(told))

/** What decides on an objection: whatever clears the desk where it lies. */
const decisionsIn = ({ steps, states, desks }: Pick<Flow, 'steps' | 'states' | 'desks'>): ReadonlySet<string> =>
  new Set(
    steps.filter(({ action }) => action === 'object').flatMap(({ to }) => desks[states[to]?.desk ?? '']?.clears ?? []),
  )

/** The decisions on the reader's own objections: to them no words of these are withheld. */
function answersTo(story: readonly Told[], reading: Reading, decisions: ReadonlySet<string>): ReadonlySet<Event> {
  const answers = new Set<Event>()
  let open = false
  for (const told of story) {
    if (open && decisions.has(told.action)) {
      answers.add(told.event)
      open = false
    }
    if (isObjection(told)) open = isOwn(told, reading)
  }
  return answers
}

/** Officials act by duty and name; of residents, neighbours need not know the whole name, nor who it was that objected. */
function whoOf(told: Told, reading: Reading): string {
  const { role, name, residentId } = told.event.actor
  if (role === 'timer') return BY_CLOCK
  if (isOwn(told, reading)) return YOURSELF
  if (role !== 'resident' && role !== 'guest') return `${OFFICES[role].word} ${name}`
  if (isObjection(told) && !reading.knows(residentId)) return A_VILLAGER
  return reading.insider ? name : maskName(name)
}
