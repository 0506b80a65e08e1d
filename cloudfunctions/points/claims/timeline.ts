import { A_VILLAGER, BY_CLOCK, YOURSELF } from '@shared/matter/terms'
import type { ClaimDetail } from '@shared/points/contract'
import { flowOf } from '@shared/points/flow'
import { RAISED } from '@shared/points/terms'
import { maskName } from '@shared/village/id-number'
import { DUTIES } from '@shared/village/terms'
import { type Event, events } from '../../kernel/events'
import type { Store } from '../../kernel/store'
import { subjectOf } from '../../matter/kind'
import type { Claim } from '../documents'
import { claimKind } from './kind'
import type { Reader } from './reader'

/** A claim's story is short; this is far beyond any. */
const LONGEST_STORY = 200

type Step = ClaimDetail['timeline'][number]

/** What happened to a claim, oldest first, in the words of the flow; an event shows the step that decided. */
export async function timelineOf(store: Store, claim: Claim, reader: Reader): Promise<Step[]> {
  const story = await store.find(events, {
    where: { subject: subjectOf(claimKind, claim._id) },
    order: { by: 'at', direction: 'asc' },
    limit: LONGEST_STORY,
  })
  const answered = answersTo(story, reader.residentId)
  return story.flatMap((event) => {
    const action = event.outcome.ok ? event.steps.at(-1)?.action : undefined
    if (action === undefined) return []
    const said = reader.insider || answered.has(event) ? event.said : null
    return [{ action, label: labelOf(claim, action), who: whoOf(event, claim, reader), at: event.at, said }]
  })
}

/** The reader's own objections, and the decision on each: to them no words of these are withheld. */
function answersTo(story: readonly Event[], residentId: string | undefined): ReadonlySet<Event> {
  const shown = new Set<Event>()
  let open = false
  for (const event of story) {
    if (!event.outcome.ok) continue
    const own = objectedBy(event, residentId)
    if (own || (open && event.procedure === 'points.decideObjection')) {
      shown.add(event)
      open = own
    }
  }
  return shown
}

const objectedBy = ({ procedure, actor }: Event, residentId: string | undefined): boolean =>
  procedure === 'points.object' && residentId !== undefined && actor.residentId === residentId

function labelOf({ kind }: Claim, action: string): string {
  if (action === 'raise') return RAISED[kind]
  const labels: Readonly<Record<string, string>> = flowOf(kind).actions
  return labels[action] ?? action
}

/** Officials act by duty and name; of residents, the household is named to those concerned and neighbours to nobody else. */
function whoOf(event: Event, claim: Claim, reader: Reader): string {
  const { actor, procedure } = event
  const { insider, judges } = reader
  const { role, name, residentId } = actor
  if (objectedBy(event, reader.residentId)) return YOURSELF
  if (role === 'timer') return BY_CLOCK
  if (role !== 'resident' && role !== 'guest') return `${DUTIES[role]} ${name}`
  const known = residentId === claim.residentId || residentId === claim.raisedBy.residentId
  if (procedure === 'points.object' && !known) return judges ? name : A_VILLAGER
  return insider ? name : maskName(name)
}
