import { DAY_MS, dayOf, endOfDayAfter, HOUR_MS } from '@shared/kernel/time'
import { sayWhen } from '@shared/meetings/say'
import { messages, toRole } from '../../cloudfunctions/kernel/messages'
import { fileOf, type KindFile, proveKind } from '../../cloudfunctions/matter/file'
import type { Meeting } from '../../cloudfunctions/meetings/documents'
import { meetingKind } from '../../cloudfunctions/meetings/exports'
import { key, openCloud, refusalOf, type TestCloud } from '../support/cloud'
import { silentIn } from '../support/tampering'
import { layWorld, type Person, residentIdOf } from '../support/world'

/** A Monday morning between two years, of which only the first one's holidays are known. */
const NOW = Date.parse('2026-12-28T09:00:00+08:00')

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud({ clockOffsetMs: NOW - Date.now() })
  await layWorld(cloud)
})
afterAll(() => cloud.close())

type Kind = 'council' | 'yard'
const call = (kind: Kind, startsAt: number, title = '进村路修不修') =>
  cloud.as('clerk').meetings.callMeeting({ villageId: 'qs', kind, title, place: '村委会', startsAt, key: key() })
const hold = (meetingId: string, present: readonly Person[], others: number) =>
  cloud.as('clerk').meetings.holdMeeting({ meetingId, present: present.map(residentIdOf), others, key: key() })
const publish = (meetingId: string) =>
  cloud.as('clerk').meetings.publishMinutes({ meetingId, minutes: '都同意修', follows: '先量地', key: key() })
const read = (meetingId: string, person: Person = 'dashan') => cloud.as(person).meetings.meeting({ meetingId })
const heardBy = async (audience: string, about: string) => {
  const found = await cloud.store.find(messages, { where: { audience }, order: { by: 'sentAt', direction: 'asc' } })
  return found.filter((message) => message.about?.id === about)
}
const council = toRole('council', 'qs')
const committee = toRole('committee', 'qs')
const soon = () => cloud.now() + HOUR_MS

test('the council is asked to come, and what came of it is there for every villager', async () => {
  const startsAt = soon()
  const { meetingId } = await call('council', startsAt)
  const [asked] = await heardBy(council, meetingId)
  expect([asked?.title, asked?.text]).toEqual(['请您开会：议事会：进村路修不修', `${sayWhen(startsAt)}，在村委会。`])
  expect(await refusalOf(hold(meetingId, ['council1'], 0))).toBe('NOT_HELD_YET')
  expect((await read(meetingId, 'clerk')).actions).toEqual(['callOff'])
  await cloud.advance(2 * HOUR_MS)
  const { actions, sitting } = await read(meetingId, 'clerk')
  expect([actions, sitting.map(({ name }) => name).sort()]).toEqual([
    ['hold', 'callOff'],
    ['吴春燕', '罗水生', '马福林'].sort(),
  ])
  await hold(meetingId, ['council1', 'council2'], 3)
  await publish(meetingId)
  const { meeting, present, minutes, follows, ...rest } = await read(meetingId)
  expect([meeting.state, meeting.came, present.length, minutes, follows]).toEqual([
    ...['published', 5, 2, '都同意修', '先量地'],
  ])
  expect([rest.actions, rest.sitting, rest.timeline.map(({ action }) => action)]).toEqual([
    ...[[], [], ['call', 'hold', 'publish']],
  ])
  expect((await heardBy(council, meetingId)).at(-1)?.text).toContain('都同意修')
  const { items } = await cloud.as('dashan').meetings.listMeetings({ villageId: 'qs' })
  expect(items.map(({ id }) => id)).toContain(meetingId)
})

test('to a sitting in the yard nobody is asked by office, and whoever came is counted', async () => {
  const { meetingId } = await call('yard', soon())
  await cloud.advance(2 * HOUR_MS)
  expect((await read(meetingId, 'clerk')).sitting).toEqual([])
  expect(await refusalOf(hold(meetingId, ['council1'], 0))).toBe('NOT_FOUND')
  expect(await refusalOf(hold(meetingId, [], 0))).toBe('NOBODY_CAME')
  await hold(meetingId, [], 32)
  expect((await read(meetingId)).meeting.came).toBe(32)
  expect(await heardBy(council, meetingId)).toEqual([])
})

test('a meeting that is called off says why, and nothing more is done to it', async () => {
  const { meetingId } = await call('council', soon())
  await cloud.as('clerk').meetings.callOffMeeting({ meetingId, reason: '下大雨', key: key() })
  expect((await heardBy(council, meetingId)).at(-1)?.text).toContain('下大雨')
  expect((await read(meetingId)).timeline.at(-1)).toMatchObject({ action: 'callOff', said: '下大雨' })
  await cloud.advance(2 * HOUR_MS)
  expect(await refusalOf(hold(meetingId, ['council1'], 0))).toBe('MEETING_MOVED_ON')
  expect(await refusalOf(publish(meetingId))).toBe('MEETING_MOVED_ON')
})

test('a meeting may be written down thirty days after it was and called half a year ahead, no more', async () => {
  expect(await refusalOf(call('yard', endOfDayAfter(cloud.now(), -31)))).toBe('DAY_TOO_FAR')
  expect(await refusalOf(call('yard', endOfDayAfter(cloud.now(), 181)))).toBe('DAY_TOO_FAR')
  const { meetingId } = await call('council', endOfDayAfter(cloud.now(), -30))
  expect(await heardBy(council, meetingId)).toEqual([])
  await hold(meetingId, ['council1'], 0)
  await call('yard', endOfDayAfter(cloud.now(), 180))
})

test('minutes are due after five working days; of a year whose holidays are not known that is said', async () => {
  const { meetingId } = await call('yard', cloud.now())
  await hold(meetingId, [], 9)
  const { due } = await read(meetingId)
  // From Tuesday to Thursday of the old year, then New Year's Day, of which nothing is known, and Monday.
  expect([dayOf(due?.at ?? 0), due?.unknown]).toEqual(['2027-01-04', ['2027']])
})

test('the committee is reminded once when the day is over, and once when the minutes are late', async () => {
  const { meetingId } = await call('yard', soon(), '清沟')
  await cloud.advance(2 * DAY_MS)
  const reminders = async () => (await heardBy(committee, meetingId)).map(({ text }) => text)
  expect(await reminders()).toEqual(['会开过了吗？记一下谁来了；没开，点“不开了”。'])
  await hold(meetingId, [], 9)
  await cloud.advance(9 * DAY_MS)
  expect((await reminders()).slice(1)).toEqual(['会开过了，记录还没公布。'])
  await cloud.advance(DAY_MS)
  expect((await reminders()).length).toBe(2)
})

describe('the proof', () => {
  let file: KindFile<Meeting>
  beforeAll(async () => {
    file = await fileOf(meetingKind, cloud.store, { villageId: 'qs', now: cloud.now() })
  })

  test('finds nothing wrong with meetings as they were left', () => {
    expect(new Set(file.matters.map(({ state }) => state))).toEqual(
      new Set(['called', 'held', 'published', 'calledOff']),
    )
    expect(proveKind(meetingKind, file)).toEqual([])
  })

  test('finds every value of a meeting that nobody wrote', () => {
    expect(silentIn(meetingKind, file)).toEqual([])
  })
})
