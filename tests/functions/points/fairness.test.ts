import { DAY_MS } from '@shared/kernel/time'
import { messages } from '../../../cloudfunctions/kernel/messages'
import { claims, passbooks } from '../../../cloudfunctions/points/documents'
import { households } from '../../../cloudfunctions/village/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, type Person, residentIdOf } from '../../support/world'
import { adoptRules, openVillage, photoOf, publicise, type RuleIds, raise, stateOf, verify, vote } from './ground'

let cloud: TestCloud
let rules: RuleIds
beforeEach(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterEach(() => cloud.close())

async function warn(by: Person, whom: Person): Promise<string> {
  const photos = [await photoOf(cloud, by)]
  const letter = { householdId: householdIdOf(whom), ruleId: rules.fault, words: '柴草堆在路上', photos, key: key() }
  return (await cloud.as(by).points.raiseDeduction(letter)).claimId
}
const object = (person: Person, claimId: string) =>
  cloud.as(person).points.object({ claimId, reason: '那天不是他家', key: key() })
const decide = (person: Person, claimId: string, uphold: boolean) =>
  cloud.as(person).points.decideObjection({ claimId, uphold, reason: '问过在场的人', key: key() })
const withdraw = (person: Person, claimId: string) =>
  cloud.as(person).points.withdrawClaim({ claimId, reason: '看错了', key: key() })
const makeCouncil = (person: Person) =>
  cloud.as('clerk').village.grantRole({
    ...{ villageId: 'qs', residentId: residentIdOf(person), role: 'council', placeId: 'qs' },
    ...{ until: cloud.now() + 90 * DAY_MS, key: key() },
  })
const setKin = (person: Person, kin: Person[]) =>
  cloud.as('clerk').village.setKin({
    ...{ householdId: householdIdOf(person), kinHouseholdIds: kin.map(householdIdOf), key: key() },
  })
const toldTo = (audience: string, claimId: string) =>
  cloud.store
    .find(messages, { where: { audience }, limit: 1000 })
    .then((all) => all.filter(({ about }) => about?.id === claimId))

describe('nobody judges what is theirs', () => {
  test('a worker does not take back a letter to their own household', async () => {
    const claimId = await warn('leader1', 'worker1')
    expect(await refusalOf(withdraw('worker1', claimId))).toBe('RECUSED')
    expect((await cloud.as('worker1').points.claim({ claimId })).actions).not.toContain('withdraw')
    expect(await withdraw('clerk', claimId)).toMatchObject({ state: 'withdrawn' })
  })

  test('nor to kin who were written down after it was sent, however the list is changed', async () => {
    const claimId = await warn('leader1', 'dashan')
    await setKin('worker1', ['dashan'])
    expect(await refusalOf(withdraw('worker1', claimId))).toBe('RECUSED')
    await cloud.as('dashan').points.stateCase({ claimId, words: '正在收拾', key: key() })
    await setKin('worker1', [])
    expect(await refusalOf(withdraw('worker1', claimId))).toBe('RECUSED')
  })

  test('whoever raised or checked a matter does not vote on it', async () => {
    await makeCouncil('worker1')
    const letter = await warn('worker1', 'dashan')
    const claimId = await raise(cloud, 'dashan', rules.plain)
    await verify(cloud, 'worker1', claimId)
    await cloud.advance(8 * DAY_MS)
    expect(await refusalOf(vote(cloud, 'worker1', letter))).toBe('RAISED_IT')
    expect(await refusalOf(vote(cloud, 'worker1', claimId))).toBe('CHECKED_IT')
    const { counts } = await cloud.as('worker1').points.workbench({ villageId: 'qs', queue: 'vote' })
    expect(counts.vote).toBe(0)
    expect(await vote(cloud, 'council1', letter)).toMatchObject({ state: 'publicised' })
  })

  test('whoever sent a letter does not decide what is said against it', async () => {
    const claimId = await warn('clerk', 'dashan')
    await cloud.advance(8 * DAY_MS)
    await vote(cloud, 'council1', claimId)
    await object('dashan', claimId)
    expect(await refusalOf(decide('clerk', claimId, false))).toBe('RAISED_IT')
    expect(await decide('supervisor', claimId, true)).toMatchObject({ state: 'refused' })
  })

  test('a committee member does not learn who objected to their own household', async () => {
    const claimId = await raise(cloud, 'clerk', rules.plain)
    await verify(cloud, 'worker1', claimId)
    await vote(cloud, 'council1', claimId)
    await object('neighbour', claimId)
    const objector = async (person: Person) =>
      (await cloud.as(person).points.claim({ claimId })).timeline.find(({ action }) => action === 'object')?.who
    expect(await objector('clerk')).toBe('一位村民')
    expect(await objector('supervisor')).toBe('赵有田')
  })
})

describe('an objection', () => {
  test('is answered to whoever raised it, with the reason, whichever way it is decided', async () => {
    for (const uphold of [true, false]) {
      const claimId = await publicise(cloud, rules.plain)
      await object('neighbour', claimId)
      await decide('clerk', claimId, uphold)
      const [answer] = await toldTo(`resident:${residentIdOf('neighbour')}`, claimId)
      expect(answer?.text).toContain('问过在场的人')
      expect(answer?.text).toContain(uphold ? '异议成立' : '不成立')
      expect(`${answer?.title}${answer?.text}`).not.toContain('李大山')
    }
  })

  test('of one household stops a notice once, and once what was posted; others may still object', async () => {
    const claimId = await publicise(cloud, rules.plain)
    for (const person of ['neighbour', 'faraway', 'dashan'] as const) {
      expect(await object(person, claimId)).toMatchObject({ state: 'objected' })
      await decide('clerk', claimId, false)
      expect(await refusalOf(object(person, claimId))).toBe('OBJECTED_ALREADY')
    }
    expect(await refusalOf(object('xiuying', claimId))).toBe('OBJECTED_ALREADY')
    await cloud.advance(9 * DAY_MS)
    expect(await object('xiuying', claimId)).toMatchObject({ state: 'contested' })
    await decide('clerk', claimId, false)
    expect(await refusalOf(object('dashan', claimId))).toBe('OBJECTED_ALREADY')
  })

  test('that nobody decides is brought back to everybody who may, once', async () => {
    const claimId = await publicise(cloud, rules.plain)
    await object('neighbour', claimId)
    const desks = ['role:committee:qs', 'role:supervisor:qs']
    for (const desk of desks) expect(await toldTo(desk, claimId)).toHaveLength(1)
    for (let days = 0; days < 20; days += 5) await cloud.advance(5 * DAY_MS)
    for (const desk of desks) expect(await toldTo(desk, claimId)).toHaveLength(2)
    expect(await stateOf(cloud, claimId)).toBe('objected')
  })
})

test('a check that is overdue is not brought back to the worker who raised the claim and may not check it', async () => {
  const proxy = { householdId: householdIdOf('dashan'), ruleId: rules.plain, photos: [], onPaper: true, key: key() }
  const { claimId } = await cloud.as('worker1').points.raiseClaimFor(proxy)
  await cloud.advance(4 * DAY_MS)
  expect(await toldTo('role:gridWorker:qs-w1', claimId)).toHaveLength(0)
  expect(await toldTo('role:committee:qs', claimId)).toHaveLength(1)
})

test('a household that answers again and again does not keep the council from deciding', async () => {
  const claimId = await warn('worker1', 'dashan')
  const rectify = () => cloud.as('dashan').points.rectify({ claimId, photos: [], key: key() })
  const notYet = () =>
    cloud.as('worker1').points.checkRectified({ claimId, agree: false, reason: '还堆着', key: key() })
  for (let n = 0; n < 6; n++) {
    expect(await rectify()).toMatchObject({ state: 'rectified' })
    await notYet()
  }
  expect(await refusalOf(rectify())).toBe('ANSWERED_ENOUGH')
  expect((await cloud.as('dashan').points.claim({ claimId })).actions).toEqual([])
  await cloud.advance(9 * DAY_MS)
  expect(await stateOf(cloud, claimId)).toBe('due')
})

test('nobody floods the desks: so many reports a person and day, and the next day anew', async () => {
  for (let n = 0; n < 50; n++) await raise(cloud, 'dashan', rules.plain)
  expect(await refusalOf(raise(cloud, 'dashan', rules.plain))).toBe('TOO_OFTEN')
  expect(await refusalOf(raise(cloud, 'xiuying', rules.plain))).toBe('succeeded')
  await cloud.advance(DAY_MS)
  expect(await refusalOf(raise(cloud, 'dashan', rules.plain))).toBe('succeeded')
})

test('points land where the household stands when they are posted: under its new head, in its new group', async () => {
  const claimId = await publicise(cloud, rules.plain)
  const moved = { head: '李小山', groupId: 'qs-g2', groupName: '2组', gridId: 'qs-w2', gridName: '2网格' }
  await cloud.store.transaction(async (tx) => {
    const household = await tx.get(households, householdIdOf('dashan'))
    if (!household) throw new Error('no household')
    await tx.put(households, { ...household, ...moved })
  })
  await cloud.advance(4 * DAY_MS)
  expect(await stateOf(cloud, claimId)).toBe('posted')
  const { gridName, ...standing } = moved
  expect(gridName).toBe('2网格')
  expect(await cloud.store.get(claims, claimId)).toMatchObject(standing)
  expect(await cloud.store.get(passbooks, householdIdOf('dashan'))).toMatchObject({ head: '李小山', groupId: 'qs-g2' })
})

test('the ranking calls a household by the head it has now', async () => {
  await publicise(cloud, rules.plain)
  await cloud.advance(4 * DAY_MS)
  await cloud.store.transaction(async (tx) => {
    const household = await tx.get(households, householdIdOf('dashan'))
    if (household) await tx.put(households, { ...household, head: '李小山' })
  })
  const { list } = await cloud.as('neighbour').points.ranking({ villageId: 'qs', period: 'year' })
  expect(list.items.map(({ household }) => household)).toEqual(['李小〇家'])
})

test('a letter says until when, and then what was seen, so that nothing runs together', async () => {
  const claimId = await warn('worker1', 'dashan')
  const [letter] = await toldTo(`household:${householdIdOf('dashan')}`, claimId)
  expect(letter?.text).toBe('到5月25日为止改好，这件事就了了，不扣分。看到的是：柴草堆在路上')
})
