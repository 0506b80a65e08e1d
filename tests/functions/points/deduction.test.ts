import { DAY_MS } from '@shared/kernel/time'
import { claims } from '../../../cloudfunctions/points/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, type Person } from '../../support/world'
import { adoptRules, openVillage, photoOf, publicise, type RuleIds, stateOf, vote } from './ground'

let cloud: TestCloud
let rules: RuleIds
beforeAll(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterAll(() => cloud.close())

async function warn(person: Person = 'dashan'): Promise<string> {
  const photos = [await photoOf(cloud, 'worker1')]
  const input = { householdId: householdIdOf(person), ruleId: rules.fault, words: '柴草堆在路上', photos, key: key() }
  return (await cloud.as('worker1').points.raiseDeduction(input)).claimId
}
const rectify = async (claimId: string) =>
  cloud.as('dashan').points.rectify({ claimId, photos: [await photoOf(cloud, 'dashan')], key: key() })
const check = (claimId: string, agree: boolean) =>
  cloud.as('worker1').points.checkRectified({ claimId, agree, key: key(), ...(agree ? {} : { reason: '还有一半' }) })
const claimOf = async (claimId: string) => {
  const claim = await cloud.store.get(claims, claimId)
  if (!claim) throw new Error('no such claim')
  return claim
}

test('a fault begins as a letter to the household, with a photo, words, and days to put it right', async () => {
  const claimId = await warn()
  const { items } = await cloud.as('dashan').village.listMessages({})
  expect(items[0]).toMatchObject({ title: '给您家的一封信：柴草乱堆', about: { kind: 'deduction', id: claimId } })
  const { deadlineAt, raisedAt } = await claimOf(claimId)
  expect(Math.floor(((deadlineAt ?? 0) - raisedAt) / DAY_MS)).toBe(7)
  expect((await cloud.as('dashan').points.claim({ claimId })).actions).toEqual(['state', 'rectify'])
})

test('what is put right in time costs nothing', async () => {
  const before = await cloud.as('dashan').points.passbook({})
  const claimId = await warn()
  await cloud.as('dashan').points.stateCase({ claimId, words: '这几天在医院', key: key() })
  expect((await cloud.as('dashan').points.claim({ claimId })).repairedFrom).toBeNull()
  expect(await rectify(claimId)).toMatchObject({ state: 'rectified' })
  const repaired = await cloud.as('dashan').points.claim({ claimId })
  expect(repaired).toMatchObject({ mine: true, repairedFrom: 1 })
  expect(repaired.pictures).toHaveLength(2)
  expect(await check(claimId, true)).toMatchObject({ state: 'closed', deadlineAt: null })
  await cloud.advance(12 * DAY_MS)
  expect(await stateOf(cloud, claimId)).toBe('closed')
  expect((await cloud.as('dashan').points.passbook({})).balance).toBe(before.balance)
})

test('stating the case does not stop the clock', async () => {
  const claimId = await warn()
  const { deadlineAt } = await claimOf(claimId)
  const stated = await cloud.as('xiuying').points.stateCase({ claimId, words: '柴是昨天才卸的', key: key() })
  expect(stated).toMatchObject({ state: 'warned', deadlineAt })
})

test('a repair that was not enough gets at least two days more', async () => {
  const claimId = await warn()
  await cloud.advance(6 * DAY_MS)
  await rectify(claimId)
  expect(await refusalOf(cloud.as('worker1').points.checkRectified({ claimId, agree: false, key: key() }))).toBe(
    'REASON_NEEDED',
  )
  const back = await check(claimId, false)
  expect(back.state).toBe('warned')
  expect((back.deadlineAt ?? 0) - cloud.now()).toBeGreaterThan(DAY_MS)
})

test('only the household itself answers a letter, and nobody else of the village learns of it', async () => {
  const claimId = await warn()
  expect(await refusalOf(cloud.as('neighbour').points.rectify({ claimId, photos: [], key: key() }))).toBe('NOT_ALLOWED')
  expect(await refusalOf(cloud.as('neighbour').points.claim({ claimId }))).toBe('NOT_FOUND')
  expect(await refusalOf(cloud.as('worker2').points.claim({ claimId }))).toBe('NOT_FOUND')
})

test('a letter that nobody answers goes to the council, and on the public notice there is no name', async () => {
  const claimId = await warn()
  await cloud.advance(8 * DAY_MS)
  expect(await stateOf(cloud, claimId)).toBe('due')
  expect(await vote(cloud, 'council1', claimId)).toMatchObject({ state: 'publicised' })
  const { items } = await cloud.as('neighbour').points.listPublicised({ villageId: 'qs' })
  expect(items.find(({ id }) => id === claimId)).toMatchObject({ household: '某户', group: '本村', rule: '柴草乱堆' })
  expect(await refusalOf(cloud.as('neighbour').points.claim({ claimId }))).toBe('NOT_FOUND')
})

test('a deduction takes what is there and never more', async () => {
  await publicise(cloud, rules.plain)
  await cloud.advance(4 * DAY_MS)
  let { balance } = await cloud.as('dashan').points.passbook({})
  expect(balance).toBeGreaterThan(0)
  const letters = []
  for (let n = 0; n < Math.floor(balance / 5) + 2; n++) letters.push(await warn())
  await cloud.advance(8 * DAY_MS)
  for (const claimId of letters) await vote(cloud, 'council1', claimId)
  await cloud.advance(4 * DAY_MS)
  const { list, ...after } = await cloud.as('dashan').points.passbook({ side: 'out' })
  balance = after.balance
  expect(balance).toBe(0)
  expect(list.items.every((line) => line.balance >= 0 && line.out > 0)).toBe(true)
  for (const claimId of letters) expect(await stateOf(cloud, claimId)).toBe('posted')
})

test('what was deducted wrongly comes back whole, and what never moved comes back as nothing', async () => {
  const empty = await warn()
  await cloud.advance(8 * DAY_MS)
  await vote(cloud, 'council1', empty)
  await cloud.advance(4 * DAY_MS)
  await cloud.as('dashan').points.object({ claimId: empty, reason: '不是我家的', key: key() })
  const decision = { claimId: empty, uphold: true, reason: '查清楚了', key: key() }
  expect(await cloud.as('supervisor').points.decideObjection(decision)).toMatchObject({ state: 'reversed' })
  expect((await cloud.as('dashan').points.passbook({})).balance).toBe(0)

  await publicise(cloud, rules.plain)
  await cloud.advance(4 * DAY_MS)
  const real = await warn()
  await cloud.advance(8 * DAY_MS)
  await vote(cloud, 'council1', real)
  await cloud.advance(4 * DAY_MS)
  expect((await cloud.as('dashan').points.passbook({})).balance).toBe(10)
  await cloud.as('dashan').points.object({ claimId: real, reason: '不是我家的', key: key() })
  await cloud.as('supervisor').points.decideObjection({ ...decision, claimId: real, key: key() })
  const { balance, honour } = await cloud.as('dashan').points.passbook({})
  expect(balance).toBe(15)
  expect(honour).toBe((await cloud.as('dashan').points.ranking({ villageId: 'qs', period: 'year' })).mine?.honour)
})

test('whoever sent a letter takes it back with a reason', async () => {
  const claimId = await warn()
  const { withdrawClaim } = cloud.as('worker1').points
  expect(await refusalOf(withdrawClaim({ claimId, key: key() }))).toBe('REASON_NEEDED')
  expect(await refusalOf(cloud.as('dashan').points.withdrawClaim({ claimId, reason: '不算', key: key() }))).toBe(
    'NOT_ALLOWED',
  )
  expect(await withdrawClaim({ claimId, reason: '看错了户', key: key() })).toMatchObject({ state: 'withdrawn' })
})
