import { endOfDayAfter } from '@shared/kernel/time'
import { sayWhen } from '@shared/meetings/say'
import { DAYS_AHEAD, DAYS_BACK, SITS } from '@shared/meetings/terms'
import { calendarIn } from '../kernel/calendar'
import { type Call, residentOf } from '../kernel/call'
import { change, type Try } from '../kernel/change'
import { tell, toRole } from '../kernel/messages'
import { refuse } from '../kernel/refuse'
import { checkWords } from '../kernel/words'
import { begin } from '../matter/begin'
import { createMatter } from '../matter/step'
import type { Input, Output } from './contract-types'
import type { Meeting } from './documents'
import { aboutMeeting, meetingKind, sayMeeting } from './meeting-kind'

type Asked = Input<'callMeeting'>

/** Calls a meeting: it stands in the village's list, and whoever sits in it by office hears of it. */
export function callMeeting(call: Call, asked: Asked): Promise<Output<'callMeeting'>> {
  const _id = call.newId()
  return change(
    call,
    async (turn) => {
      const { call } = turn
      assertNear(call.now, asked.startsAt)
      const made = { _id, ...(await begun(turn, asked)) }
      const meeting: Meeting = { ...made, ...meetingKind.enters(made, call.now) }
      await createMatter(meetingKind, turn, meeting)
      await invite(turn, meeting)
      await begin(meetingKind, turn, meeting, 'call')
      return meetingKind.answer(meeting)
    },
    () => checkWords(call, asked.title, asked.place, asked.agenda),
  )
}

function assertNear(now: number, startsAt: number): void {
  const [first, last] = [endOfDayAfter(now, -DAYS_BACK - 1), endOfDayAfter(now, DAYS_AHEAD)]
  if (startsAt <= first || startsAt > last) throw refuse('DAY_TOO_FAR')
}

const begun = async (
  { tx, call }: Try,
  { villageId, kind, title, place, startsAt, agenda }: Asked,
): Promise<Omit<Meeting, '_id'>> => ({
  ...{ villageId, kind, title, place, startsAt, agenda: agenda ?? null, calledAt: call.now },
  state: 'called',
  calledBy: { residentId: residentOf(call).residentId, name: call.callerName },
  ...{ present: [], others: 0, minutes: null, follows: null, deadlineAt: null, timerAt: null, revision: 1 },
  calendar: await calendarIn(tx),
})

/** Nobody is invited to what has been. */
async function invite({ tx, call }: Try, meeting: Meeting): Promise<void> {
  const { villageId, kind, place, startsAt } = meeting
  const role = SITS[kind]
  if (!role || startsAt < call.now) return
  await tell(tx, call, {
    villageId,
    audience: toRole(role, villageId),
    whose: sayMeeting(meeting),
    title: `请您开会：${sayMeeting(meeting)}`,
    text: `${sayWhen(startsAt)}，在${place}。`,
    about: aboutMeeting(meeting),
  })
}
