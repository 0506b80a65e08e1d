import { DAY_MS, endOfDayAfter, HOUR_MS, yearOf } from '@shared/kernel/time'
import type { Level, Rating, SeenBy, Stream } from '@shared/requests/terms'
import { messages, toResident, toRole } from '../../cloudfunctions/kernel/messages'
import { fileOf, type KindFile, proveKind } from '../../cloudfunctions/matter/file'
import { requestKind } from '../../cloudfunctions/requests/exports'
import type { RequestNow } from '../../cloudfunctions/requests/kind'
import { accounts, places, residents } from '../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../support/cloud'
import { silentIn } from '../support/tampering'
import { layWorld, type Person, residentIdOf } from '../support/world'
import { photoOf } from './points/ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
  await layCounty()
})
afterAll(() => cloud.close())

/** A county above the town, and its officer: who ruled over the other town before. */
async function layCounty(): Promise<void> {
  const town = await cloud.store.get(places, 'yl')
  if (!town) throw new Error('the world has no town')
  await cloud.store.transaction(async (tx) => {
    await tx.put(places, { ...town, _id: 'yq', kind: 'county', name: '云水县', parentId: null, villageId: 'yq' })
    await tx.put(places, { ...town, parentId: 'yq' })
  })
  const officer = residentIdOf('otherTown')
  const office = { role: 'countyOfficer', placeId: 'yq', placeName: '云水县' } as const
  await cloud.store.transaction(async (tx) => {
    const resident = await tx.get(residents, officer)
    const account = await tx.get(accounts, 'otherTown')
    if (!resident || !account) throw new Error('the other town has no officer')
    await tx.put(residents, { ...resident, grants: resident.grants.map((grant) => ({ ...grant, ...office })) })
    await tx.put(accounts, { ...account, grants: account.grants.map((grant) => ({ ...grant, ...office })) })
  })
}

interface Asked {
  readonly person?: Person
  readonly stream?: Stream
  readonly seenBy?: SeenBy
  readonly what?: string
}
const raise = async ({
  person = 'dashan',
  stream = 'village',
  seenBy = 'unnamed',
  what = '村口路灯坏了',
}: Asked = {}) => {
  const input = { what, category: 'roads' as const, where: '村口大路', stream, seenBy }
  return (await cloud.as(person).requests.raise({ villageId: 'qs', ...input, key: key() })).requestId
}
const read = (requestId: string, person: Person = 'dashan') => cloud.as(person).requests.request({ requestId })
const stateOf = async (requestId: string) => (await read(requestId)).request.state
const may = async (requestId: string, person: Person) => (await read(requestId, person)).actions
const accept = (requestId: string, person: Person = 'clerk') =>
  cloud.as(person).requests.accept({ requestId, key: key() })
const finish = async (requestId: string, person: Person = 'clerk') =>
  cloud.as(person).requests.finish({ requestId, words: '线接好了', photos: [await photoOf(cloud, person)], key: key() })
const pass = (requestId: string, person: Person, level: Level, stream: Stream) =>
  cloud.as(person).requests.pass({ requestId, level, stream, reason: '不是这一级能办的', key: key() })
const agree = (requestId: string, rating: Rating = 'good', person: Person = 'dashan') =>
  cloud.as(person).requests.agree({ requestId, rating, key: key() })
const again = (requestId: string, person: Person = 'dashan') =>
  cloud.as(person).requests.again({ requestId, reason: '晚上还是不亮', key: key() })
const heardBy = async (audience: string, about: string) =>
  (await cloud.store.find(messages, { where: { audience }, order: { by: 'sentAt', direction: 'asc' } }))
    .filter((message) => message.about?.id === about)
    .map(({ text }) => text)
const waitsFor = async (person: Person) =>
  (await cloud.as(person).village.home({})).waiting.flatMap(({ about, id }) => (about === 'request' ? [id] : []))

