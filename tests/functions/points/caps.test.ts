import { DAY_MS, endOfDayAfter } from '@shared/kernel/time'
import { claims } from '../../../cloudfunctions/points/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { adoptRules, draft, openVillage, RESOLUTION, type RuleIds, raise } from './ground'

let cloud: TestCloud
let rules: RuleIds
beforeEach(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterEach(() => cloud.close())

const claimOnce = (person: 'dashan' | 'xiuying', ruleId: string) => refusalOf(raise(cloud, person, ruleId))
const claimed = () => cloud.store.count(claims, { householdId: householdIdOf('dashan') })

/** A phone tries again when it was told that it is crowded, with the same key. */
async function insist(ruleId: string): Promise<string> {
  const input = { villageId: 'qs', ruleId, photos: [], key: key() }
  for (;;) {
    const outcome = await refusalOf(cloud.as('dashan').points.raiseClaim(input))
    if (outcome !== 'BUSY') return outcome
  }
}

test('of twenty claims at once under a cap of three, three are taken', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => insist(rules.capped)))
  expect(outcomes.filter((outcome) => outcome === 'succeeded')).toHaveLength(3)
  expect(outcomes.filter((outcome) => outcome === 'CAP_REACHED')).toHaveLength(17)
  expect(await claimed()).toBe(3)
})

test('a cap for households counts everybody of it, a cap for persons each of them', async () => {
  for (const person of ['dashan', 'xiuying', 'dashan'] as const) await claimOnce(person, rules.capped)
  expect(await claimOnce('xiuying', rules.capped)).toBe('CAP_REACHED')
  expect(await claimOnce('dashan', rules.person)).toBe('succeeded')
  expect(await claimOnce('dashan', rules.person)).toBe('CAP_REACHED')
  expect(await claimOnce('xiuying', rules.person)).toBe('succeeded')
})

test('what is used up is told before it is reported, with the day on which it is free again', async () => {
  expect(await cloud.as('dashan').points.lately({})).toEqual({ recent: [], used: [] })
  for (const ruleId of [rules.capped, rules.plain, rules.capped, rules.capped]) await raise(cloud, 'dashan', ruleId)
  const { recent, used } = await cloud.as('dashan').points.lately({})
  expect(recent).toEqual([rules.capped, rules.plain])
  expect(used).toEqual([{ ruleId: rules.capped, span: 'day', limit: 3, freeAt: endOfDayAfter(cloud.now(), 0) + 1 }])
  await cloud.advance(DAY_MS)
  expect((await cloud.as('dashan').points.lately({})).used).toEqual([])
})

test('a cap for persons is told to the one who has reached it, a cap for households to everybody of it', async () => {
  await raise(cloud, 'dashan', rules.person)
  for (const person of ['dashan', 'xiuying', 'dashan'] as const) await raise(cloud, person, rules.capped)
  const usedBy = async (person: 'dashan' | 'xiuying') =>
    (await cloud.as(person).points.lately({})).used.map(({ ruleId }) => ruleId).sort()
  expect(await usedBy('dashan')).toEqual([rules.capped, rules.person].sort())
  expect(await usedBy('xiuying')).toEqual([rules.capped])
  const householdId = householdIdOf('dashan')
  const told = await cloud.as('worker1').points.lately({ householdId })
  expect(told.used.map(({ ruleId }) => ruleId)).toEqual([rules.capped])
  expect(await refusalOf(cloud.as('neighbour').points.lately({ householdId }))).toBe('NOT_ALLOWED')
})

test('a claim that was withdrawn or refused no longer counts, and a new day begins at nought', async () => {
  const claimId = await raise(cloud, 'dashan', rules.person)
  await cloud.as('dashan').points.withdrawClaim({ claimId, key: key() })
  const second = await raise(cloud, 'dashan', rules.person)
  await cloud.as('worker1').points.verifyClaim({ claimId: second, agree: false, reason: '没来', key: key() })
  expect(await claimOnce('dashan', rules.person)).toBe('succeeded')
  expect(await claimOnce('dashan', rules.person)).toBe('CAP_REACHED')
  await cloud.advance(DAY_MS)
  expect(await claimOnce('dashan', rules.person)).toBe('succeeded')
})

test('a claim sent twice with one key counts once', async () => {
  const input = { villageId: 'qs', ruleId: rules.person, photos: [], key: key() }
  await Promise.all([1, 2, 3].map(() => cloud.as('dashan').points.raiseClaim(input)))
  expect(await claimed()).toBe(1)
})

test('a cap counts by two months, by the quarter and by the half year, each from its own first day on', async () => {
  const caps = [{ twoMonths: 1 }, { quarter: 1 }, { halfYear: 1 }] as const
  const drafts = caps.map((cap, n) => draft(`帮扶邻里${'甲乙丙'.charAt(n)}`, { caps: cap }))
  const resolution = { ...RESOLUTION, title: '第二次会议' }
  await cloud.as('clerk').points.adoptCatalogue({ villageId: 'qs', rules: drafts, resolution, after: 1, key: key() })
  const { catalogue } = await cloud.as('dashan').points.catalogue({ villageId: 'qs' })
  const ids = catalogue?.rules.map(({ id }) => id) ?? []
  const each = async () => {
    const outcomes: string[] = []
    for (const id of ids) outcomes.push(await claimOnce('dashan', id))
    return outcomes
  }
  // From 18 May: May and June are two months of one stretch, June ends the quarter and the half year.
  expect(await each()).toEqual(['succeeded', 'succeeded', 'succeeded'])
  await cloud.advance(40 * DAY_MS)
  expect(await each()).toEqual(['CAP_REACHED', 'CAP_REACHED', 'CAP_REACHED'])
  const { used } = await cloud.as('dashan').points.lately({})
  const july = Date.UTC(2027, 5, 30, 16)
  expect(used.map(({ span, freeAt }) => [span, freeAt])).toEqual([
    ['twoMonths', july],
    ['quarter', july],
    ['halfYear', july],
  ])
  await cloud.advance(5 * DAY_MS)
  expect(await each()).toEqual(['succeeded', 'succeeded', 'succeeded'])
  await cloud.advance(63 * DAY_MS)
  expect(await each()).toEqual(['succeeded', 'CAP_REACHED', 'CAP_REACHED'])
})
