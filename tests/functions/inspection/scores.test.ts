import { DAY_MS } from '@shared/kernel/time'
import { households } from '../../../cloudfunctions/village/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, type Person } from '../../support/world'
import { adoptRules, openVillage, RESOLUTION, type RuleIds, raise } from '../points/ground'
import {
  balanceOf,
  closeBy,
  itemsOf,
  passNotice,
  type Scores,
  scoreBy,
  scoresOf,
  sheetInput,
  sheetOf,
  startRound,
  voteBy,
} from './ground'

let cloud: TestCloud
let rules: RuleIds
let items: string[]
beforeEach(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
  items = itemsOf(rules)
})
afterEach(() => cloud.close())

test('the same sheet sent twenty times at once lands once, and every sending hears the same', async () => {
  const roundId = await startRound(cloud, { ruleIds: [rules.capped] })
  const sheet = sheetInput(cloud, { roundId, home: 'dashan', scores: scoresOf([rules.capped], 15) })
  const send = () => cloud.as('leader1').inspection.score(sheet)
  const answers = await Promise.all(Array.from({ length: 20 }, send))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ state: 'scored', points: 15, revision: 1 })
  expect((await cloud.as('clerk').inspection.round({ roundId })).round.scored).toBe(1)
  expect(await refusalOf(cloud.as('leader1').inspection.score({ ...sheet, replaces: 1 }))).toBe('KEY_REUSED')
})

