import { DAY_MS } from '@shared/kernel/time'
import { type Entry, entries, passbooks } from '../../../cloudfunctions/points/documents'
import { isLinked, post } from '../../../cloudfunctions/points/ledger/post'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, PEOPLE, type Person } from '../../support/world'
import { adoptRules, openVillage } from '../points/ground'
import {
  balanceOf,
  closeBy,
  itemsOf,
  roundState,
  type Scores,
  scoreBy,
  scoresOf,
  sheetOf,
  startRound,
  voteBy,
} from './ground'

let cloud: TestCloud
let items: string[]
let roundId: string
/** A round on the notice: 李大山家 has 20 points, 马老三家 5; 罗建国 of the committee walked too. */
beforeEach(async () => {
  cloud = await openVillage()
  items = itemsOf(await adoptRules(cloud))
  roundId = await startRound(cloud, { ruleIds: items, inspectors: ['leader1', 'clerk'] })
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(items, 15, 5) })
  await scoreBy(cloud, 'clerk', { roundId, home: 'faraway', scores: scoresOf(items, 0, 5) })
  await closeBy(cloud, roundId)
  await voteBy(cloud, 'council1', roundId)
  await cloud.advance(DAY_MS / 24)
})
afterEach(() => cloud.close())

const objectBy = (person: Person, home: Person) =>
  cloud.as(person).inspection.object({
    ...{ roundId, householdId: householdIdOf(home), reason: '那天院里没收拾', key: key() },
  })

const decideBy = (person: Person, home: Person, scores?: Scores) =>
  cloud.as(person).inspection.decideObjection({
    ...{ roundId, householdId: householdIdOf(home), uphold: scores !== undefined, reason: '又去看了一遍', key: key() },
    ...(scores ? { scores } : {}),
  })

async function chainOf(home: Person): Promise<Entry[]> {
  const order = { by: 'sequence', direction: 'desc' } as const
  const found = await cloud.store.find(entries, { where: { householdId: householdIdOf(home) }, order })
  const chain = found.reverse()
  expect(chain.every((entry, n) => isLinked(entry, chain[n - 1] ?? null))).toBe(true)
  return chain
}

test('an objection holds up one sheet: the others are posted, this one when it is decided, with the right number', async () => {
  expect(await objectBy('neighbour', 'dashan')).toMatchObject({ state: 'objected' })
  expect(await refusalOf(objectBy('faraway', 'dashan'))).toBe('SHEET_MOVED_ON')
  await cloud.advance(5 * DAY_MS)
  expect(await roundState(cloud, roundId)).toBe('posted')
  expect([await balanceOf(cloud, 'dashan'), await balanceOf(cloud, 'faraway')]).toEqual([0, 5])

  const waiting = (await cloud.as('supervisor').village.home({})).waiting.filter(({ about }) => about === 'sheet')
  expect(waiting).toMatchObject([{ id: `${roundId}:qs-1017`, count: 1 }])
  expect(
    await refusalOf(
      cloud.as('supervisor').inspection.decideObjection({
        ...{ roundId, householdId: 'qs-1017', uphold: true, reason: '又去看了', key: key() },
      }),
    ),
  ).toBe('SCORE_INCOMPLETE')
  expect(await decideBy('supervisor', 'dashan', scoresOf(items, 0, 8))).toMatchObject({ state: 'scored', points: 8 })
  expect(await balanceOf(cloud, 'dashan')).toBe(0)
  await cloud.advance(2 * DAY_MS)
  expect(await sheetOf(cloud, roundId, 'dashan')).toMatchObject({ state: 'posted', points: 8 })
  expect(await balanceOf(cloud, 'dashan')).toBe(8)
  expect(await chainOf('dashan')).toMatchObject([{ kind: 'award', points: 8, roundId }])
})

test('an objection that does not hold leaves the sheet as it was, and its household cannot be stopped twice by one', async () => {
  await objectBy('neighbour', 'dashan')
  const { actions } = await cloud.as('supervisor').inspection.sheet({ roundId, householdId: 'qs-1017' })
  expect(actions).toEqual(['uphold', 'dismiss'])
  await decideBy('supervisor', 'dashan')
  expect(await refusalOf(objectBy('neighbour', 'dashan'))).toBe('OBJECTED_ALREADY')
  const { timeline } = await cloud.as('neighbour').inspection.sheet({ roundId, householdId: 'qs-1017' })
  expect(timeline.slice(-2)).toMatchObject([
    { action: 'object', who: '您', said: '那天院里没收拾' },
    { action: 'dismiss', said: '又去看了一遍' },
  ])
  const objectorAs = async (person: Person) =>
    (await cloud.as(person).inspection.sheet({ roundId, householdId: 'qs-1017' })).timeline.at(-2)?.who
  const named = PEOPLE.neighbour.name
  expect(await Promise.all((['clerk', 'dashan', 'leader1', 'faraway'] as const).map(objectorAs))).toEqual([
    ...[named, '一位村民', '一位村民', '一位村民'],
  ])
  await cloud.advance(5 * DAY_MS)
  expect(await balanceOf(cloud, 'dashan')).toBe(20)
})

