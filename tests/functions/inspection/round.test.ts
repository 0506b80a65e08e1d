import { setTimeout as delay } from 'node:timers/promises'
import { DAY_MS, HOUR_MS } from '@shared/kernel/time'
import { rounds } from '../../../cloudfunctions/inspection/documents'
import { passGate } from '../../../cloudfunctions/inspection/rounds/gate'
import { messages, toHousehold } from '../../../cloudfunctions/kernel/messages'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, type Person, residentIdOf } from '../../support/world'
import { adoptRules, openVillage, type RuleIds } from '../points/ground'
import { staysOpen } from '../stays-open'
import {
  balanceOf,
  closeBy,
  itemsOf,
  roundState,
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

test('the first vote waits for a late sheet that is on its way, and none comes after it', async () => {
  const roundId = await startRound(cloud, { ruleIds: items })
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(items, 15, 20) })
  await closeBy(cloud, roundId)
  const round = await cloud.store.get(rounds, roundId)
  if (!round) throw new Error('no round')
  const late = await staysOpen(cloud.store, (tx) => passGate(tx, { requestId: 'late' }, round, residentIdOf('worker2')))
  let voted = false
  const voting = voteBy(cloud, 'council1', roundId).then(() => {
    voted = true
  })
  await delay(200)
  expect(voted).toBe(false)
  await late.end()
  await voting
  const after = scoreBy(cloud, 'worker2', { roundId, home: 'faraway', scores: scoresOf(items, 0, 5) })
  expect(await refusalOf(after)).toBe('ROUND_MOVED_ON')
})

const toldTo = async (home: Person): Promise<string[]> => {
  const audience = toHousehold(householdIdOf(home))
  const order = { by: 'sentAt', direction: 'asc' } as const
  return (await cloud.store.find(messages, { where: { audience }, order })).map(({ text }) => text)
}

test('two inspectors walk, the council agrees, every household hears, and after the notice each has its points', async () => {
  const roundId = await startRound(cloud, { ruleIds: items })
  const waits = async (person: Person) =>
    (await cloud.as(person).village.home({})).waiting.filter(({ about }) => about === 'walk' || about === 'round')
  expect(await waits('leader1')).toMatchObject([{ about: 'walk', id: roundId }])
  expect(await waits('neighbour')).toEqual([])

  const doors = await cloud.as('worker2').inspection.walk({ roundId })
  expect(doors.items.map(({ number }) => number)).toEqual([...doors.items.map(({ number }) => number)].sort())
  expect(doors.items.find(({ householdId }) => householdId === 'qs-1017')).toMatchObject({
    head: '李大山家',
    sheet: null,
  })
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(items, 15, 20), words: '院子干净' })
  await scoreBy(cloud, 'worker2', { roundId, home: 'faraway', scores: scoresOf(items, 0, 5) })
  await scoreBy(cloud, 'worker2', { roundId, home: 'neighbour', scores: scoresOf(items, 0, 0) })
  const { items: walked } = await cloud.as('leader1').inspection.walk({ roundId })
  expect(walked.find(({ householdId }) => householdId === 'qs-1017')?.sheet).toMatchObject({ points: 35, mine: true })
  expect(walked.find(({ householdId }) => householdId === 'qs-2017')?.sheet).toMatchObject({
    by: '何家旺',
    mine: false,
  })

  expect(await closeBy(cloud, roundId)).toMatchObject({ state: 'walked' })
  expect(await waits('council1')).toMatchObject([{ about: 'round', id: roundId }])
  expect(await voteBy(cloud, 'council1', roundId)).toMatchObject({ state: 'publicised' })
  expect((await cloud.as('dashan').points.listPublicised({ villageId: 'qs' })).rounds).toMatchObject([
    { id: roundId, households: 3 },
  ])
  await cloud.advance(HOUR_MS)
  expect(await toldTo('dashan')).toEqual([expect.stringContaining('您家得 35 分')])
  expect(await toldTo('neighbour')).toEqual([expect.stringContaining('您家得 0 分')])
  expect(await balanceOf(cloud, 'dashan')).toBe(0)

  await cloud.advance(4 * DAY_MS)
  expect(await roundState(cloud, roundId)).toBe('posted')
  expect([await balanceOf(cloud, 'dashan'), await balanceOf(cloud, 'faraway')]).toEqual([35, 5])
  expect(await sheetOf(cloud, roundId, 'neighbour')).toMatchObject({ state: 'posted', entryId: null })
  expect(await toldTo('dashan')).toHaveLength(2)
  const book = await cloud.as('dashan').points.passbook({})
  expect(book.list.items).toMatchObject([{ what: '五月庭院评比', in: 35, confirmedBy: '孙满仓、议事会1人' }])
  const { timeline } = await cloud.as('dashan').inspection.round({ roundId })
  expect(timeline.map(({ action }) => action)).toEqual(['start', 'close', 'endorse', 'post', 'finish'])
})