test('a request has a day from the first minute, lies with whoever its stream belongs to, and goes its whole way', async () => {
  const requestId = await raise()
  const { request, who, actions } = await read(requestId)
  expect([who, request.level, request.state, request.promise, request.where]).toEqual([
    ...['您', 'village', 'asked', 'open', '1组，村口大路'],
  ])
  expect(request.dueAt).toBe(endOfDayAfter(cloud.now(), 7))
  expect(actions).toEqual(['urge', 'withdraw'])
  expect(await waitsFor('clerk')).toContain(requestId)
  await accept(requestId)
  await cloud.as('clerk').requests.note({ requestId, words: '线断了，约了电工', key: key() })
  expect(await refusalOf(cloud.as('clerk').requests.finish({ requestId, words: '好了', key: key() }))).toBe(
    'PHOTO_NEEDED',
  )
  await finish(requestId)
  expect(await waitsFor('dashan')).toContain(requestId)
  expect(await refusalOf(agree(requestId, 'good', 'xiuying'))).toBe('NOT_WHO_RAISED')
  await agree(requestId)
  const { request: closed, timeline, said, rating, after } = await read(requestId)
  expect([closed.state, closed.promise, said, rating, after.length]).toEqual(['closed', 'kept', '线接好了', 'good', 1])
  expect(timeline.map(({ action }) => action)).toEqual(['raise', 'accept', 'note', 'finish', 'agree'])
  expect(await heardBy(toResident(residentIdOf('dashan')), requestId)).toEqual([
    expect.stringMatching(/^村里接了，说好 /),
    '有了进展：线断了，约了电工',
    '说办好了，请看行不行：线接好了',
  ])
})

test.each([
  ['civil', 'group', 'worker1', 7],
  ['village', 'village', 'clerk', 7],
] as const)('a matter of the %s stream lies at the %s first, with %s', async (stream, level, person, days) => {
  const requestId = await raise({ stream })
  const { request } = await read(requestId)
  expect([request.level, request.dueAt]).toEqual([level, endOfDayAfter(cloud.now(), days)])
  expect(await may(requestId, person)).toEqual(expect.arrayContaining(['accept', 'pass', 'turn']))
})

test('what is dangerous is to be taken in hand within two hours and mended within a day', async () => {
  const requestId = await raise({ what: '后山着火了，快烧到房子' })
  const { raisedAt, dueAt } = (await read(requestId)).request
  expect(dueAt - raisedAt).toBe(DAY_MS)
  await cloud.advance(3 * HOUR_MS)
  expect((await read(requestId)).request.level).toBe('town')
})

test('neighbours read what is wrong and not who said it, its name where that was wished, and nothing of what is for the office', async () => {
  const [unnamed, named, office] = [await raise(), await raise({ seenBy: 'named' }), await raise({ seenBy: 'office' })]
  const open = await read(unnamed, 'neighbour')
  expect([open.who, open.timeline[0]?.who, JSON.stringify(open).includes('李大山')]).toEqual([null, '说的人', false])
  expect((await read(named, 'neighbour')).who).toBe('李大山')
  expect(await refusalOf(read(office, 'neighbour'))).toBe('NOT_FOUND')
  expect(await refusalOf(cloud.as('neighbour').requests.join({ requestId: office, key: key() }))).toBe('NOT_FOUND')
  const { items } = await cloud.as('neighbour').requests.listRequests({ villageId: 'qs' })
  expect(items.map(({ id }) => id)).not.toContain(office)
  const ofClerk = await cloud.as('clerk').requests.listRequests({ villageId: 'qs' })
  expect(ofClerk.items.map(({ id }) => id)).toContain(office)
  expect((await read(office, 'clerk')).who).toBe('李大山')
})

test('who waits as well is told what whoever raised it is told, once a household, and urges once a day', async () => {
  const requestId = await raise()
  const [near] = await cloud.as('neighbour').requests.near({ villageId: 'qs', groupId: 'qs-g1', category: 'roads' })
  expect(near?.id).toBe(requestId)
  await cloud.as('neighbour').requests.join({ requestId, key: key() })
  expect(await refusalOf(cloud.as('neighbour').requests.join({ requestId, key: key() }))).toBe('WAITS_ALREADY')
  expect(await refusalOf(cloud.as('dashan').requests.join({ requestId, key: key() }))).toBe('RAISED_IT')
  expect((await read(requestId)).request.waiting).toBe(2)
  await accept(requestId)
  await cloud.as('neighbour').requests.urge({ requestId, key: key() })
  expect(await refusalOf(cloud.as('dashan').requests.urge({ requestId, key: key() }))).toBe('URGED_TODAY')
  expect(await refusalOf(cloud.as('faraway').requests.urge({ requestId, key: key() }))).toBe('NOT_WHO_RAISED')
  expect(await heardBy(toRole('committee', 'qs'), requestId)).toContain('说的人在催，请看一看。')
  await finish(requestId)
  expect(await heardBy(toResident(residentIdOf('neighbour')), requestId)).toHaveLength(2)
})

