import { DAY_MS, dayOf, endOfDayAfter } from '@shared/kernel/time'
import { messages, toHousehold, toResident } from '../../cloudfunctions/kernel/messages'
import { fileOf, type KindFile, proveKind } from '../../cloudfunctions/matter/file'
import { pledgeKind } from '../../cloudfunctions/pledges/exports'
import type { PledgeNow } from '../../cloudfunctions/pledges/kind'
import { key, openCloud, refusalOf, type TestCloud } from '../support/cloud'
import { silentIn } from '../support/tampering'
import { layWorld, type Person, residentIdOf } from '../support/world'
import { photoOf } from './points/ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterAll(() => cloud.close())

const inDays = (days: number) => cloud.now() + days * DAY_MS
const promise = (days = 20, asked: { person?: Person; groupId?: string; role?: 'committee' | 'gridWorker' } = {}) => {
  const { person = 'clerk', role = 'committee', ...to } = asked
  const input = { villageId: 'qs', role, what: '把坏了的路灯全部修好', day: inDays(days), ...to, key: key() }
  return cloud.as(person).pledges.promise(input)
}
const atHome = (shownTo: 'village' | 'nobody', person: Person = 'dashan') =>
  cloud.as(person).pledges.promiseAtHome({ what: '门前屋后天天扫干净', day: inDays(10), shownTo, key: key() })
const keep = async (pledgeId: string, person: Person = 'clerk') =>
  cloud.as(person).pledges.keep({ pledgeId, words: '全亮了', photos: [await photoOf(cloud, person)], key: key() })
const say = (pledgeId: string, person: Person, kept: boolean) =>
  cloud.as(person).pledges.answer({ pledgeId, kept, ...(kept ? {} : { reason: '3号杆还黑着' }), key: key() })
const read = (pledgeId: string, person: Person = 'neighbour') => cloud.as(person).pledges.pledge({ pledgeId })
const stateOf = async (pledgeId: string) => (await read(pledgeId, 'clerk')).pledge.state
const wall = (hangs?: 'open' | 'kept' | 'notKept') =>
  cloud.as('neighbour').pledges.listPledges({ villageId: 'qs', ...(hangs && { hangs }) })
const hangs = async (pledgeId: string) => (await wall()).list.items.some(({ id }) => id === pledgeId)
const heardBy = async (audience: string, about: string) =>
  (await cloud.store.find(messages, { where: { audience }, order: { by: 'sentAt', direction: 'asc' } }))
    .filter((message) => message.about?.id === about)
    .map(({ text }) => text)
const shown = async (days = 20, asked: Parameters<typeof promise>[1] = {}) => {
  const { pledgeId } = await promise(days, asked)
  await cloud.advance(2 * DAY_MS)
  return pledgeId
}

test('what an office promises hangs a day later, and until then only its maker sees it and can take it back', async () => {
  const { pledgeId } = await promise()
  expect(await hangs(pledgeId)).toBe(false)
  expect(await refusalOf(read(pledgeId))).toBe('NOT_FOUND')
  expect((await read(pledgeId, 'clerk')).actions).toEqual(['withdraw'])
  await cloud.advance(2 * DAY_MS)
  expect(await hangs(pledgeId)).toBe(true)
  const { pledge, actions } = await read(pledgeId)
  expect([pledge.who, pledge.to, pledge.office, pledge.state, actions]).toEqual(['村委会', '全村', true, 'shown', []])
  expect(pledge.shownAt).toBeGreaterThan(pledge.madeAt)
  expect(await refusalOf(cloud.as('clerk').pledges.withdraw({ pledgeId, key: key() }))).toBe('PLEDGE_MOVED_ON')
  const back = await promise()
  await cloud.as('clerk').pledges.withdraw({ pledgeId: back.pledgeId, key: key() })
  await cloud.advance(2 * DAY_MS)
  expect(await hangs(back.pledgeId)).toBe(false)
})

test('it is kept with a sentence and a photo, and stands as kept when for a week nobody misses anything', async () => {
  const pledgeId = await shown()
  expect(await refusalOf(cloud.as('clerk').pledges.keep({ pledgeId, photos: [], key: key() }))).toBe('WORDS_NEEDED')
  const words = '全亮了'
  expect(await refusalOf(cloud.as('clerk').pledges.keep({ pledgeId, words, photos: [], key: key() }))).toBe(
    'PHOTO_NEEDED',
  )
  await keep(pledgeId)
  await say(pledgeId, 'dashan', true)
  expect(await refusalOf(say(pledgeId, 'xiuying', true))).toBe('SAID_ALREADY')
  expect(await refusalOf(say(pledgeId, 'clerk', true))).toBe('PROMISED_IT')
  const { agreed, words: said, pictures, actions } = await read(pledgeId)
  expect([agreed, said, pictures.length, actions]).toEqual([1, words, 1, ['agree', 'lack']])
  await cloud.advance(8 * DAY_MS)
  expect(await stateOf(pledgeId)).toBe('kept')
  const { counts, list } = await wall('kept')
  expect([counts.kept > 0, list.items.some(({ id }) => id === pledgeId)]).toEqual([true, true])
})

