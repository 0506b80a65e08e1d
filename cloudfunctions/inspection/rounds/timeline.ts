import type { RoundDetail } from '@shared/inspection/contract'
import { A_VILLAGER, BY_CLOCK, YOURSELF } from '@shared/matter/terms'
import { maskName } from '@shared/village/id-number'
import { DUTIES } from '@shared/village/terms'
import { type Event, events } from '../../kernel/events'
import type { Store } from '../../kernel/store'

/** The story of a round or of a sheet is short; this is far beyond any. */
const LONGEST_STORY = 200

export interface Reading {
  readonly subject: string
  readonly labels: Readonly<Record<string, string>>
  readonly residentId: string | undefined
  /** They see whole names, and every word. */
  readonly insider: boolean
  /** Whether they may know that this resident objected: the household and its kin do not, unless it was one of their own. */
  readonly knows: (objectorId: string | null) => boolean
}

type Line = RoundDetail['timeline'][number]

/** What happened, oldest first, in the words of the flow; an event shows the step that decided. */
export async function timelineOf(store: Store, reading: Reading): Promise<Line[]> {
  const { subject, labels, residentId, insider } = reading
  const story = await store.find(events, {
    where: { subject },
    order: { by: 'at', direction: 'asc' },
    limit: LONGEST_STORY,
  })
  const answered = answersTo(story, residentId)
  const lines = story.flatMap((event) => {
    const action = event.outcome.ok ? event.steps.at(-1)?.action : undefined
    if (action === undefined) return []
    const said = insider || answered.has(event) ? event.said : null
    return [{ action, label: labels[action] ?? action, who: whoOf(event, reading), at: event.at, said }]
  })
  return inOrder(lines, Object.keys(labels))
}

/** One run of the clock may take two steps in one moment: then the order of the flow's table tells which was first. */
const inOrder = (lines: readonly Line[], actions: readonly string[]): Line[] =>
  [...lines].sort((a, b) => a.at - b.at || actions.indexOf(a.action) - actions.indexOf(b.action))

/** The reader's own objections, and the decision on each: to them no words of these are withheld. */
function answersTo(story: readonly Event[], residentId: string | undefined): ReadonlySet<Event> {
  const shown = new Set<Event>()
  let open = false
  for (const event of story) {
    if (!event.outcome.ok) continue
    const own = event.procedure === 'inspection.object' && event.actor.residentId === residentId
    if (own || (open && event.procedure === 'inspection.decideObjection')) {
      shown.add(event)
      open = own
    }
  }
  return shown
}

/** Officials act by duty and name; of residents, neighbours need not know the whole name, nor who it was that objected. */
function whoOf({ actor, procedure }: Event, { residentId: reader, insider, knows }: Reading): string {
  const { role, name, residentId } = actor
  if (role === 'timer') return BY_CLOCK
  if (residentId !== null && residentId === reader) return YOURSELF
  if (role !== 'resident' && role !== 'guest') return `${DUTIES[role]} ${name}`
  if (procedure === 'inspection.object' && !knows(residentId)) return A_VILLAGER
  return insider ? name : maskName(name)
}