test('what nobody takes in hand climbs, level by level with its file, up to the county, and comes back down', async () => {
  const requestId = await raise({ stream: 'civil' })
  for (const level of ['village', 'town', 'county'] as const) {
    await cloud.advance(4 * DAY_MS)
    expect((await read(requestId)).request.level).toBe(level)
    // There it has its own time: the clock's next turn leaves it.
    await cloud.advance(HOUR_MS)
    expect((await read(requestId)).request.level).toBe(level)
  }
  expect(await may(requestId, 'otherTown')).toEqual(['accept', 'pass', 'turn'])
  await pass(requestId, 'otherTown', 'village', 'village')
  const { request, timeline } = await read(requestId)
  expect([request.level, request.state]).toEqual(['village', 'asked'])
  expect(timeline.map(({ action }) => action)).toEqual(['raise', 'climb', 'climb', 'climb', 'pass'])
  await accept(requestId)
  await finish(requestId)
  await agree(requestId, 'fair')
})

test('a day that passes is said to be missed before anybody asks, can move once before, and is climbed over when it stays', async () => {
  const moved = await raise()
  await accept(moved)
  const { request } = await read(moved)
  const postpone = (day: number) =>
    cloud.as('clerk').requests.postpone({ requestId: moved, day, reason: '等料', key: key() })
  expect(await refusalOf(postpone(request.dueAt - DAY_MS))).toBe('REQUEST_DAY')
  await postpone(request.dueAt + 3 * DAY_MS)
  expect(await refusalOf(postpone(request.dueAt + 5 * DAY_MS))).toBe('DAY_MOVED_ALREADY')
  const missed = await raise()
  await accept(missed)
  await cloud.advance(9 * DAY_MS)
  expect([await stateOf(moved), await stateOf(missed)]).toEqual(['handled', 'late'])
  const told = await heardBy(toResident(residentIdOf('dashan')), missed)
  expect(told.at(-1)).toMatch(/^说好的 .*误了，还在办。$/)
  expect(await heardBy(toRole('supervisor', 'qs'), missed)).toHaveLength(1)
  await cloud.advance(6 * DAY_MS)
  expect((await read(missed)).request).toMatchObject({ level: 'town', state: 'asked', promise: 'missed' })
  await accept(missed, 'townOfficer')
  expect((await read(missed)).request.dueAt).toBeGreaterThan(cloud.now())
  await finish(missed, 'townOfficer')
  await agree(missed)
  const year = Number(yearOf(request.dueAt))
  const { counts, list } = await cloud.as('neighbour').requests.promises({ villageId: 'qs', year, kept: 'missed' })
  expect(counts.missed).toBeGreaterThan(0)
  expect(list.items.map(({ id }) => id)).toContain(missed)
})

test('what is not mended goes back to whoever had it, with a new day, and the supervisor hears', async () => {
  const requestId = await raise()
  await accept(requestId)
  await finish(requestId)
  expect(await refusalOf(cloud.as('dashan').requests.again({ requestId, reason: '', key: key() }))).toBe(
    'INPUT_INVALID',
  )
  await again(requestId)
  expect((await read(requestId)).request).toMatchObject({
    state: 'asked',
    level: 'village',
    promise: 'open',
    doneAt: null,
  })
  expect(await heardBy(toRole('supervisor', 'qs'), requestId)).toEqual(['说还不行，要重修。缘由是：晚上还是不亮'])
  await accept(requestId)
  await finish(requestId)
  await cloud.advance(9 * DAY_MS)
  expect(await stateOf(requestId)).toBe('silent')
  expect(await may(requestId, 'supervisor')).toEqual(['again', 'revisit'])
  await cloud.as('supervisor').requests.revisit({ requestId, rating: 'bad', key: key() })
  expect(await read(requestId)).toMatchObject({ request: { state: 'closed' }, rating: 'bad', again: 1 })
})

