import { DAY_MS } from '@shared/kernel/time'
import { accounts, residents } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../../support/cloud'
import { giveNumbers, idNumberOf } from '../../support/numbers'
import { householdIdOf, layWorld, residentIdOf } from '../../support/world'

const DASHAN = idNumberOf(17)

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
  await giveNumbers(cloud, 'dashan', { idNumber: DASHAN, phone: '13900001234' })
})
afterEach(() => cloud.close())

const ask = (openid: string) =>
  cloud.as(openid).village.signIn({
    ...{ householdId: householdIdOf('dashan'), name: '李大山', idLastFour: DASHAN.slice(-4), key: key() },
  })

test('the committee of another village learns nothing of who asks to sign in here', async () => {
  await ask('phone')
  expect((await cloud.as('clerk').village.listSignIns({ villageId: 'qs' })).items).toHaveLength(1)
  for (const person of ['otherClerk', 'otherWorker']) {
    expect((await cloud.as(person).village.listSignIns({ villageId: 'qs' })).items).toEqual([])
  }
})

test('a committee takes no role away that is held over another village', async () => {
  const officer = { residentId: residentIdOf('townOfficer'), role: 'committee' as const }
  const until = cloud.now() + DAY_MS
  await cloud.as('townOfficer').village.grantRole({ ...officer, villageId: 'bg', placeId: 'bg', until, key: key() })
  const revoke = (person: string, villageId: string) =>
    cloud.as(person).village.revokeRole({ ...officer, villageId, placeId: 'bg', reason: '换届', key: key() })
  expect(await refusalOf(revoke('clerk', 'qs'))).toBe('NOT_FOUND')
  expect((await cloud.store.get(residents, officer.residentId))?.grants).toHaveLength(2)
  expect(await refusalOf(revoke('otherClerk', 'bg'))).toBe('succeeded')
})

test('a person whose phones are lost is let in by the grid worker, and the oldest phone is signed out', async () => {
  await ask('second')
  const letIn = async () => {
    const { items } = await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })
    return cloud.as('worker1').village.decideSignIn({ signInId: items[0]?.id ?? '', agree: true, key: key() })
  }
  await letIn()
  await ask('third')
  await letIn()
  expect((await cloud.store.get(residents, residentIdOf('dashan')))?.phones).toEqual(['second', 'third'])
  expect(await cloud.store.get(accounts, 'dashan')).toBeNull()
  expect((await cloud.as('third').village.home({})).me).toMatchObject({ name: '李大山' })
})

test('a number is not opened again, long after, by the key of an old look', async () => {
  const look = { residentId: residentIdOf('dashan'), field: 'phone', reason: '通知开会', key: key() } as const
  const reveal = () => cloud.as('worker1').village.revealNumber(look)
  await reveal()
  expect(await refusalOf(reveal())).toBe('succeeded')
  await cloud.advance(DAY_MS)
  expect(await refusalOf(reveal())).toBe('KEY_REUSED')
})

test('what others of a household, or its grid worker, see of a number is not what one signs in with', async () => {
  for (const person of ['xiuying', 'worker1', 'clerk']) {
    const seen = await cloud.as(person).village.household({ householdId: householdIdOf('dashan') })
    expect(JSON.stringify(seen)).not.toContain(DASHAN.slice(-4))
  }
})
