import { endOfWorkingDayAfter } from '@shared/kernel/calendar'
import { actionsFor } from '@shared/matter/may'
import type { MeetingDetail } from '@shared/meetings/contract'
import { meetingFlow, OFFERED_MEETING_ACTIONS } from '@shared/meetings/flow'
import { MINUTES_DAYS } from '@shared/meetings/terms'
import { calendarIn } from '../kernel/calendar'
import { askingOf, type Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { contactOf } from '../village/exports'
import type { Input, Output } from './contract-types'
import { type Meeting, meetingRecords } from './documents'
import { hasBegun } from './meeting-kind'
import { meetingLine } from './meeting-line'
import { sittingOf } from './sitting'
import { timelineOf } from './timeline'

/** One meeting: when and where, who came, what came of it, and what the caller can do. */
export async function meeting(call: Call, { meetingId }: Input<'meeting'>): Promise<Output<'meeting'>> {
  const { store } = call
  const found = await store.get(meetingRecords, meetingId)
  if (!found) throw refuse('NOT_FOUND')
  const { villageId } = found
  const whole = { ...found, calendar: await calendarIn(store) }
  const actions = actionsFor(meetingFlow, whole, OFFERED_MEETING_ACTIONS, askingOf(call)).filter(
    (action) => action !== 'hold' || hasBegun(found, call.now),
  )
  const [sitting, timeline, contact] = await Promise.all([
    actions.includes('hold') ? sittingOf(call, found) : [],
    timelineOf(store, found, call.caller.residentId),
    contactOf(call, { villageId }),
  ])
  const { agenda, calledBy, minutes, follows, present } = found
  return {
    ...{ meeting: meetingLine(found), agenda, calledBy: calledBy.name, sitting, minutes, follows },
    present: present.map(({ name }) => name),
    due: dueOf(whole, timeline),
    ...{ timeline, actions, contact },
  }
}

/** When the minutes are due, as it was counted when the meeting was held. */
function dueOf({ state, deadlineAt, calendar }: Meeting, timeline: MeetingDetail['timeline']): MeetingDetail['due'] {
  const heldAt = timeline.findLast(({ action }) => action === 'hold')?.at
  if (state !== 'held' || deadlineAt === null || heldAt === undefined) return null
  return { at: deadlineAt, unknown: [...endOfWorkingDayAfter(calendar, heldAt, MINUTES_DAYS).unknown] }
}
