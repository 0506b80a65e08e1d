import { endOfDayAfter } from '@shared/kernel/time'
import { deadlineIn } from '@shared/matter/clock'
import { type MeetingAction, meetingFlow } from '@shared/meetings/flow'
import { sayWhen } from '@shared/meetings/say'
import { MEETING_KINDS, SITS } from '@shared/meetings/terms'
import { calendarIn } from '../kernel/calendar'
import { tell, toRole } from '../kernel/messages'
import { refuse } from '../kernel/refuse'
import type { Kind, Reminding, Replayable, Stepping } from '../matter/kind'
import type { Output } from './contract-types'
import { type Meeting, type MeetingRecord, meetingRecords } from './documents'
import { sittingOf } from './sitting'

interface MeetingTraits {
  readonly stored: MeetingRecord
  readonly action: MeetingAction
  /** Who came, by name and by number; what is to be done after it. */
  readonly given: { readonly present: readonly string[]; readonly others: number; readonly follows: string | null }
  readonly answer: Output<'callMeeting'>
}

/** Meetings of the small kind: called, held, and what came of it published. */
export const meetingKind: Kind<Meeting, MeetingTraits> & Reminding<Meeting, MeetingTraits> & Replayable<Meeting> = {
  name: 'meeting',
  of: meetingRecords,
  flowOf: () => meetingFlow,
  current: async ({ tx }, stored) => ({ ...stored, calendar: await calendarIn(tx) }),
  stored: ({ calendar: _days, ...record }) => record,
  enters: clockOf,
  does: {},
  effects: {
    hold: attended,
    publish: async ({ said, given }) => ({ minutes: said ?? null, follows: given.follows ?? null }),
  },
  follows: () => null,
  says: {
    title: sayMeeting,
    detail: ({ place, startsAt }) => `${sayWhen(startsAt)}，在${place}`,
    steps: {
      callOff: ({ kind }) => (SITS[kind] ? '不开了。缘由是：' : null),
      publish: ({ kind }) => (SITS[kind] ? '会上说的记下来了：' : null),
    },
  },
  whose: sayMeeting,
  about: aboutMeeting,
  parties: () => ({ householdId: null, gridId: null, groupId: null, raiser: null, objectedBy: null, objections: [] }),
  answer: ({ _id, state }) => ({ meetingId: _id, state }),
  reminds: async () => async (turn, meeting) => {
    const { villageId, state } = meeting
    const text = state === 'called' ? '会开过了吗？记一下谁来了；没开，点“不开了”。' : '会开过了，记录还没公布。'
    const said = { whose: sayMeeting(meeting), title: `还等着您：${sayMeeting(meeting)}`, text }
    await tell(turn.tx, turn.call, {
      ...{ villageId, audience: toRole('committee', villageId), ...said },
      about: aboutMeeting(meeting),
    })
  },
  began: (meeting, { at, actor }) => ({
    ...meeting,
    ...{ calledAt: at, calledBy: { residentId: actor.residentId ?? '', name: actor.name } },
  }),
  follow: ({ calledAt, calledBy, deadlineAt }) => ({ calledAt, calledBy, deadlineAt }),
  proves: ({ minutes }, steps) => [
    ['minutes', minutes, steps.findLast(({ action }) => action === 'publish')?.event.said ?? null],
  ],
}

/** Before its hour nobody can have come. */
export const hasBegun = ({ startsAt }: Pick<MeetingRecord, 'startsAt'>, now: number): boolean => now >= startsAt

/** Who came. Whom the page did not offer is not named: others are counted. */
async function attended(
  { call, given: { present: ids = [], others = 0 } }: Stepping<MeetingTraits>,
  meeting: Meeting,
): Promise<Partial<Meeting>> {
  if (!hasBegun(meeting, call.now)) throw refuse('NOT_HELD_YET', { startsAt: meeting.startsAt })
  if (ids.length + others === 0) throw refuse('NOBODY_CAME')
  const present = (await sittingOf(call, meeting)).filter(({ residentId }) => ids.includes(residentId))
  if (present.length < new Set(ids).size) throw refuse('NOT_FOUND')
  return { present, others }
}

/** `议事会：修路的事`. */
export function sayMeeting({ kind, title }: Pick<MeetingRecord, 'kind' | 'title'>): string {
  return `${MEETING_KINDS[kind]}：${title}`
}

/** What a message about a meeting leads to. */
export function aboutMeeting({ _id }: Pick<MeetingRecord, '_id'>): { kind: string; id: string } {
  return { kind: 'meeting', id: _id }
}

/** The day of the meeting ends, or the minutes are due: then the committee is reminded, once. */
function clockOf({ state, startsAt, calendar }: Meeting, now: number): Pick<Meeting, 'deadlineAt' | 'timerAt'> {
  // A meeting that is written down after its day is due at once, which is that day's end.
  const deadlineAt = deadlineIn(meetingFlow, state, now, () => endOfDayAfter(Math.max(startsAt, now), 0), calendar)
  return { deadlineAt, timerAt: deadlineAt }
}