test('whose it is says whoever stands above both, and then nobody passes it on', async () => {
  const requestId = await raise({ stream: 'civil' })
  await cloud.as('worker1').requests.dispute({ requestId, reason: '是村里的路灯', key: key() })
  expect(await stateOf(requestId)).toBe('disputed')
  expect(await refusalOf(accept(requestId, 'worker1'))).toBe('REQUEST_MOVED_ON')
  const rule = { requestId, level: 'village', stream: 'village', reason: '路灯归村里', key: key() } as const
  expect(await refusalOf(cloud.as('clerk').requests.rule(rule))).toBe('NOT_ALLOWED')
  await cloud.as('townOfficer').requests.rule({ ...rule, key: key() })
  expect((await read(requestId)).request).toMatchObject({ level: 'village', stream: 'village', state: 'asked' })
  expect(await refusalOf(pass(requestId, 'clerk', 'group', 'civil'))).toBe('RULED_ALREADY')
  await accept(requestId)
})

test('from the third time that it is passed on the supervisor hears of each', async () => {
  const requestId = await raise({ stream: 'civil' })
  expect(await refusalOf(pass(requestId, 'worker1', 'group', 'civil'))).toBe('SAME_DESK')
  await pass(requestId, 'worker1', 'village', 'village')
  await pass(requestId, 'clerk', 'group', 'civil')
  expect(await heardBy(toRole('supervisor', 'qs'), requestId)).toEqual([])
  await pass(requestId, 'worker1', 'village', 'village')
  expect(await heardBy(toRole('supervisor', 'qs'), requestId)).toEqual([
    '这件事转了 3 次了。这一次的缘由是：不是这一级能办的',
  ])
})

test('whoever is shown another way may insist, and then the level above looks at it', async () => {
  const turn = (requestId: string) =>
    cloud.as('clerk').requests.turn({ requestId, turned: 'court', reason: '法院在审', key: key() })
  const requestId = await raise()
  await turn(requestId)
  expect(await read(requestId)).toMatchObject({ request: { state: 'turned', promise: null }, turned: 'court' })
  await cloud.as('dashan').requests.insist({ requestId, reason: '法院没有管这盏灯', key: key() })
  expect((await read(requestId)).request).toMatchObject({ state: 'asked', level: 'town', promise: 'open' })
  const left = await raise()
  await turn(left)
  await cloud.advance(17 * DAY_MS)
  expect(await stateOf(left)).toBe('left')
})

