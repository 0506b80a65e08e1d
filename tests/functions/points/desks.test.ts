import { key, type TestCloud } from '../../support/cloud'
import { householdIdOf, type Person } from '../../support/world'
import { adoptRules, openVillage, photoOf, publicise, questions, type RuleIds, raise, verify, vote } from './ground'

let cloud: TestCloud
let rules: RuleIds
beforeEach(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterEach(() => cloud.close())

type Queue = 'verify' | 'vote' | 'rectified' | 'objection'
const desk = (person: Person, queue: Queue, cursor?: string) =>
  cloud.as(person).village.workbench({ desk: `claim.${queue}`, ...(cursor === undefined ? {} : { cursor }) })
const idsOn = async (person: Person, queue: Queue) => (await desk(person, queue)).list.items.map(({ id }) => id)
const countsOf = async (person: Person) =>
  (await cloud.as(person).village.workbench({})).desks.map(({ id, count }) => [id, count])

test('everybody sees on their desk what their grid, group or village has to check, and not what they raised', async () => {
  const near = await raise(cloud, 'dashan', rules.plain)
  const far = await raise(cloud, 'faraway', rules.plain)
  const { claimId: entered } = await cloud.as('worker1').points.raiseClaimFor({
    ...{ householdId: householdIdOf('neighbour'), ruleId: rules.plain, photos: [], onPaper: true, key: key() },
  })
  expect(await idsOn('worker1', 'verify')).toEqual([near])
  expect(await idsOn('worker2', 'verify')).toEqual([far])
  expect((await idsOn('leader1', 'verify')).sort()).toEqual([near, entered].sort())
  expect((await idsOn('clerk', 'verify')).sort()).toEqual([near, far, entered].sort())
  for (const person of ['dashan', 'council1', 'expired', 'otherClerk'] as const) {
    const { desks, list } = await desk(person, 'verify').catch(() => ({ desks: [], list: { items: [] } }))
    expect([desks, list.items]).toEqual([[], []])
  }
})

test('a council member sees what still needs their vote, and their own and their kin’s never', async () => {
  const claimId = await raise(cloud, 'dashan', rules.careful)
  const own = await raise(cloud, 'council1', rules.careful)
  for (const id of [claimId, own]) await verify(cloud, 'worker1', id)
  const kin = { householdId: householdIdOf('council2'), kinHouseholdIds: [householdIdOf('neighbour')], key: key() }
  await cloud.as('clerk').village.setKin(kin)
  const kins = await raise(cloud, 'neighbour', rules.plain)
  await verify(cloud, 'worker1', kins)

  expect((await idsOn('council1', 'vote')).sort()).toEqual([claimId, kins].sort())
  expect((await idsOn('council2', 'vote')).sort()).toEqual([claimId, own].sort())
  await vote(cloud, 'council1', claimId)
  expect(await idsOn('council1', 'vote')).toEqual([kins])
  expect(await countsOf('council1')).toEqual([['claim.vote', 1]])
})

test('repairs and objections lie on the desks of those who look and decide', async () => {
  const photo = [await photoOf(cloud, 'worker1')]
  const { claimId: letter } = await cloud.as('worker1').points.raiseDeduction({
    ...{ householdId: householdIdOf('dashan'), ruleId: rules.fault, words: '柴草堆在路上', photos: photo, key: key() },
  })
  const { waiting } = await cloud.as('dashan').village.home({})
  expect(waiting).toContainEqual(expect.objectContaining({ about: 'deduction', id: letter, count: 1 }))
  await cloud.as('dashan').points.rectify({ claimId: letter, photos: [], key: key() })
  expect(await idsOn('worker1', 'rectified')).toEqual([letter])

  const disputed = await publicise(cloud, rules.plain)
  await cloud.as('supervisor').points.object({ claimId: disputed, reason: '要问一问', key: key() })
  expect(await idsOn('clerk', 'objection')).toEqual([disputed])
  expect(await idsOn('supervisor', 'objection')).toEqual([])
  expect((await cloud.as('clerk').village.home({})).waiting).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ about: 'desk', id: 'claim.rectified', count: 1, title: '1 家改好了，等您去看' }),
      expect.objectContaining({ about: 'desk', id: 'claim.objection', count: 1, title: '1 件异议等您处理' }),
    ]),
  )
})

test('the most urgent comes first, page by page, each once', async () => {
  const claimIds: string[] = []
  for (let n = 0; n < 25; n++) {
    claimIds.push(await raise(cloud, 'dashan', rules.plain))
    await cloud.advance(3 * 3_600_000)
  }
  const first = await desk('worker1', 'verify')
  const second = await desk('worker1', 'verify', first.list.next ?? '')
  const seen = [...first.list.items, ...second.list.items]
  expect(first.desks).toEqual([{ id: 'claim.verify', word: '核实好事', count: 20, more: true }])
  expect((await cloud.as('worker1').village.home({})).waiting).toContainEqual(
    expect.objectContaining({ about: 'desk', title: '20+ 件好事等您核实' }),
  )
  expect(second.list.next).toBeNull()
  expect(seen.map(({ id }) => id).sort()).toEqual(claimIds.sort())
  const deadlines = seen.map(({ deadlineAt }) => deadlineAt ?? 0)
  expect(deadlines).toEqual([...deadlines].sort((a, b) => a - b))
})

test('no question of this context looks through a whole collection, and a desk costs the same when it is full', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await cloud.as('neighbour').points.object({ claimId, reason: '问一问', key: key() })
  const queues = ['verify', 'vote', 'rectified', 'objection'] as const
  // One after another, so that one instance answers all: each remembers for ten minutes how large a group is.
  const lookAround = async () => {
    for (const person of ['clerk', 'worker1', 'leader1', 'council1', 'supervisor'] as const) {
      for (const queue of queues) await desk(person, queue)
      await cloud.as(person).village.home({})
    }
    const { claim, listMine, passbook, listPublicised, ranking } = cloud.as('dashan').points
    await claim({ claimId })
    await listMine({})
    for (const asked of [{}, { side: 'in' as const }]) await passbook(asked)
    await listPublicised({ villageId: 'qs' })
    await ranking({ villageId: 'qs', period: 'month' })
  }
  const forgotten = () => cloud.advance(11 * 60_000)
  expect((await questions(cloud, forgotten)).scans).toEqual([])
  const few = await questions(cloud, lookAround)
  expect(few.scans).toEqual([])
  for (let n = 0; n < 22; n++) await raise(cloud, 'dashan', rules.plain)
  await forgotten()
  expect((await questions(cloud, lookAround)).operations).toBe(few.operations)
})

test('every desk says which claim is the most urgent of all desks, and where it lies', async () => {
  const first = await raise(cloud, 'dashan', rules.plain)
  await cloud.advance(60 * 60_000 * 24)
  await raise(cloud, 'neighbour', rules.plain)
  for (const queue of ['vote', 'verify'] as const) {
    const { urgent } = await desk('clerk', queue)
    expect(urgent).toMatchObject({ desk: 'claim.verify', line: { id: first } })
  }
  expect((await desk('supervisor', 'objection')).urgent).toBeNull()
})

test('the words of a claim are named after whoever gave them, from where the reader stands', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain, '帮老周割了一天')
  const read = async (person: Person) => (await cloud.as(person).points.claim({ claimId })).wordsBy
  expect(await read('dashan')).toBe('您')
  expect(await read('worker1')).toBe('他家')
  expect(await read('xiuying')).toBe('您家')
})