test('results are for the walkers and the council first, and masked for everybody when they hang on the wall', async () => {
  const roundId = await startRound(cloud, { ruleIds: items })
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(items, 15, 5), words: '门前有一点柴' })
  await scoreBy(cloud, 'leader1', { roundId, home: 'faraway', scores: scoresOf(items, 0, 20) })
  const results = (person: Person) => cloud.as(person).inspection.results({ roundId })
  expect(await refusalOf(results('neighbour'))).toBe('NOT_FOUND')
  const inAll = async (person: Person) => (await cloud.as(person).inspection.round({ roundId })).points
  // Asked after every door, what was given in all would say what each was given.
  expect([await inAll('neighbour'), await inAll('dashan')]).toEqual([null, null])
  expect([await inAll('leader1'), await inAll('clerk'), await inAll('council2')]).toEqual([40, 40, 40])
  expect((await results('worker2')).list.items.map(({ points }) => points)).toEqual([20, 20])
  const sheetFor = (person: Person) => cloud.as(person).inspection.sheet({ roundId, householdId: 'qs-1017' })
  expect(await refusalOf(sheetFor('dashan'))).toBe('NOT_FOUND')

  await closeBy(cloud, roundId)
  await voteBy(cloud, 'council2', roundId)
  expect(await inAll('neighbour')).toBe(40)
  const wall = await cloud.as('a-stranger').inspection.results({ roundId })
  expect(wall.list.items.map(({ household }) => household).sort()).toEqual(['李大〇家', '马老〇家'])
  expect(JSON.stringify(wall)).not.toContain('李大山')
  const own = await results('dashan')
  expect(own.mine).toMatchObject({ household: '李大山家', points: 20, mine: true })

  expect(await sheetFor('dashan')).toMatchObject({ words: '门前有一点柴', household: '李大山家', actions: ['object'] })
  expect(await sheetFor('neighbour')).toMatchObject({ words: null, household: '李大〇家', points: 20 })
  expect(JSON.stringify(await sheetFor('neighbour'))).not.toMatch(/李大山|门前|孙满仓/)
  expect(await sheetFor('supervisor')).toMatchObject({ words: '门前有一点柴', household: '李大山家' })
})

test('the council sends a round back with its reason; it is walked again and voted on anew', async () => {
  const roundId = await startRound(cloud, { ruleIds: [rules.careful] })
  expect(await refusalOf(closeBy(cloud, roundId))).toBe('NOBODY_SCORED')
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf([rules.careful], 50) })
  await closeBy(cloud, roundId)
  expect(await voteBy(cloud, 'council1', roundId)).toMatchObject({ state: 'walked' })
  expect(await refusalOf(voteBy(cloud, 'council1', roundId))).toBe('VOTED_ALREADY')
  expect(await voteBy(cloud, 'council2', roundId, '二组没走')).toMatchObject({ state: 'walked' })
  expect(await voteBy(cloud, 'council3', roundId, '少走了几户')).toMatchObject({ state: 'walking' })
  const { round, votes, timeline } = await cloud.as('clerk').inspection.round({ roundId })
  expect([round.state, votes]).toEqual(['walking', { yes: 0, no: 0, needed: 2 }])
  expect(timeline.at(-1)).toMatchObject({ action: 'sendBack', said: '少走了几户' })

  await scoreBy(cloud, 'worker2', { roundId, home: 'faraway', scores: scoresOf([rules.careful], 0) })
  await closeBy(cloud, roundId)
  await voteBy(cloud, 'council1', roundId)
  expect(await voteBy(cloud, 'council3', roundId)).toMatchObject({ state: 'publicised' })
  const { deadlineAt } = (await cloud.as('clerk').inspection.round({ roundId })).round
  expect(Math.floor(((deadlineAt ?? 0) - cloud.now()) / DAY_MS)).toBe(7)
})

