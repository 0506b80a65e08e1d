import { DAY_MS } from '@shared/kernel/time'
import * as z from 'zod'
import { messages } from '../../../cloudfunctions/kernel/messages'
import { photos } from '../../../cloudfunctions/kernel/photos'
import { claims, entries } from '../../../cloudfunctions/points/documents'
import { key, type TestCloud } from '../../support/cloud'
import { householdIdOf, residentIdOf } from '../../support/world'
import { adoptRules, openVillage, photoOf, publicise, type RuleIds, raise, stateOf, verify, vote } from './ground'

let cloud: TestCloud
let rules: RuleIds
beforeAll(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterAll(() => cloud.close())

const fire = () => fetch(`${cloud.local.url}/local/timers/advance`, { method: 'POST' }).then((answer) => answer.json())
const timerEvent = { Type: 'Timer', TriggerName: 'advance', Time: '2027-05-18T01:30:00Z', Message: '' }

/** Moves the clock so that no timer has run yet at the new hour. */
const letTimePass = (ms: number) => cloud.local.clock.advance(ms)

test('timers that run several times at once post once', async () => {
  const claimIds = [await publicise(cloud, rules.plain), await publicise(cloud, rules.plain)]
  const { balance } = await cloud.as('dashan').points.passbook({})
  letTimePass(4 * DAY_MS)
  await Promise.all([fire(), fire(), fire(), fire()])
  await fire()
  expect((await cloud.as('dashan').points.passbook({})).balance).toBe(balance + 30)
  for (const claimId of claimIds) {
    expect(await cloud.store.count(entries, { _id: `award:${claimId}` })).toBe(1)
    const told = await cloud.store.find(messages, { where: { audience: `household:${householdIdOf('dashan')}` } })
    expect(told.filter(({ about, text }) => about?.id === claimId && text.includes('存折'))).toHaveLength(1)
  }
})

test('nothing posts before the notice is over', async () => {
  const claimId = await publicise(cloud, rules.plain)
  letTimePass(2 * DAY_MS)
  await fire()
  expect(await stateOf(cloud, claimId)).toBe('publicised')
})

test('a person who calls the jobs with a made-up event gets nothing, known or not', async () => {
  const claimId = await publicise(cloud, rules.plain)
  letTimePass(4 * DAY_MS)
  for (const person of ['dashan', 'clerk', '']) expect(await cloud.call(person, 'jobs', timerEvent)).toBe('refused')
  expect(await stateOf(cloud, claimId)).toBe('publicised')
  await fire()
  expect(await stateOf(cloud, claimId)).toBe('posted')
})

test('an overdue check is reminded once and decided by nobody', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  const reminders = async () => {
    const told = await cloud.store.find(messages, { where: { audience: 'role:gridWorker:qs-w1' } })
    return told.filter(({ about }) => about?.id === claimId).length
  }
  const before = await reminders()
  for (let n = 0; n < 4; n++) {
    letTimePass(2 * DAY_MS)
    await fire()
  }
  expect(await reminders()).toBe(before + 1)
  expect(await stateOf(cloud, claimId)).toBe('raised')
})

test('a council that cannot decide any more is told to the committee, and one more member decides', async () => {
  const claimId = await raise(cloud, 'dashan', rules.careful)
  await verify(cloud, 'worker1', claimId)
  await vote(cloud, 'council1', claimId)
  await vote(cloud, 'council2', claimId, false)
  const term = { villageId: 'qs', role: 'council', placeId: 'qs' } as const
  const { grantRole, revokeRole } = cloud.as('clerk').village
  await revokeRole({ ...term, residentId: residentIdOf('council3'), reason: '搬走了', key: key() })
  const told = async () => {
    const all = await cloud.store.find(messages, { where: { audience: 'role:committee:qs' }, limit: 100 })
    return all.filter(({ about, title }) => about?.id === claimId && title.includes('议事会的人不够了'))
  }
  letTimePass(3 * DAY_MS)
  await fire()
  expect(await told()).toHaveLength(0)
  letTimePass(DAY_MS)
  await fire()
  expect((await told()).map(({ text }) => text)).toEqual([expect.stringContaining('再请1位村民进议事会')])
  const until = cloud.now() + 100 * DAY_MS
  await grantRole({ ...term, residentId: residentIdOf('neighbour'), until, key: key() })
  await vote(cloud, 'neighbour', claimId)
  expect(await stateOf(cloud, claimId)).toBe('publicised')
})

test('a claim that cannot be posted does not hold up the others', async () => {
  const [broken, sound] = [await publicise(cloud, rules.plain), await publicise(cloud, rules.plain)]
  const claim = await cloud.store.get(claims, broken)
  if (!claim) throw new Error('no such claim')
  await cloud.store.transaction((tx) => tx.put(claims, { ...claim, points: { min: 0, max: 0 } }))
  letTimePass(4 * DAY_MS)
  await fire()
  expect([await stateOf(cloud, broken), await stateOf(cloud, sound)]).toEqual(['publicised', 'posted'])
  await cloud.store.transaction((tx) => tx.put(claims, claim))
})

test('a photo is shown once WeChat has passed it, and a person cannot pass it', async () => {
  const input = { villageId: 'qs', ruleId: rules.plain, photos: [await photoOf(cloud, 'dashan')], key: key() }
  const { claimId } = await cloud.as('dashan').points.raiseClaim(input)
  const [id] = (await cloud.store.get(claims, claimId))?.photos ?? []
  const photo = id === undefined ? null : await cloud.store.get(photos, id)
  if (!photo) throw new Error('no photo')
  const passed = async () => (await cloud.as('dashan').points.claim({ claimId })).pictures[0]?.state
  for (let n = 0; n < 100 && (await passed()) === 'checking'; n++) await new Promise((r) => setTimeout(r, 50))
  expect(await passed()).toBe('shown')

  await cloud.store.transaction((tx) => tx.put(photos, { ...photo, state: 'checking' }))
  const verdict = { MsgType: 'event', Event: 'wxa_media_check', trace_id: photo.traceId, result: { suggest: 'pass' } }
  expect(await cloud.call('dashan', 'jobs', verdict)).toBe('refused')
  expect(await cloud.call('', 'jobs', verdict)).toBe('refused')
  expect(await passed()).toBe('checking')
})

const shown = z.object({
  messages: z.array(z.looseObject({ touser: z.string(), page: z.string(), data: z.unknown() })),
})

test('news goes to WeChat as often as the person has accepted, and no more', async () => {
  await cloud.as('dashan').village.acceptMessages({ template: 'progress', count: 1, key: key() })
  for (let n = 0; n < 3; n++) await publicise(cloud, rules.plain)
  await Promise.all([fire(), fire()])
  await fire()
  const outbox = await fetch(`${cloud.local.url}/local/messages`, { headers: { accept: 'application/json' } })
  const sent = shown.parse(await outbox.json()).messages.filter(({ touser }) => touser === 'dashan')
  expect(sent).toHaveLength(1)
  expect(sent[0]?.page).toMatch(/^points\/people\/claim\/index\?id=/)
  expect(sent[0]?.data).toMatchObject({ thing1: { value: '您家：帮扶邻里' } })
  expect(await cloud.store.count(messages, { wechat: 'waiting' })).toBe(0)
})
