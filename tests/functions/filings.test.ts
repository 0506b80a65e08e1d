import { DAY_MS } from '@shared/kernel/time'
import type { DraftRule } from '@shared/points/rule'
import { filingKind } from '../../cloudfunctions/filings/exports'
import { messages, toRole } from '../../cloudfunctions/kernel/messages'
import { fileOf, proveKind } from '../../cloudfunctions/matter/file'
import { key, refusalOf, type TestCloud } from '../support/cloud'
import { silentIn } from '../support/tampering'
import { householdIdOf, type Person } from '../support/world'
import { printed } from './paper/ground'
import { stateOf as claimState, draft, openVillage, photoOf, RESOLUTION, raise, vote } from './points/ground'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openVillage()
})
afterEach(() => cloud.close())

/** Nobody knows what it is: the town is asked. */
const ODD = draft('村口跳一支舞龙')
const OTHER = draft('把旧磨盘搬到村口')
const ODD_FAULT = draft('磨盘不转', { kind: 'deduction', points: { min: 5, max: 5 } })
const villageId = 'qs'

async function adopt(rules: DraftRule[], title = RESOLUTION.title): Promise<number> {
  const after = (await cloud.as('clerk').points.catalogue({ villageId })).latest
  const input = { villageId, rules, resolution: { ...RESOLUTION, title }, after, key: key() }
  return (await cloud.as('clerk').points.adoptCatalogue(input)).version
}
const inForce = async () => {
  const { catalogue } = await cloud.as('neighbour').points.catalogue({ villageId })
  if (!catalogue) throw new Error('no catalogue')
  return catalogue
}
const ruleId = async (name: string) => (await inForce()).rules.find((rule) => rule.name === name)?.id ?? ''
const send = (version: number) => cloud.as('clerk').points.fileRules({ villageId, version, key: key() })
const filed = async (...rules: DraftRule[]) => (await send(await adopt([draft('帮扶邻里'), ...rules]))).filingId
const raiseBy = async (name: string) => refusalOf(raise(cloud, 'dashan', await ruleId(name)))
const read = (filingId: string, person: Person = 'neighbour') => cloud.as(person).filings.filing({ filingId })
const stateOf = async (filingId: string) => (await read(filingId)).filing.state
const order = (filingId: string) =>
  cloud.as('townOfficer').filings.order({ filingId, article: '组织法第三十一条', reason: '看不出是什么事', key: key() })
const heard = async (audience: string) =>
  (await cloud.store.find(messages, { where: { audience }, order: { by: 'sentAt', direction: 'asc' } }))
    .filter(({ about }) => about?.kind === 'filing')
    .map(({ text }) => text)
const COMMITTEE = toRole('committee', 'qs')
const TOWN = toRole('townOfficer', 'yl')

test('a rule that nobody knows touches nobody before it is filed and holds; the others are in force at once', async () => {
  const version = await adopt([draft('帮扶邻里'), ODD])
  expect(await raiseBy('帮扶邻里')).toBe('succeeded')
  expect(await raiseBy(ODD.name)).toBe('RULE_WAITS')
  expect((await inForce()).waiting).toEqual([{ ruleId: await ruleId(ODD.name), filingId: 'qs:1', state: null }])
  const { filingId, state } = await send(version)
  expect([filingId, state]).toEqual(['qs:1', 'filed'])
  expect(await raiseBy(ODD.name)).toBe('RULE_WAITS')
  expect((await inForce()).waiting).toMatchObject([{ state: 'filed' }])
})

test('what is filed is filed once, and only what there is to ask', async () => {
  const version = await adopt([draft('帮扶邻里')])
  expect(await refusalOf(send(version))).toBe('NOTHING_TO_FILE')
  const next = await adopt([draft('帮扶邻里'), ODD], '第二次会议')
  await send(next)
  expect(await refusalOf(send(next))).toBe('FILED_ALREADY')
})

test('the town, the committee and every villager see the concern and the article, and where it stands', async () => {
  const filingId = await filed(ODD)
  for (const person of ['townOfficer', 'clerk', 'neighbour'] as const) {
    const { filing, rules } = await read(filingId, person)
    expect(filing).toMatchObject({ title: '积分办法第 1 版', village: '青石湾村', rules: 1, state: 'filed' })
    expect(rules).toMatchObject([{ name: ODD.name, concern: '单子里没有的事', article: '村民委员会组织法第三十一条' }])
    const { items } = await cloud.as(person).filings.listFilings({ villageId })
    expect(items.map(({ id }) => id)).toEqual([filingId])
  }
  expect(await refusalOf(read(filingId, 'otherTown'))).toBe('NOT_ALLOWED')
  const { waiting } = await cloud.as('townOfficer').village.home({})
  expect(waiting[0]).toMatchObject({ about: 'filing', id: filingId, title: '青石湾村备案：积分办法第 1 版' })
})

