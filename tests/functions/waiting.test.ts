import { proveWaiting } from '../../cloudfunctions/jobs/waiting'
import { waitingRows } from '../../cloudfunctions/kernel/waiting'
import { accounts } from '../../cloudfunctions/village/documents'
import { key, type TestCloud } from '../support/cloud'
import { householdIdOf, type Person } from '../support/world'
import { adoptRules, openVillage, publicise, questions, type RuleIds, raise, verify } from './points/ground'
import { runTimers } from './village/roster-ground'

let cloud: TestCloud
let rules: RuleIds
beforeEach(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterEach(() => cloud.close())

const rowOf = (claimId: string) => cloud.store.get(waitingRows, `claim:${claimId}`)
const wrongs = () => proveWaiting(cloud.store, 'qs', cloud.now())
const onDesk = async (person: Person, desk: string) =>
  (await cloud.as(person).village.workbench({ desk })).list.items.map(({ id }) => id)

test('a matter waits once, however many offices somebody holds over it', async () => {
  const account = await cloud.store.get(accounts, 'clerk')
  if (!account) throw new Error('no clerk')
  const more = (role: 'gridWorker' | 'groupLeader', placeId: string) =>
    account.grants.map((grant) => ({ ...grant, role, placeId }))
  const grants = [...account.grants, ...more('gridWorker', 'qs-w1'), ...more('groupLeader', 'qs-g1')]
  await cloud.store.transaction((tx) => tx.put(accounts, { ...account, grants }))
  const claimId = await raise(cloud, 'dashan', rules.plain)
  const { desks, list } = await cloud.as('clerk').village.workbench({})
  expect(desks).toEqual([{ id: 'claim.verify', word: '核实好事', count: 1, more: false }])
  expect(list.items.map(({ id }) => id)).toEqual([claimId])
})

test('what has come to its end waits for nobody and hangs nowhere', async () => {
  const claimId = await publicise(cloud, rules.plain)
  expect(await rowOf(claimId)).toMatchObject({ desk: null, first: null, shown: 'qs' })
  await cloud.advance(4 * 86_400_000)
  await runTimers(cloud)
  expect((await cloud.as('dashan').points.claim({ claimId })).claim.state).toBe('posted')
  expect(await rowOf(claimId)).toBeNull()
})

test('kin that is written down while a matter waits takes it off their desk with the next run', async () => {
  const claimId = await raise(cloud, 'neighbour', rules.careful)
  await verify(cloud, 'worker1', claimId)
  expect(await onDesk('council2', 'claim.vote')).toEqual([claimId])
  const kin = { householdId: householdIdOf('council2'), kinHouseholdIds: [householdIdOf('neighbour')], key: key() }
  await cloud.as('clerk').village.setKin(kin)
  await runTimers(cloud)
  expect(await onDesk('council2', 'claim.vote')).toEqual([])
  expect(await onDesk('council1', 'claim.vote')).toEqual([claimId])
})

test('an objection to a household’s score waits on the same workbench as everything else', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await cloud.as('neighbour').points.object({ claimId, reason: '我没看见', key: key() })
  const { urgent } = await cloud.as('clerk').village.workbench({})
  expect(urgent).toMatchObject({ desk: 'claim.objection', line: { about: 'claim', id: claimId } })
})

test('the proof says what waits without a matter and what does not wait though it should, and the night puts it right', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  await verify(cloud, 'worker1', claimId)
  expect(await wrongs()).toEqual([])
  const row = await rowOf(claimId)
  if (!row) throw new Error('nothing waits')
  await cloud.store.transaction(async (tx) => {
    await tx.remove(waitingRows, row._id)
    await tx.put(waitingRows, { ...row, _id: 'claim:nothing' })
  })
  expect((await wrongs()).map(({ id, should }) => [id, should])).toEqual([
    [`claim:${claimId}`, 'a matter that waits'],
    ['claim:nothing', 'nothing'],
  ])
  await fetch(`${cloud.local.url}/local/timers/prove`, { method: 'POST' })
  expect(await wrongs()).toEqual([])
  expect(await onDesk('council1', 'claim.vote')).toEqual([claimId])
})

test('the first page asks no more often when ten times as much waits', async () => {
  const operations = async () => (await questions(cloud, () => cloud.as('worker1').village.home({}))).operations
  await raise(cloud, 'dashan', rules.plain)
  const few = await operations()
  for (let n = 0; n < 10; n++) await raise(cloud, 'dashan', rules.ranged)
  expect(await operations()).toBe(few)
})