test('two officers who close one request at once leave one closing and one clear message', async () => {
  const requestId = await raise({ stream: 'civil' })
  await accept(requestId, 'worker1')
  const both = await Promise.allSettled([finish(requestId, 'worker1'), finish(requestId, 'leader1')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [no] = both.filter((one) => one.status === 'rejected')
  expect(no?.reason).toMatchObject({ code: 'REQUEST_MOVED_ON', message: '这件事已经到下一步了。' })
  expect((await read(requestId)).timeline.filter(({ action }) => action === 'finish')).toHaveLength(1)
})

test('kin of whoever raised it may mend it, and does not ask whether it was mended well', async () => {
  const requestId = await raise({ person: 'neighbour' })
  await cloud.as('clerk').village.setKin({ householdId: 'qs-1018', kinHouseholdIds: ['qs-2004'], key: key() })
  await accept(requestId)
  await finish(requestId)
  await cloud.advance(9 * DAY_MS)
  expect(await refusalOf(cloud.as('supervisor').requests.revisit({ requestId, rating: 'good', key: key() }))).toBe(
    'KIN_RAISED_IT',
  )
})

test('whoever was asked to help has it on their desk until they say that it is done, and whoever has it in hand closes it', async () => {
  const requestId = await raise()
  await accept(requestId)
  const { dueAt } = (await read(requestId)).request
  const { people } = await cloud.as('clerk').requests.helpers({ requestId })
  expect(new Set(people.slice(0, 2).map(({ office }) => office))).toEqual(new Set(['1网格 网格员', '1组 组长']))
  const assign = (helper: Person, day: number) => {
    const asked = { requestId, helperId: residentIdOf(helper), day, reason: '带上梯子', key: key() }
    return cloud.as('clerk').requests.assign(asked)
  }
  expect(await refusalOf(assign('neighbour', dueAt))).toBe('NOBODY_TO_HELP')
  expect(await refusalOf(assign('worker1', dueAt + DAY_MS))).toBe('HELPER_DAY')
  expect(await refusalOf(assign('worker1', cloud.now() - DAY_MS))).toBe('HELPER_DAY')
  await assign('worker1', dueAt - DAY_MS)
  expect(await waitsFor('worker1')).toContain(requestId)
  expect((await heardBy(toResident(residentIdOf('worker1')), requestId))[0]).toMatch(/^请您帮着办，.*：带上梯子$/)
  expect(await read(requestId, 'worker1')).toMatchObject({
    helper: { name: '张小梅', mine: true },
    actions: ['help', 'join'],
  })
  const help = async (person: Person) => {
    const done = { requestId, words: '灯换好了', photos: [await photoOf(cloud, person)], key: key() }
    return cloud.as(person).requests.help(done)
  }
  expect(await refusalOf(help('worker2'))).toBe('NOT_ASKED_TO_HELP')
  await help('worker1')
  expect(await waitsFor('worker1')).not.toContain(requestId)
  expect(await heardBy(toRole('committee', 'qs'), requestId)).toEqual([
    '请的人说办好了，去看一看，看好了写上：灯换好了',
  ])
  const shown = await read(requestId)
  expect([shown.request.state, shown.helper, shown.after.length]).toEqual(['handled', null, 1])
  await finish(requestId)
  expect((await read(requestId)).after).toHaveLength(2)
})

test('whoever is asked to help with what is for the office only reads it as long as they are, and not who said it', async () => {
  const requestId = await raise({ seenBy: 'office' })
  await accept(requestId)
  const { dueAt } = (await read(requestId)).request
  expect(await refusalOf(read(requestId, 'council1'))).toBe('NOT_FOUND')
  const asked = { requestId, helperId: residentIdOf('council1'), day: dueAt, reason: '去看一看' }
  await cloud.as('clerk').requests.assign({ ...asked, key: key() })
  expect(await read(requestId, 'council1')).toMatchObject({ who: null, behalf: null, actions: ['help'] })
  const photos = [await photoOf(cloud, 'council1')]
  await cloud.as('council1').requests.help({ requestId, words: '看过了', photos, key: key() })
  expect(await refusalOf(read(requestId, 'council1'))).toBe('NOT_FOUND')
})

test('the town hands what lies with it to an office by name, and whoever waits is told', async () => {
  const requestId = await raise({ stream: 'government' })
  await accept(requestId, 'townOfficer')
  const { units } = await cloud.as('townOfficer').requests.helpers({ requestId })
  expect(units.map(({ name }) => name)).toEqual(expect.arrayContaining(['派出所', '供电所']))
  const hand = (unit: string) => {
    const asked = { requestId, unit, day: cloud.now() + DAY_MS, reason: '接一根线', key: key() }
    return cloud.as('townOfficer').requests.hand(asked)
  }
  expect(await refusalOf(hand('yl'))).toBe('NOBODY_TO_HELP')
  await hand('power')
  expect((await read(requestId)).unit?.name).toBe('供电所')
  expect((await heardBy(toResident(residentIdOf('dashan')), requestId)).at(-1)).toMatch(/^派给镇上的单位办，/)
  const ofVillage = await raise()
  await accept(ofVillage)
  const there = { requestId: ofVillage, unit: 'power', day: cloud.now(), reason: '接一根线', key: key() }
  expect(await refusalOf(cloud.as('clerk').requests.hand(there))).toBe('NOT_ALLOWED')
})

test('what is brought to a meeting that is ahead stands there with its day, and what is for the office only does not for neighbours', async () => {
  const called = { villageId: 'qs', kind: 'yard', title: '灯和路', place: '晒坝' } as const
  const startsAt = cloud.now() + 3 * DAY_MS
  const { meetingId } = await cloud.as('clerk').meetings.callMeeting({ ...called, startsAt, key: key() })
  const discuss = (requestId: string, person: Person = 'clerk') =>
    cloud.as(person).requests.discuss({ requestId, meetingId, key: key() })
  const [open, office] = [await raise(), await raise({ seenBy: 'office' })]
  expect(await refusalOf(discuss(open))).toBe('REQUEST_MOVED_ON')
  for (const requestId of [open, office]) {
    await accept(requestId)
    await discuss(requestId)
  }
  const { request, meeting } = await read(open)
  expect([meeting, request.dueAt]).toEqual([
    { id: meetingId, title: '灯和路', startsAt },
    endOfDayAfter(cloud.now(), 7),
  ])
  expect((await heardBy(toResident(residentIdOf('dashan')), open)).at(-1)).toMatch(/^要拿到会上商量：.*，灯和路。$/)
  const listed = async (person: Person) =>
    (await cloud.as(person).requests.discussed({ meetingId })).requests.map(({ id }) => id)
  expect(new Set(await listed('clerk'))).toEqual(new Set([open, office]))
  expect(await listed('neighbour')).toEqual([open])
  await cloud.as('clerk').meetings.callOffMeeting({ meetingId, reason: '下雨', key: key() })
  expect(await refusalOf(discuss(open))).toBe('NO_MEETING_AHEAD')
})

test('who is not content is asked by a person, and what they said themselves stays beside what was heard', async () => {
  const requestId = await raise()
  await accept(requestId)
  await finish(requestId)
  await agree(requestId, 'bad')
  expect(await stateOf(requestId)).toBe('doubted')
  expect(await waitsFor('supervisor')).toContain(requestId)
  expect((await heardBy(toRole('supervisor', 'qs'), requestId)).at(-1)).toBe('说的人看了：不满意，要有人去问一声。')
  await cloud.as('supervisor').requests.revisit({ requestId, rating: 'fair', words: '换了亮的灯', key: key() })
  expect(await read(requestId)).toMatchObject({
    ...{ request: { state: 'closed' }, rating: 'bad', visit: { rating: 'fair', at: expect.any(Number) } },
  })
  const unvisited = await raise()
  await accept(unvisited)
  await finish(unvisited)
  await agree(unvisited, 'bad')
  await cloud.advance(17 * DAY_MS)
  expect(await read(unvisited)).toMatchObject({ request: { state: 'closed' }, rating: 'bad', visit: null })
})

test('for whom something was said is asked themselves, and what is not mended after all goes back', async () => {
  const said = {
    villageId: 'qs',
    what: '院子里的灯坏了',
    category: 'roads',
    stream: 'village',
    seenBy: 'unnamed',
  } as const
  const { requestId } = await cloud.as('dashan').requests.raise({ ...said, behalf: '五保户老何', key: key() })
  await accept(requestId)
  await finish(requestId)
  await agree(requestId, 'good')
  expect(await stateOf(requestId)).toBe('doubted')
  await again(requestId, 'supervisor')
  expect(await stateOf(requestId)).toBe('asked')
  await accept(requestId)
  await finish(requestId)
  await agree(requestId, 'good')
  await cloud.as('supervisor').requests.revisit({ requestId, rating: 'fair', key: key() })
  expect(await read(requestId)).toMatchObject({ rating: 'fair', visit: { rating: 'fair' } })
})

test('whoever mended it, or helped, asks nobody whether it was mended well, nor does their kin', async () => {
  const requestId = await raise({ person: 'faraway' })
  await accept(requestId)
  const asked = { requestId, helperId: residentIdOf('supervisor'), day: cloud.now(), reason: '搭把手', key: key() }
  await cloud.as('clerk').requests.assign(asked)
  const photos = [await photoOf(cloud, 'supervisor')]
  await cloud.as('supervisor').requests.help({ requestId, words: '接好了', photos, key: key() })
  await finish(requestId)
  await agree(requestId, 'bad', 'faraway')
  const revisit = () => cloud.as('supervisor').requests.revisit({ requestId, rating: 'good', key: key() })
  expect(await refusalOf(revisit())).toBe('MENDED_IT')
  const ofKin = await raise({ person: 'faraway' })
  await accept(ofKin)
  await finish(ofKin)
  await agree(ofKin, 'bad', 'faraway')
  await cloud.as('clerk').village.setKin({ householdId: 'qs-1001', kinHouseholdIds: ['qs-2004'], key: key() })
  const asks = { requestId: ofKin, rating: 'good', key: key() } as const
  expect(await refusalOf(cloud.as('supervisor').requests.revisit(asks))).toBe('MENDED_IT')
})

test('whoever looks after a place says in one tap what is wrong there, once until it is mended, and nobody else does', async () => {
  const grant = { villageId: 'qs', residentId: residentIdOf('neighbour'), until: cloud.now() + 300 * DAY_MS }
  await cloud.as('clerk').village.grantRole({ ...grant, role: 'stairLead', placeId: 'qs-g2', key: key() })
  const report = (person: Person, placeId: string) =>
    cloud.as(person).requests.report({ placeId, thing: 'lamp', key: key() })
  const { requestId } = await report('neighbour', 'qs-g2')
  const { request, who } = await read(requestId, 'faraway')
  expect([request.what, request.where, request.level, who]).toEqual(['灯不亮了', '2组', 'village', '楼院长'])
  expect((await read(requestId, 'clerk')).who).toBe('赵有田')
  expect(await refusalOf(report('neighbour', 'qs-g2'))).toBe('REPORTED_ALREADY')
  expect(await refusalOf(report('neighbour', 'qs-g1'))).toBe('NOT_ALLOWED')
  expect(await refusalOf(report('dashan', 'qs-g2'))).toBe('NOT_ALLOWED')
  await accept(requestId)
  await finish(requestId)
  await report('neighbour', 'qs-g2')
})

test('whoever looks after the whole village says in which group it is, and their own is meant where they do not', async () => {
  const grant = { villageId: 'qs', residentId: residentIdOf('faraway'), until: cloud.now() + 300 * DAY_MS }
  await cloud.as('clerk').village.grantRole({ ...grant, role: 'safetyInformant', placeId: 'qs', key: key() })
  const whereOf = async (groupId?: string) => {
    const asked = { placeId: 'qs', thing: 'rail' as const, ...(groupId !== undefined && { groupId }) }
    return (await read((await cloud.as('faraway').requests.report({ ...asked, key: key() })).requestId)).request.where
  }
  expect([await whereOf('qs-g1'), await whereOf()]).toEqual(['1组', '2组'])
  const elsewhere = { placeId: 'qs', thing: 'rail', groupId: 'bg-g1', key: key() } as const
  expect(await refusalOf(cloud.as('faraway').requests.report(elsewhere))).toBe('NOT_FOUND')
})

test('an officer of the town looks at what a village says and says nothing there', async () => {
  const raises = async (person: Person) => (await cloud.as(person).requests.talk({ villageId: 'qs' })).raises
  expect([await raises('dashan'), await raises('townOfficer')]).toEqual([true, false])
})

test('the first page counts what is under way by stream, and how the promised days are kept', async () => {
  const before = await cloud.as('neighbour').requests.talk({ villageId: 'qs' })
  await raise({ person: 'neighbour', stream: 'government' })
  const after = await cloud.as('neighbour').requests.talk({ villageId: 'qs' })
  expect(after.open.government).toBe(before.open.government + 1)
  expect(after.promises.given).toBe(before.promises.given + 1)
  expect(after.mine[0]).toMatchObject({ mine: true, level: 'town' })
})

describe('proof', () => {
  let file: KindFile<RequestNow>
  beforeAll(async () => {
    file = await fileOf(requestKind, cloud.store, { villageId: 'qs', now: cloud.now() })
  })

  test('finds nothing where nothing was changed', () => {
    expect(file.matters.length).toBeGreaterThan(15)
    expect(proveKind(requestKind, file)).toEqual([])
  })

  test('finds every value of a request that nobody wrote', () => {
    expect(silentIn(requestKind, file)).toEqual([])
  })
})
