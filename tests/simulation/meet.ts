import { DAY_MS } from '@shared/kernel/time'
import type { Random } from '../../scripts/demo/random'
import { residentIdOf } from '../support/world'
import type { Chronicle } from './chronicle'
import type { Request } from './functions'
import { pickBy } from './pick'
import { VILLAGE } from './village'

/** What is tried about meetings: they are called, held, written down and called off, too early and too late as well. */
export function meet(seen: Chronicle, random: Random): Request | null {
  const pick = pickBy(random)
  const all = seen.meetings.all()
  const open = all.filter(({ state }) => state === 'called' || state === 'held')
  const openid = random.chance(0.1) ? 'neighbour' : 'clerk'
  if (open.length === 0 || random.chance(0.2)) {
    // People know about what time it is from what was written last.
    const last = seen.claims.all().at(-1)?.raisedAt
    if (last === undefined) return null
    const startsAt = last + random.between(-1, 3) * DAY_MS
    const input = { villageId: VILLAGE, kind: pick(['council', 'yard']), title: '修路', place: '村委会', startsAt }
    return { openid, procedure: 'meetings.callMeeting', input }
  }
  const meeting = pick(random.chance(0.9) ? open : all)
  const at = (procedure: Request['procedure'], more: object): Request => ({
    ...{ openid, procedure, input: { meetingId: meeting._id, ...more } },
  })
  if (random.chance(0.1)) return at('meetings.callOffMeeting', { reason: '下雨' })
  if (meeting.state === 'called') {
    const present = meeting.kind === 'council' ? [residentIdOf('council1')] : []
    return at('meetings.holdMeeting', { present, others: random.between(0, 9) })
  }
  return at('meetings.publishMinutes', { minutes: '都同意' })
}