test('who walked the round does not vote on it, and a no says why', async () => {
  const roundId = await startRound(cloud, { ruleIds: items, inspectors: ['council1', 'leader1'] })
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(items, 15, 5) })
  expect(await refusalOf(voteBy(cloud, 'council2', roundId))).toBe('ROUND_MOVED_ON')
  await closeBy(cloud, roundId)
  expect(await refusalOf(voteBy(cloud, 'council1', roundId))).toBe('RAISED_IT')
  const silent = cloud.as('council2').inspection.vote({ roundId, agree: false, key: key() })
  expect(await refusalOf(silent)).toBe('REASON_NEEDED')
  expect(await voteBy(cloud, 'council2', roundId)).toMatchObject({ state: 'publicised' })
})

test('only good deeds of whole households are walked for, by people of the village', async () => {
  const begin = (ruleIds: string[], more: object = {}) =>
    refusalOf(
      cloud.as('clerk').inspection.startRound({
        ...{ villageId: 'qs', title: '评比', ruleIds, groupIds: [], inspectorIds: [residentIdOf('leader1')] },
        ...{ ...more, key: key() },
      }),
    )
  expect(await begin([rules.person])).toBe('ITEM_UNSUITABLE')
  expect(await begin([rules.fault])).toBe('RULE_GONE')
  expect(await begin(items, { inspectorIds: [residentIdOf('otherResident')] })).toBe('NOT_FOUND')
  expect(await begin(items, { groupIds: ['bg-g1'] })).toBe('NOT_FOUND')
})

test('a timer that was away costs no household a day of the notice', async () => {
  const roundId = await startRound(cloud, { ruleIds: items })
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(items, 15, 5) })
  await closeBy(cloud, roundId)
  await voteBy(cloud, 'council1', roundId)
  cloud.local.clock.advance(10 * DAY_MS)
  await cloud.advance(HOUR_MS)
  expect(await roundState(cloud, roundId)).toBe('publicised')
  expect(await toldTo('dashan')).toHaveLength(1)
  await cloud.advance(4 * DAY_MS)
  expect(await balanceOf(cloud, 'dashan')).toBe(20)
})

test('a round that is given up pays nothing, gives its uses back, and tells those who had heard of it', async () => {
  const roundId = await startRound(cloud, { ruleIds: [rules.capped] })
  const capped = [rules.capped]
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(capped, 15) })
  await closeBy(cloud, roundId)
  await voteBy(cloud, 'council1', roundId)
  await cloud.advance(HOUR_MS)
  await cloud.as('clerk').inspection.withdrawRound({ roundId, reason: '下大雨，重新评', key: key() })
  await cloud.advance(5 * DAY_MS)
  expect(await sheetOf(cloud, roundId, 'dashan')).toMatchObject({ state: 'withdrawn', points: 0 })
  expect(await balanceOf(cloud, 'dashan')).toBe(0)
  expect((await toldTo('dashan')).at(-1)).toContain('不评了')
  expect(await refusalOf(cloud.as('dashan').inspection.results({ roundId }))).toBe('NOT_FOUND')
})

test('the phone says when it was at the door, between the beginning of the round and now', async () => {
  const roundId = await startRound(cloud, { ruleIds: items })
  const start = (await cloud.as('clerk').inspection.round({ roundId })).round.startedAt
  const sheet = sheetInput(cloud, { roundId, home: 'dashan', scores: scoresOf(items, 15, 5) })
  await cloud.as('leader1').inspection.score({ ...sheet, scoredAt: cloud.now() + 30 * DAY_MS })
  const ahead = await sheetOf(cloud, roundId, 'dashan')
  expect(ahead.scoredAt).toBe(ahead.receivedAt)
  await cloud.as('leader1').inspection.score({ ...sheet, scoredAt: 0, replaces: 1, key: key() })
  expect((await sheetOf(cloud, roundId, 'dashan')).scoredAt).toBe(start)
})
