import { endOfDayAfter, endOfYearAfter } from '@shared/kernel/time'
import type { BudgetDraft } from '@shared/points/budget'
import type { Resolution } from '@shared/points/rule'
import { issuanceOf } from '../../../cloudfunctions/points/budget/issuance'
import { budgets, entries, passbooks } from '../../../cloudfunctions/points/documents'
import { holdPoints, payAtOnce, returnSpent } from '../../../cloudfunctions/points/ledger/payments'
import { accountOf, post } from '../../../cloudfunctions/points/ledger/post'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, type Person } from '../../support/world'
import {
  adoptRules,
  openVillage,
  publicise,
  questions,
  RESOLUTION,
  type RuleIds,
  raise,
  stateOf,
  verify,
  vote,
} from './ground'

let cloud: TestCloud
let rules: RuleIds
beforeEach(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterEach(() => cloud.close())

const MEETING: Resolution = { ...RESOLUTION, title: '2027年积分预算', day: '2027-01-10' }
const LATER: Resolution = { ...RESOLUTION, title: '追加积分预算', day: '2027-05-10' }

const budgetOf = (points: number, more: Partial<BudgetDraft> = {}): BudgetDraft => ({
  ...{ year: '2027', fundFen: points * 10, fenPerPoint: 10, lastsYears: 1, resolution: MEETING },
  ...more,
})
const adopt = (budget: BudgetDraft, { after = 0, as = 'clerk' as Person } = {}) =>
  cloud.as(as).points.adoptBudget({ villageId: 'qs', budget, after, key: key() })

const home = householdIdOf('dashan')
const account = accountOf({
  ...{ _id: home, villageId: 'qs', groupId: 'qs-g1', groupName: '1组', gridId: 'qs-w1', head: '李大山' },
})

let awards = 0
const earn = (points: number) => {
  const at = cloud.now()
  const words = { reason: '帮扶邻里', confirmedBy: '张小梅', claimId: null, at, expiresAt: endOfYearAfter(at, 1) }
  return cloud.store.transaction((tx) =>
    post(tx, account, { id: `award:b${awards++}`, kind: 'award', points, ...words }),
  )
}

/** A good deed of 李大山家, ready for the vote that decides it. */
async function beforeVote(): Promise<string> {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  await verify(cloud, 'worker1', claimId)
  return claimId
}

const budgetRow = async (person: Person) => {
  const { waiting } = await cloud.as(person).village.home({ villageId: 'qs' })
  return waiting.find(({ about }) => about === 'budget')
}

test('a budget stands on a meeting that could adopt it, a later version on a later meeting', async () => {
  expect(await refusalOf(adopt(budgetOf(100, { resolution: { ...MEETING, inFavour: 5 } })))).toBe('RESOLUTION_SHORT')
  expect(await refusalOf(adopt(budgetOf(100, { resolution: { ...MEETING, meeting: 'council' } })))).toBe(
    'RESOLUTION_SHORT',
  )
  expect(await adopt(budgetOf(100))).toEqual({ version: 1 })
  expect(await refusalOf(adopt(budgetOf(200)))).toBe('BUDGET_MOVED_ON')
  expect(await refusalOf(adopt(budgetOf(200), { after: 1 }))).toBe('RESOLUTION_USED')
  expect(await adopt(budgetOf(200, { resolution: LATER }), { after: 1 })).toEqual({ version: 2 })
  expect(await cloud.store.get(budgets, 'qs:2027:1')).toMatchObject({ fundFen: 1000, version: 1 })
  expect((await issuanceOf(cloud.store, 'qs', cloud.now())).budget).toMatchObject({ fundFen: 2000, version: 2 })
})

test('a budget is for this year or the next; the next year’s changes nothing before its time', async () => {
  for (const year of ['2026', '2029']) expect(await refusalOf(adopt(budgetOf(100, { year })))).toBe('BUDGET_YEAR')
  await adopt(budgetOf(100))
  await adopt(budgetOf(5000, { year: '2028', resolution: LATER }))
  expect((await issuanceOf(cloud.store, 'qs', cloud.now())).budget).toMatchObject({ year: '2027', fundFen: 1000 })
})

test('only the committee adopts a budget', async () => {
  for (const person of ['dashan', 'council1', 'worker1', 'supervisor'] as const) {
    expect(await refusalOf(adopt(budgetOf(100), { as: person }))).toBe('NOT_ALLOWED')
  }
})

test('two committee members who adopt at once do not both', async () => {
  const outcomes = await Promise.allSettled([adopt(budgetOf(100)), adopt(budgetOf(200))])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the vote that would go beyond the budget is refused, the claim stays where it is, and passes when a meeting adds to the fund', async () => {
  await adopt(budgetOf(29))
  await publicise(cloud, rules.plain)
  const claimId = await beforeVote()
  expect(await refusalOf(vote(cloud, 'council1', claimId))).toBe('OVER_BUDGET')
  expect(await stateOf(cloud, claimId)).toBe('verified')
  const { list } = await cloud.as('council1').village.workbench({ desk: 'claim.vote' })
  expect(list.items.map(({ id }) => id)).toContain(claimId)

  await adopt(budgetOf(30, { resolution: LATER }), { after: 1 })
  await vote(cloud, 'council1', claimId)
  expect(await stateOf(cloud, claimId)).toBe('publicised')
})

test('votes of one instant together do not go beyond the budget', async () => {
  await adopt(budgetOf(29))
  const claimIds = await Promise.all([1, 2, 3, 4].map(() => beforeVote()))
  const asked = claimIds.map((claimId, n) => vote(cloud, n % 2 ? 'council1' : 'council2', claimId))
  const outcomes = await Promise.allSettled(asked)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const states = await Promise.all(claimIds.map((claimId) => stateOf(cloud, claimId)))
  expect(states.sort()).toEqual(['publicised', 'verified', 'verified', 'verified'])
})

test('a vote against, or one that does not decide yet, needs no budget', async () => {
  await adopt(budgetOf(10))
  const careful = await raise(cloud, 'dashan', rules.careful)
  await verify(cloud, 'worker1', careful)
  await vote(cloud, 'council1', careful)
  expect(await stateOf(cloud, careful)).toBe('verified')
  const claimId = await beforeVote()
  await vote(cloud, 'council1', claimId, false)
  expect(await stateOf(cloud, claimId)).toBe('refused')
})

test('the committee sees the budget run low and run out; nobody else is troubled with it', async () => {
  expect(await budgetRow('clerk')).toBeUndefined()
  await earn(80)
  await adopt(budgetOf(100))
  expect(await budgetRow('clerk')).toBeUndefined()
  await publicise(cloud, rules.plain)
  expect(await budgetRow('clerk')).toMatchObject({
    title: '今年的积分预算快用完了',
    detail: '还能再给 5 分，早点开会议一议',
  })
  for (const person of ['dashan', 'council1', 'worker1'] as const) expect(await budgetRow(person)).toBeUndefined()
  await adopt(budgetOf(95, { resolution: LATER }), { after: 1 })
  expect(await budgetRow('clerk')).toMatchObject({ title: '今年的积分预算用完了' })
})

test('what is issued, on the notice, outstanding and spent is counted by indexes, whatever was held or returned', async () => {
  await publicise(cloud, rules.plain)
  await earn(40)
  const order = { householdId: home, reason: '换肥皂', confirmedBy: '小卖部', at: cloud.now(), uses: [] }
  await cloud.store.transaction((tx) => holdPoints(tx, { ...order, orderId: 'a', points: 10 }))
  await cloud.store.transaction((tx) => payAtOnce(tx, { ...order, orderId: 'b', points: 7 }))
  await cloud.store.transaction((tx) => payAtOnce(tx, { ...order, orderId: 'c', points: 5 }))
  await cloud.store.transaction((tx) => returnSpent(tx, { ...order, orderId: 'c', lastsYears: 1 }))
  const { operations, scans } = await questions(cloud, async () => {
    expect(await issuanceOf(cloud.store, 'qs', cloud.now())).toEqual({
      ...{ budget: null, issued: 40, inNotice: 15, outstanding: 33, spent: 7 },
    })
  })
  expect({ operations, scans }).toEqual({ operations: 5, scans: [] })
  expect(await issuanceOf(cloud.store, 'elsewhere', cloud.now())).toMatchObject({ issued: 0, outstanding: 0, spent: 0 })
})

test('points last as long as the village has adopted, and those of the last weeks never end with the year', async () => {
  await adopt(budgetOf(1000, { lastsYears: 0 }))
  await publicise(cloud, rules.plain)
  await cloud.advance(endOfDayAfter(cloud.now(), 4) - cloud.now())
  const [lot] = (await cloud.store.get(passbooks, home))?.lots ?? []
  expect(lot).toEqual({ points: 15, expiresAt: endOfYearAfter(cloud.now(), 0) })

  const december = Date.UTC(2027, 11, 20, 4)
  cloud.local.clock.advance(december - cloud.now())
  const claimId = await publicise(cloud, rules.plain)
  await cloud.advance(endOfDayAfter(cloud.now(), 4) - cloud.now())
  const posted = await cloud.store.get(entries, `award:${claimId}`)
  const lots = (await cloud.store.get(passbooks, home))?.lots ?? []
  expect(lots.at(-1)).toEqual({ points: 15, expiresAt: endOfDayAfter(posted?.at ?? 0, 60) })
})