test('what is missing is said once a household, reaches whoever promised, and nobody reads who misses it', async () => {
  const pledgeId = await shown()
  await keep(pledgeId)
  expect(await refusalOf(cloud.as('dashan').pledges.answer({ pledgeId, kept: false, key: key() }))).toBe(
    'REASON_NEEDED',
  )
  await say(pledgeId, 'dashan', false)
  expect(await stateOf(pledgeId)).toBe('short')
  expect(await heardBy(toResident(residentIdOf('clerk')), pledgeId)).toContainEqual('有人家说还差一样：3号杆还黑着')
  const { timeline } = await read(pledgeId, 'neighbour')
  expect(timeline.find(({ action }) => action === 'lack')).toMatchObject({ who: '一位村民', said: '3号杆还黑着' })
  await keep(pledgeId)
  expect(await refusalOf(say(pledgeId, 'dashan', false))).toBe('SAID_ALREADY')
  await cloud.advance(8 * DAY_MS)
  expect(await stateOf(pledgeId)).toBe('kept')
})

test('a day that passes is written on the wall, can still be made good, and is not kept in the end', async () => {
  const pledgeId = await shown(6)
  await cloud.advance(2 * DAY_MS)
  await cloud.advance(3 * DAY_MS)
  expect(await stateOf(pledgeId)).toBe('missed')
  expect((await wall('notKept')).list.items.map(({ id }) => id)).toContain(pledgeId)
  const late = await shown(6)
  await cloud.advance(5 * DAY_MS)
  await keep(late)
  await cloud.advance(20 * DAY_MS)
  await cloud.advance(12 * DAY_MS)
  expect([await stateOf(pledgeId), await stateOf(late)]).toEqual(['notKept', 'kept'])
  const told = await heardBy(toResident(residentIdOf('clerk')), pledgeId)
  expect(told.map((text) => text.slice(0, 5))).toEqual(['说好的是 ', '说好的日子', '没有做到，'])
})

test('the day is made longer once, with a reason that stands there, and only to a later one', async () => {
  const pledgeId = await shown(10)
  const longer = (days: number) =>
    cloud.as('clerk').pledges.lengthen({ pledgeId, day: inDays(days), reason: '石料晚到', key: key() })
  const before = (await read(pledgeId)).pledge.dueAt
  expect(await refusalOf(longer(2))).toBe('NOT_LATER')
  await longer(30)
  const { pledge, timeline } = await read(pledgeId)
  expect([pledge.lengthenedFrom, dayOf(pledge.dueAt)]).toEqual([before, dayOf(inDays(30))])
  expect(timeline.at(-1)).toMatchObject({ action: 'lengthen', who: '村委会', said: '石料晚到' })
  expect(await refusalOf(longer(40))).toBe('LENGTHENED_ALREADY')
  await cloud.advance(20 * DAY_MS)
  expect(await stateOf(pledgeId)).toBe('shown')
})

test('what was said to one group is judged by that group alone', async () => {
  const pledgeId = await shown(20, { groupId: 'qs-g2' })
  await keep(pledgeId)
  expect((await read(pledgeId, 'neighbour')).actions).toEqual([])
  expect(await refusalOf(say(pledgeId, 'neighbour', true))).toBe('NOT_TO_YOU')
  expect((await read(pledgeId, 'faraway')).actions).toEqual(['agree', 'lack'])
  await say(pledgeId, 'faraway', true)
  expect(await refusalOf(promise(20, { groupId: 'bg-g1' }))).toBe('NOT_FOUND')
})

test('an office promises only by itself: who holds none of it, or holds it elsewhere, does not', async () => {
  expect(await refusalOf(promise(20, { person: 'dashan' }))).toBe('NOT_ALLOWED')
  expect(await refusalOf(promise(20, { person: 'otherWorker', role: 'gridWorker' }))).toBe('NO_SUCH_OFFICE')
  const { pledgeId } = await promise(20, { person: 'worker1', role: 'gridWorker' })
  await cloud.advance(2 * DAY_MS)
  await keep(pledgeId, 'worker1')
  expect(await refusalOf(keep(pledgeId, 'worker2'))).toBe('NOT_ALLOWED')
})

test('a day is at least two days off and at most a year, and nobody has more than ten open', async () => {
  expect(await refusalOf(promise(0))).toBe('PLEDGE_DAY')
  expect(await refusalOf(promise(1))).toBe('PLEDGE_DAY')
  expect(await refusalOf(promise(400))).toBe('PLEDGE_DAY')
  const person = 'leader1'
  const asked = { villageId: 'qs', role: 'groupLeader' as const, what: '一件事' }
  const one = () => cloud.as(person).pledges.promise({ ...asked, day: inDays(100), key: key() })
  for (let n = 0; n < 10; n++) await one()
  await cloud.advance(2 * DAY_MS)
  expect(await refusalOf(one())).toBe('TOO_MANY_PLEDGES')
})