test('who scored the door, who objected, and the household and its kin do not decide', async () => {
  await objectBy('neighbour', 'faraway')
  expect(await refusalOf(decideBy('clerk', 'faraway'))).toBe('RAISED_IT')
  await objectBy('supervisor', 'dashan')
  expect(await refusalOf(decideBy('supervisor', 'dashan'))).toBe('RAISED_IT')
  expect(await refusalOf(decideBy('leader1', 'dashan'))).toBe('NOT_ALLOWED')
  await cloud.as('clerk').village.setKin({
    ...{ householdId: householdIdOf('clerk'), kinHouseholdIds: [householdIdOf('dashan')], key: key() },
  })
  expect(await refusalOf(decideBy('clerk', 'dashan'))).toBe('INSPECTION_RECUSED')
  expect(await decideBy('supervisor', 'faraway')).toMatchObject({ state: 'scored' })
})

test('after posting only the household contests, for thirty days; what was missing is added', async () => {
  await cloud.advance(5 * DAY_MS)
  expect(await balanceOf(cloud, 'dashan')).toBe(20)
  expect(await refusalOf(objectBy('neighbour', 'dashan'))).toBe('NOT_YOURS_TO_OBJECT')
  expect(await objectBy('dashan', 'dashan')).toMatchObject({ state: 'contested' })
  expect(await balanceOf(cloud, 'dashan')).toBe(20)
  expect(await decideBy('clerk', 'dashan', scoresOf(items, 15, 20))).toMatchObject({ state: 'posted', points: 35 })
  expect(await chainOf('dashan')).toMatchObject([
    { kind: 'award', points: 20 },
    { kind: 'award', points: 15, honour: 15, roundId },
  ])
  expect(await balanceOf(cloud, 'dashan')).toBe(35)
  expect(await refusalOf(objectBy('dashan', 'dashan'))).toBe('OBJECTED_ALREADY')
  await cloud.advance(31 * DAY_MS)
  expect(await refusalOf(objectBy('faraway', 'faraway'))).toBe('NOT_YOURS_TO_OBJECT')
})

test.each([
  { right: [15, 10], balance: 5, honour: 25, last: { kind: 'award', points: 5, honour: 5 } },
  { right: [0, 5], balance: 0, honour: 5, last: { kind: 'reverse', points: 0, honour: -15 } },
])('a household that has spent its points has no more than the difference of $right', async (corrected) => {
  await cloud.advance(5 * DAY_MS)
  const { villageId, groupId, groupName, gridId, head } = await sheetOf(cloud, roundId, 'dashan')
  const account = { householdId: householdIdOf('dashan'), villageId, groupId, groupName, gridId, head }
  const why = { id: 'spend:all', reason: '换了米', confirmedBy: '店里', at: cloud.now(), claimId: null }
  await cloud.store.transaction((tx) => post(tx, account, { ...why, kind: 'spend', points: 20, uses: [] }))
  await objectBy('dashan', 'dashan')
  await decideBy('clerk', 'dashan', scoresOf(items, ...corrected.right))
  expect((await chainOf('dashan')).at(-1)).toMatchObject(corrected.last)
  expect(await cloud.store.get(passbooks, householdIdOf('dashan'))).toMatchObject({
    ...{ balance: corrected.balance, honour: corrected.honour },
  })
})

test('nothing of a round that was given up is posted, not even what was objected to', async () => {
  await objectBy('neighbour', 'dashan')
  await cloud.as('clerk').inspection.withdrawRound({ roundId, reason: '重新评', key: key() })
  expect(await refusalOf(decideBy('supervisor', 'dashan'))).toBe('SHEET_MOVED_ON')
  await cloud.advance(9 * DAY_MS)
  expect(await sheetOf(cloud, roundId, 'dashan')).toMatchObject({ state: 'withdrawn', points: 0 })
  expect([await balanceOf(cloud, 'dashan'), await balanceOf(cloud, 'faraway')]).toEqual([0, 0])
  const home = await cloud.as('supervisor').village.home({})
  expect(home.waiting.filter(({ about }) => about === 'sheet')).toEqual([])
})