test('fifteen days of silence let it hold, and the town is reminded before', async () => {
  const filingId = await filed(ODD)
  await cloud.advance(13 * DAY_MS)
  expect(await heard(TOWN)).toEqual([
    '1 条先问镇上，没意见就用起来。',
    expect.stringMatching(/^到 .+没有意见，就用起来了。$/),
  ])
  expect(await stateOf(filingId)).toBe('filed')
  await cloud.advance(4 * DAY_MS)
  expect(await stateOf(filingId)).toBe('held')
  expect(await heard(COMMITTEE)).toEqual(['十五天里镇上没提意见，从现在起用起来了。'])
  expect(await raiseBy(ODD.name)).toBe('succeeded')
})

test('the town may say yes at once, and nobody else may', async () => {
  const filingId = await filed(ODD)
  const clear = (person: Person) => refusalOf(cloud.as(person).filings.clear({ filingId, key: key() }))
  for (const person of ['clerk', 'supervisor', 'dashan', 'otherTown'] as const) {
    expect([person, await clear(person)]).toEqual([person, 'NOT_ALLOWED'])
  }
  expect(await clear('townOfficer')).toBe('succeeded')
  expect(await raiseBy(ODD.name)).toBe('succeeded')
})

test('an order to correct suspends a rule that held already, with article and reason, until it says something else', async () => {
  const filingId = await filed(ODD)
  await cloud.as('townOfficer').filings.clear({ filingId, key: key() })
  await order(filingId)
  expect((await read(filingId)).ordered).toBe('组织法第三十一条：看不出是什么事')
  expect(await heard(COMMITTEE)).toContain('镇上要村里改，改好以前先不用：组织法第三十一条：看不出是什么事')
  expect(await raiseBy(ODD.name)).toBe('RULE_WAITS')
  // Adopted again as it was it stays out of use; as it says something else it is asked about anew.
  await adopt([{ ...ODD, points: { min: 1, max: 1 } }], '第二次会议')
  expect((await inForce()).waiting).toMatchObject([{ filingId, state: 'ordered' }])
  await adopt([OTHER], '第三次会议')
  expect((await inForce()).waiting).toMatchObject([{ filingId: 'qs:3', state: null }])
})

test('nothing is taken any more under a rule that is ordered to be corrected, though the letter was written before', async () => {
  const fault = { ...ODD_FAULT, path: { verify: true, endorse: 1, noticeDays: 3 }, rectifyDays: 7 } as const
  const filingId = await filed(fault)
  await cloud.as('townOfficer').filings.clear({ filingId, key: key() })
  const photos = [await photoOf(cloud, 'worker1')]
  const { claimId } = await cloud.as('worker1').points.raiseDeduction({
    ...{
      householdId: householdIdOf('dashan'),
      ruleId: await ruleId(fault.name),
      words: '还是老样子',
      photos,
      key: key(),
    },
  })
  await cloud.advance(8 * DAY_MS)
  await order(filingId)
  expect(await refusalOf(vote(cloud, 'council1', claimId))).toBe('RULE_WAITS')
  expect(await claimState(cloud, claimId)).toBe('due')
  await vote(cloud, 'council1', claimId, false)
  expect(await claimState(cloud, claimId)).toBe('refused')
})

test('the committee says what it corrected, the town reads it, and what was ordered stays out of use', async () => {
  const filingId = await filed(ODD)
  await order(filingId)
  const correct = (words: string) => cloud.as('clerk').filings.correct({ filingId, words, key: key() })
  await correct('第二版里拿掉了')
  expect(await stateOf(filingId)).toBe('corrected')
  expect((await read(filingId)).corrected).toBe('第二版里拿掉了')
  expect(await heard(TOWN)).toContain('村里改了：第二版里拿掉了')
  expect(await raiseBy(ODD.name)).toBe('RULE_WAITS')
  expect(await refusalOf(order(filingId))).toBe('FILING_MOVED_ON')
})

test('what holds goes on holding in a new version that says the same of it', async () => {
  const filingId = await filed(ODD)
  await cloud.as('townOfficer').filings.clear({ filingId, key: key() })
  await adopt([ODD, OTHER], '第二次会议')
  expect((await inForce()).waiting).toMatchObject([{ filingId: 'qs:2', state: null }])
  expect(await raiseBy(ODD.name)).toBe('succeeded')
  expect(await raiseBy(OTHER.name)).toBe('RULE_WAITS')
})

test('the night proves filings by their story, and finds every value of one that nobody wrote', async () => {
  const filingId = await filed(ODD)
  await order(filingId)
  const file = await fileOf(filingKind, cloud.store, { villageId, now: cloud.now() })
  expect(proveKind(filingKind, file)).toEqual([])
  expect(silentIn(filingKind, file)).toEqual([])
})

test('on paper stand the rules, the concern, the article and what the town answered', async () => {
  const filingId = await filed(ODD)
  await order(filingId)
  const { text } = await printed(cloud.as('townOfficer').paper.filing({ filingId }))
  for (const said of [ODD.name, '单子里没有的事', '第三十一条', '看不出是什么事']) expect(text).toContain(said)
})