describe('what a household promises', () => {
  test('hangs under the name that the household chose, or nowhere', async () => {
    const [{ pledgeId }, hidden] = [await atHome('village'), await atHome('nobody')]
    expect((await read(pledgeId)).pledge.who).toBe('李大〇家')
    const choice = { householdId: 'qs-1017', purpose: 'pledges' as const, version: 1, manner: 'surname' as const }
    await cloud.as('xiuying').village.chooseNaming({ ...choice, key: key() })
    expect((await read(pledgeId)).pledge.who).toBe('李家')
    expect((await wall()).list.items.find(({ id }) => id === pledgeId)?.who).toBe('李家')
    expect(await refusalOf(read(hidden.pledgeId))).toBe('NOT_FOUND')
    expect((await read(hidden.pledgeId, 'xiuying')).pledge.who).toBe('您家')
    const { items } = await cloud.as('xiuying').pledges.listMine({})
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([pledgeId, hidden.pledgeId]))
  })

  test('is kept by their own word, without witnesses, and taken back at any time', async () => {
    const { pledgeId } = await atHome('village')
    expect((await read(pledgeId)).actions).toEqual([])
    expect(await refusalOf(say(pledgeId, 'neighbour', true))).toBe('PLEDGE_MOVED_ON')
    await cloud.as('xiuying').pledges.keep({ pledgeId, key: key() })
    expect((await read(pledgeId)).pledge.state).toBe('kept')
    await cloud.as('dashan').pledges.withdraw({ pledgeId, key: key() })
    expect(await hangs(pledgeId)).toBe(false)
  })

  test('is never written down as not kept: they are reminded once, and after its day it is gone from the wall', async () => {
    const { pledgeId } = await atHome('village')
    await cloud.advance(8 * DAY_MS)
    await cloud.advance(3 * DAY_MS)
    expect(await hangs(pledgeId)).toBe(false)
    expect((await read(pledgeId, 'dashan')).pledge.state).toBe('past')
    expect(await heardBy(toHousehold('qs-1017'), pledgeId)).toHaveLength(1)
  })
})

test('at the end of the year whoever watches the committee writes down what the village says, and may put it right', async () => {
  const pledgeId = await shown()
  await keep(pledgeId)
  await cloud.advance(8 * DAY_MS)
  const mark = (person: Person, mark: 'kept' | 'partly') =>
    cloud.as(person).pledges.mark({ pledgeId, mark, key: key() })
  expect(await refusalOf(mark('clerk', 'kept'))).toBe('NOT_ALLOWED')
  await mark('supervisor', 'kept')
  await mark('supervisor', 'partly')
  const { pledge, timeline } = await read(pledgeId)
  expect([pledge.mark, timeline.at(-1)?.who]).toEqual(['partly', '监委会'])
})

test('a pledge with its day lies on the desk of whoever made it, until it was kept', async () => {
  const pledgeId = await shown()
  const waits = async (person: Person) =>
    (await cloud.as(person).village.home({})).waiting.some(({ id }) => id === pledgeId)
  expect([await waits('clerk'), await waits('council1')]).toEqual([true, false])
  await keep(pledgeId)
  expect(await waits('clerk')).toBe(false)
  expect(endOfDayAfter(cloud.now(), 0)).toBeGreaterThan(cloud.now())
})

test('kin of whoever promised does not judge it, and whoever promised hears what the village said of it', async () => {
  await cloud.as('clerk').village.setKin({ householdId: 'qs-1017', kinHouseholdIds: ['qs-1001'], key: key() })
  const pledgeId = await shown()
  await keep(pledgeId)
  expect((await read(pledgeId, 'dashan')).actions).toEqual([])
  expect(await refusalOf(say(pledgeId, 'dashan', true))).toBe('KIN_PROMISED_IT')
  await cloud.advance(8 * DAY_MS)
  await cloud.as('supervisor').pledges.mark({ pledgeId, mark: 'partly', key: key() })
  expect(await heardBy(toResident(residentIdOf('clerk')), pledgeId)).toContain('年底评的是“做到一半”。')
})

describe('the proof', () => {
  let file: KindFile<PledgeNow>
  beforeAll(async () => {
    await promise()
    file = await fileOf(pledgeKind, cloud.store, { villageId: 'qs', now: cloud.now() })
  })

  test('finds nothing wrong with pledges as they were left', () => {
    expect(new Set(file.matters.map(({ state }) => state)).size).toBe(7)
    expect(proveKind(pledgeKind, file)).toEqual([])
  })

  test('finds every value of a pledge that nobody wrote', () => {
    expect(silentIn(pledgeKind, file)).toEqual([])
  })
})