test('of two inspectors at one door the first stands; the other sees who, and replaces it knowingly', async () => {
  const roundId = await startRound(cloud, { ruleIds: items })
  const at = { roundId, home: 'dashan' as const }
  const both = await Promise.allSettled([
    scoreBy(cloud, 'leader1', { ...at, scores: scoresOf(items, 15, 5) }),
    scoreBy(cloud, 'worker2', { ...at, scores: scoresOf(items, 15, 20) }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = both.find((one) => one.status === 'rejected')
  const first = await sheetOf(cloud, roundId, 'dashan')
  expect(refused?.reason).toMatchObject({ code: 'SCORED_ALREADY', data: { who: first.by.name, at: first.scoredAt } })

  const second: Person = first.by.name === '孙满仓' ? 'worker2' : 'leader1'
  const after = await scoreBy(cloud, second, { ...at, scores: scoresOf(items, 0, 10), replaces: 1 })
  expect(after).toMatchObject({ points: 10, revision: 2 })
  expect(await refusalOf(scoreBy(cloud, second, { ...at, scores: scoresOf(items, 0, 10), replaces: 1 }))).toBe(
    'SCORED_ALREADY',
  )
})

test('nobody scores but those who were asked, nobody their own or their kin, and nowhere the round does not go', async () => {
  const roundId = await startRound(cloud, { ruleIds: items, groupIds: ['qs-g1'] })
  const scores = scoresOf(items, 15, 5)
  const no = (person: Person, home: Person) => refusalOf(scoreBy(cloud, person, { roundId, home, scores }))
  expect(await no('clerk', 'dashan')).toBe('NOT_INSPECTOR')
  expect(await no('leader1', 'leader1')).toBe('INSPECTION_RECUSED')
  expect(await no('leader1', 'faraway')).toBe('NOT_IN_ROUND')
  expect(await no('leader1', 'otherResident')).toBe('NOT_IN_ROUND')
  await cloud.as('clerk').village.setKin({
    householdId: householdIdOf('dashan'),
    kinHouseholdIds: [householdIdOf('leader1')],
    key: key(),
  })
  expect(await no('leader1', 'dashan')).toBe('INSPECTION_RECUSED')
  const { items: doors } = await cloud.as('leader1').inspection.walk({ roundId })
  expect(doors.filter(({ recused }) => recused).map(({ householdId }) => householdId)).toEqual(['qs-1003', 'qs-1017'])
  expect(await refusalOf(cloud.as('dashan').inspection.walk({ roundId }))).toBe('NOT_INSPECTOR')
  expect(await scoreBy(cloud, 'worker2', { roundId, home: 'dashan', scores })).toMatchObject({ points: 20 })
  await closeBy(cloud, roundId)
  const late = await scoreBy(cloud, 'worker2', { roundId, home: 'neighbour', scores })
  expect(late).toMatchObject({ state: 'scored', points: 20 })
  await voteBy(cloud, 'council1', roundId)
  expect(await no('worker2', 'council1')).toBe('ROUND_MOVED_ON')
})

test('every item is scored, with nought or with what its rule allows', async () => {
  const roundId = await startRound(cloud, { ruleIds: items })
  const no = (scores: Scores) => refusalOf(scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores }))
  expect(await no(scoresOf(items.slice(0, 1), 15))).toBe('SCORE_INCOMPLETE')
  expect(await no([...scoresOf(items, 15, 5), { itemId: 'r-other', points: 1 }])).toBe('SCORE_INCOMPLETE')
  expect(await no([...scoresOf(items.slice(0, 1), 15), ...scoresOf(items.slice(0, 1), 15)])).toBe('SCORE_INCOMPLETE')
  expect(await no(scoresOf(items, 14, 5))).toBe('POINTS_OUT_OF_RANGE')
  expect(await no(scoresOf(items, 15, 21))).toBe('POINTS_OUT_OF_RANGE')
  expect(await no(scoresOf(items, 15, 4))).toBe('POINTS_OUT_OF_RANGE')
  expect(await no(scoresOf(items, 0, 0))).toBe('succeeded')
})

test('what a household had often enough is shown and does not count; a lower score gives the use back', async () => {
  const ruleIds = [rules.capped, rules.ranged]
  const roundId = await startRound(cloud, { ruleIds })
  for (let n = 0; n < 3; n++) await raise(cloud, 'dashan', rules.capped)
  const at = { roundId, home: 'dashan' as const }
  expect(await scoreBy(cloud, 'leader1', { ...at, scores: scoresOf(ruleIds, 15, 20) })).toMatchObject({ points: 20 })
  expect((await sheetOf(cloud, roundId, 'dashan')).scores.map(({ counts }) => counts)).toEqual([false, true])

  const near = { roundId, home: 'neighbour' as const }
  for (let n = 0; n < 2; n++) await raise(cloud, 'neighbour', rules.capped)
  expect(await scoreBy(cloud, 'leader1', { ...near, scores: scoresOf(ruleIds, 15, 20) })).toMatchObject({ points: 35 })
  expect(await refusalOf(raise(cloud, 'neighbour', rules.capped))).toBe('CAP_REACHED')
  const lower = await scoreBy(cloud, 'leader1', { ...near, scores: scoresOf(ruleIds, 0, 20), replaces: 1 })
  expect(lower).toMatchObject({ points: 20 })
  await raise(cloud, 'neighbour', rules.capped)

  await cloud.as('clerk').inspection.withdrawRound({ roundId, reason: '重来', key: key() })
  await cloud.advance(DAY_MS / 24)
  expect(await sheetOf(cloud, roundId, 'dashan')).toMatchObject({ state: 'withdrawn', points: 0 })
})

test('a round that the money of the year does not cover is not agreed to before there is a budget for it', async () => {
  const fund = (fundFen: number, title: string, day: string) =>
    cloud.as('clerk').points.adoptBudget({
      villageId: 'qs',
      ...{
        budget: { year: '2027', fundFen, fenPerPoint: 100, lastsYears: 1, resolution: { ...RESOLUTION, title, day } },
      },
      ...{ after: fundFen > 1_500 ? 1 : 0, key: key() },
    })
  await fund(1_500, '积分预算', '2027-01-10')
  const roundId = await startRound(cloud, { ruleIds: items })
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(items, 15, 5) })
  await closeBy(cloud, roundId)
  expect(await refusalOf(voteBy(cloud, 'council1', roundId))).toBe('OVER_BUDGET')
  await fund(10_000, '积分预算追加', '2027-05-10')
  expect(await voteBy(cloud, 'council1', roundId)).toMatchObject({ state: 'publicised' })
  const money = () => cloud.as('dashan').shop.budget({ villageId: 'qs' })
  expect(await money()).toMatchObject({ issued: 0, inNotice: 20 })
  await passNotice(cloud)
  expect(await balanceOf(cloud, 'dashan')).toBe(20)
  expect(await money()).toMatchObject({ issued: 20, inNotice: 0 })
})

test('points go to the household as it stands when they are posted', async () => {
  const roundId = await startRound(cloud, { ruleIds: items })
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(items, 15, 5) })
  await closeBy(cloud, roundId)
  await voteBy(cloud, 'council1', roundId)
  await cloud.store.transaction(async (tx) => {
    const home = await tx.get(households, householdIdOf('dashan'))
    if (home) await tx.put(households, { ...home, head: '王秀兰' })
  })
  await passNotice(cloud)
  const ranking = await cloud.as('dashan').points.ranking({ villageId: 'qs', period: 'year' })
  expect(JSON.stringify(ranking)).toContain('王秀')
})
