import { BY_CLOCK, YOURSELF } from '@shared/matter/terms'
import type { MeetingDetail } from '@shared/meetings/contract'
import { type MeetingAction, meetingFlow } from '@shared/meetings/flow'
import { DUTIES } from '@shared/village/terms'
import { type Event, events } from '../kernel/events'
import type { Store } from '../kernel/store'
import { subjectOf } from '../matter/kind'
import type { MeetingRecord } from './documents'
import { meetingKind } from './meeting-kind'

const LABELS = new Map<string, string>(Object.entries(meetingFlow.actions))
/** The minutes stand on the page itself; why it was called off is said where it happened. */
const SAID: readonly MeetingAction[] = ['callOff']
/** The story of a meeting is short; this is far beyond any. */
const LONGEST_STORY = 50

/** What happened to a meeting, oldest first. Only those who serve the village do anything to it, under their names. */
export async function timelineOf(
  store: Store,
  { _id }: Pick<MeetingRecord, '_id'>,
  reader: string | undefined,
): Promise<MeetingDetail['timeline']> {
  const order = { by: 'at', direction: 'asc' } as const
  const story = await store.find(events, {
    where: { subject: subjectOf(meetingKind, _id) },
    order,
    limit: LONGEST_STORY,
  })
  return story.flatMap((event) => {
    const action = event.outcome.ok ? event.steps.at(-1)?.action : undefined
    if (action === undefined) return []
    const said = SAID.some((one) => one === action) ? event.said : null
    return [{ action, label: LABELS.get(action) ?? action, who: whoOf(event, reader), at: event.at, said }]
  })
}

function whoOf({ actor: { role, name, residentId } }: Event, reader: string | undefined): string {
  if (role === 'timer') return BY_CLOCK
  if (residentId !== null && residentId === reader) return YOURSELF
  return role === 'resident' || role === 'guest' ? name : `${DUTIES[role]} ${name}`
}
