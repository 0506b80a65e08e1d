/** Two meetings: the council has sat about the road, and a sitting in the yard is still to come. */
import { DAY_MS, HOUR_MS } from '@shared/kernel/time'
import { key, type Stage } from './stage'
import type { Desks } from './story'

const CALLED = 2
const HELD = 6
const WRITTEN = 8
const TO_COME = 14
/** So long after the morning on which a day of the story begins. */
const EVENING = 10 * HOUR_MS

/** What happens about meetings on the evening of which day. */
export function openMeetings(
  { villageId, start, clerk }: Stage,
  { council }: Desks,
): (day: number) => Promise<unknown> {
  let road = ''
  const evenings: Readonly<Record<number, () => Promise<unknown>>> = {
    [CALLED]: async () => {
      const asked = { villageId, kind: 'council' as const, title: '进村路剩下的半边修不修', place: '村委会二楼' }
      const agenda = '一、剩下的半边要多少钱；二、占了谁家的地；三、什么时候动工。'
      const startsAt = start + HELD * DAY_MS + EVENING
      road = (await clerk.meetings.callMeeting({ ...asked, agenda, startsAt, key: key('road') })).meetingId
    },
    [HELD]: async () => {
      // Whoever sits is asked of nobody: a story told again sends what it sent, and a meeting that was held offers no list.
      const present = council.slice(0, -1).map(({ residentId }) => residentId)
      await clerk.meetings.holdMeeting({ meetingId: road, present, others: 4, key: key('road') })
    },
    [WRITTEN]: () =>
      clerk.meetings.publishMinutes({
        meetingId: road,
        minutes:
          '剩下的 260 米都同意修。钱从集体收入里出，差的部分向镇上申请。占地的两家都到会，同意让出半米，路边的树由村里移。',
        follows: '村委会 3 天内把预算写好，报镇上；网格员去量地。',
        key: key('road'),
      }),
    [TO_COME]: () => {
      const asked = { villageId, kind: 'yard' as const, title: '秋收前清一清沟渠', place: '3组晒坝' }
      const startsAt = start + (TO_COME + 6) * DAY_MS + EVENING
      return clerk.meetings.callMeeting({ ...asked, startsAt, key: key('ditch') })
    },
  }
  return async (day) => evenings[day]?.()
}
