import { DAY_MS } from '@shared/kernel/time'
import { claims } from '../../../cloudfunctions/points/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import type { Person } from '../../support/world'
import { adoptRules, openVillage, publicise, questions, type RuleIds, stateOf } from './ground'

let cloud: TestCloud
let rules: RuleIds
beforeAll(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterAll(() => cloud.close())

const object = (person: Person, claimId: string) =>
  cloud.as(person).points.object({ claimId, reason: '那天不是他家', key: key() })
const decide = (person: Person, claimId: string, uphold: boolean) =>
  cloud.as(person).points.decideObjection({ claimId, uphold, reason: '问过在场的人', key: key() })

test('an objection stops the notice; when it is dismissed the notice goes on for what was left, and the points land', async () => {
  const claimId = await publicise(cloud, rules.plain)
  const deadlineAt = (await cloud.store.get(claims, claimId))?.deadlineAt ?? 0
  await cloud.advance(DAY_MS)
  expect(await object('neighbour', claimId)).toMatchObject({ state: 'objected' })
  const left = deadlineAt - cloud.now()

  await cloud.advance(10 * DAY_MS)
  expect(await stateOf(cloud, claimId)).toBe('objected')
  const back = await decide('clerk', claimId, false)
  expect(back.state).toBe('publicised')
  expect(Math.abs((back.deadlineAt ?? 0) - (cloud.now() + left))).toBeLessThan(60_000)

  await cloud.advance(4 * DAY_MS)
  expect(await stateOf(cloud, claimId)).toBe('posted')
})

test('a notice that was objected to in its last hours still runs for a day more', async () => {
  const claimId = await publicise(cloud, rules.plain)
  const deadlineAt = (await cloud.store.get(claims, claimId))?.deadlineAt ?? 0
  await cloud.advance(deadlineAt - cloud.now() - 600_000)
  await object('neighbour', claimId)
  const back = await decide('supervisor', claimId, false)
  expect((back.deadlineAt ?? 0) - cloud.now()).toBeGreaterThan(DAY_MS / 2)
})

test('an objection that is upheld leaves nothing in the passbook', async () => {
  const before = (await cloud.as('dashan').points.passbook({})).balance
  const claimId = await publicise(cloud, rules.plain)
  await object('neighbour', claimId)
  expect(await decide('clerk', claimId, true)).toMatchObject({ state: 'refused' })
  await cloud.advance(10 * DAY_MS)
  expect(await stateOf(cloud, claimId)).toBe('refused')
  const now = await cloud.as('dashan').points.passbook({})
  expect(now.list.items.map((line) => line.claimId)).not.toContain(claimId)
  expect(before).toBeLessThanOrEqual(now.balance)
})

test('whoever objected does not decide, nor does the household itself, nor anybody without the duty', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await object('supervisor', claimId)
  expect(await refusalOf(decide('supervisor', claimId, true))).toBe('RAISED_IT')
  expect(await refusalOf(decide('worker1', claimId, true))).toBe('NOT_ALLOWED')
  expect((await cloud.as('clerk').points.claim({ claimId })).actions).toEqual(['uphold', 'dismiss'])

  const own = (
    await cloud.as('clerk').points.raiseClaim({ villageId: 'qs', ruleId: rules.plain, photos: [], key: key() })
  ).claimId
  await cloud.as('worker1').points.verifyClaim({ claimId: own, agree: true, key: key() })
  await cloud.as('council1').points.voteOnClaim({ claimId: own, agree: true, key: key() })
  await object('neighbour', own)
  expect(await refusalOf(decide('clerk', own, false))).toBe('RECUSED')
})

test('after posting only the household and the supervisor object, and a wrong entry is taken back by one of its own', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await cloud.advance(4 * DAY_MS)
  const posted = await cloud.as('dashan').points.passbook({})
  expect(await refusalOf(object('neighbour', claimId))).toBe('NOT_YOURS_TO_OBJECT')
  expect(await object('supervisor', claimId)).toMatchObject({ state: 'contested' })
  expect(await decide('clerk', claimId, true)).toMatchObject({ state: 'reversed' })

  const after = await cloud.as('dashan').points.passbook({})
  expect(after.balance).toBe(posted.balance - 15)
  expect(after.honour).toBe(posted.honour - 15)
  expect(after.list.items[0]).toMatchObject({ id: `reverse:award:${claimId}`, kind: 'reverse', out: 15, claimId })
  expect(after.list.items.map(({ id }) => id)).toContain(`award:${claimId}`)
})

test('an entry that was contested for nothing stands', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await cloud.advance(4 * DAY_MS)
  const { balance } = await cloud.as('dashan').points.passbook({})
  await object('xiuying', claimId)
  expect(await decide('supervisor', claimId, false)).toMatchObject({ state: 'posted' })
  expect((await cloud.as('dashan').points.passbook({})).balance).toBe(balance)
})

test('who objected is known to those who decide, and to nobody else', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await object('neighbour', claimId)
  const objector = async (person: Person) =>
    (await cloud.as(person).points.claim({ claimId })).timeline.find(({ action }) => action === 'object')?.who
  expect(await objector('dashan')).toBe('一位村民')
  expect(await objector('faraway')).toBe('一位村民')
  expect(await objector('clerk')).toBe('赵有田')
})

test('whoever objected reads that it was them, their own words and the answer to them; another neighbour reads none of it', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await object('neighbour', claimId)
  await decide('clerk', claimId, true)
  const { timeline } = await cloud.as('neighbour').points.claim({ claimId })
  const [objection, decision] = timeline.slice(-2)
  expect(objection).toMatchObject({ action: 'object', who: '您', said: '那天不是他家' })
  expect(decision).toMatchObject({ action: 'uphold', said: '问过在场的人' })
  expect(timeline.slice(0, -2).every(({ said }) => said === null)).toBe(true)
  expect(await refusalOf(cloud.as('faraway').points.claim({ claimId }))).toBe('NOT_FOUND')
})

test('what is objected to stays on the notice board and in the passbook, and no list is read by a scan', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await object('neighbour', claimId)
  const { scans } = await questions(cloud, async () => {
    const board = await cloud.as('neighbour').points.listPublicised({ villageId: 'qs' })
    expect(board.items).toContainEqual(expect.objectContaining({ id: claimId, state: 'objected' }))
    const { inNotice } = await cloud.as('dashan').points.passbook({})
    expect(inNotice).toContainEqual(expect.objectContaining({ id: claimId, state: 'objected' }))
  })
  expect(scans).toEqual([])
})
