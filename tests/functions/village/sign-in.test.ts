import { DAY_MS } from '@shared/kernel/time'
import { events } from '../../../cloudfunctions/kernel/events'
import { type Account, accounts, households, residents } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../../support/cloud'
import { giveNumbers, idNumberOf } from '../../support/numbers'
import { householdIdOf, layWorld, residentIdOf } from '../../support/world'

const DASHAN = idNumberOf(17)
const XIUYING = idNumberOf(18)
const WRONG_DIGITS = '0000'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
  await giveNumbers(cloud, 'dashan', { idNumber: DASHAN })
  await giveNumbers(cloud, 'xiuying', { idNumber: XIUYING })
})
afterEach(async () => {
  const { scans } = cloud.local.database.metrics()
  await cloud.close()
  expect(scans).toEqual([])
})

const asked = (more: { name?: string; idLastFour?: string; doorCode?: string; key?: string } = {}) => ({
  householdId: householdIdOf('dashan'),
  name: '李大山',
  idLastFour: DASHAN.slice(-4),
  key: key(),
  ...more,
})

const doorCode = async () => (await cloud.as('dashan').village.doorCode({ householdId: householdIdOf('dashan') })).code
const accountOf = (openid: string): Promise<Account | null> => cloud.store.get(accounts, openid)

test('a person who knows the door code is in at once', async () => {
  const answer = await cloud.as('phone').village.signIn(asked({ doorCode: await doorCode() }))
  expect(answer.state).toBe('confirmed')
  expect(answer.contact).toMatchObject({ name: '张小梅', duty: '网格员' })
  const home = await cloud.as('phone').village.home({})
  expect(home.me).toMatchObject({ name: '李大山', household: '李大山家', door: '1组17号' })
})

test('the household is told when somebody signs in', async () => {
  await cloud.as('phone').village.signIn(asked({ doorCode: await doorCode() }))
  const { items } = await cloud.as('xiuying').village.listMessages({})
  expect(items[0]).toMatchObject({ title: '李大山登录了', read: false })
})

test('without the door code the grid worker of the household is asked, and lets the person in', async () => {
  const answer = await cloud.as('phone').village.signIn(asked())
  expect(answer.state).toBe('waiting')
  expect((await cloud.as('phone').village.home({})).signInPending).toBe(true)

  const waiting = await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })
  expect(waiting.items).toMatchObject([{ household: '李大山家', group: '1组', name: '李大山' }])
  expect((await cloud.as('worker1').village.listMessages({})).items[0]).toMatchObject({ title: '李大山想登录' })
  expect((await cloud.as('worker2').village.listSignIns({ villageId: 'qs' })).items).toEqual([])

  const signInId = waiting.items[0]?.id ?? ''
  await cloud.as('worker1').village.decideSignIn({ signInId, agree: true, key: key() })
  expect(await accountOf('phone')).toMatchObject({ residentId: residentIdOf('dashan') })
  expect((await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })).items).toEqual([])
})

test('a request that was decided is not decided again', async () => {
  await cloud.as('phone').village.signIn(asked())
  const { items } = await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })
  const signInId = items[0]?.id ?? ''
  await cloud.as('worker1').village.decideSignIn({ signInId, agree: false, key: key() })
  expect(await accountOf('phone')).toBeNull()
  const again = cloud.as('clerk').village.decideSignIn({ signInId, agree: true, key: key() })
  expect(await refusalOf(again)).toBe('SIGN_IN_DECIDED')
  expect(await accountOf('phone')).toBeNull()
})

test('a worker of another grid, and the committee of another village, cannot let anybody in', async () => {
  await cloud.as('phone').village.signIn(asked())
  const { items } = await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })
  const signInId = items[0]?.id ?? ''
  for (const person of ['worker2', 'otherClerk', 'neighbour']) {
    const attempt = cloud.as(person).village.decideSignIn({ signInId, agree: true, key: key() })
    expect(await refusalOf(attempt)).toBe('NOT_ALLOWED')
  }
})

test('asking again for the same person does not disturb the grid worker again', async () => {
  const first = await cloud.as('phone').village.signIn(asked())
  await cloud.advance(60_000)
  const second = await cloud.as('phone').village.signIn(asked())
  expect(second.askedAt).toBe(first.askedAt)
  expect((await cloud.as('worker1').village.listMessages({})).items).toHaveLength(1)
})

test('a wrong name, wrong digits and the code of another door answer alike', async () => {
  const wrongs = [
    asked({ name: '王二麻' }),
    asked({ idLastFour: WRONG_DIGITS }),
    asked({ name: '赵有田' }),
    asked({ doorCode: 'AAAAAAAA' }),
  ]
  const answers: unknown[] = []
  for (const [n, wrong] of wrongs.entries()) {
    const error: unknown = await cloud
      .as(`stranger${n}`)
      .village.signIn(wrong)
      .catch((e: unknown) => e)
    answers.push(JSON.parse(JSON.stringify(error)))
  }
  const [first, ...others] = answers
  expect(first).toMatchObject({ code: 'PERSON_NOT_MATCHED', data: { triesLeft: 4 } })
  for (const other of others) expect(other).toEqual(first)
})

test('five wrong guesses lock a phone until the end of the day, the right answer included', async () => {
  for (let left = 4; left >= 0; left--) {
    const wrong = cloud.as('phone').village.signIn(asked({ idLastFour: WRONG_DIGITS }))
    await expect(wrong).rejects.toMatchObject({ code: 'PERSON_NOT_MATCHED', data: { triesLeft: left } })
  }
  expect(await refusalOf(cloud.as('phone').village.signIn(asked()))).toBe('SIGN_IN_LOCKED')
  await cloud.advance(DAY_MS)
  expect((await cloud.as('phone').village.signIn(asked())).state).toBe('waiting')
})

test('ten wrong guesses at one household lock it for every phone', async () => {
  for (let n = 0; n < 10; n++) {
    const wrong = cloud.as(`stranger${n % 4}`).village.signIn(asked({ idLastFour: WRONG_DIGITS }))
    expect(await refusalOf(wrong)).toBe('PERSON_NOT_MATCHED')
  }
  expect(await refusalOf(cloud.as('phone').village.signIn(asked()))).toBe('HOUSEHOLD_LOCKED')
})

const lockedByStrangers = async () => {
  for (let n = 0; n < 10; n++) {
    await refusalOf(cloud.as(`stranger${n % 2}`).village.signIn(asked({ idLastFour: WRONG_DIGITS })))
  }
}

test('strangers who guess shut nobody out who has the code of the door', async () => {
  await lockedByStrangers()
  expect(await refusalOf(cloud.as('phone').village.signIn(asked({ doorCode: 'AAAAAAAA' })))).toBe('HOUSEHOLD_LOCKED')
  expect((await cloud.as('phone').village.signIn(asked({ doorCode: await doorCode() }))).state).toBe('confirmed')
})

test('guesses with the code of the door are counted as well, until the grid worker gives a new one', async () => {
  const code = await doorCode()
  for (let n = 0; n < 10; n++) {
    const wrong = cloud.as(`thief${n % 2}`).village.signIn(asked({ idLastFour: WRONG_DIGITS, doorCode: code }))
    expect(await refusalOf(wrong)).toBe('PERSON_NOT_MATCHED')
  }
  expect(await refusalOf(cloud.as('phone').village.signIn(asked({ doorCode: code })))).toBe('HOUSEHOLD_LOCKED')
  const householdId = householdIdOf('dashan')
  const fresh = await cloud.as('worker1').village.renewDoorCode({ householdId, reason: '被人试过', key: key() })
  expect((await cloud.as('phone').village.signIn(asked({ doorCode: fresh.code }))).state).toBe('confirmed')
})

test('guests leave nothing behind where nothing changed', async () => {
  const count = async () => (await cloud.store.find(events, { where: { villageId: 'qs' }, limit: 500 })).length
  await lockedByStrangers()
  const before = await count()
  for (let n = 0; n < 20; n++) {
    expect(await refusalOf(cloud.as('stranger0').village.signIn(asked()))).toBe('SIGN_IN_LOCKED')
    expect(await cloud.as('stranger1').village.signOut({ key: key() })).toEqual({ done: true })
  }
  expect(await count()).toBe(before)
  expect(await cloud.store.count(events, { villageId: null })).toBe(0)
})

test('a phone asks twenty times a day, however right it is', async () => {
  for (let n = 0; n < 20; n++) await cloud.as('phone').village.signIn(asked())
  expect(await refusalOf(cloud.as('phone').village.signIn(asked()))).toBe('SIGN_IN_LOCKED')
})

test('a request ends after a week, and can be made again', async () => {
  await cloud.as('phone').village.signIn(asked())
  const { items } = await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })
  await cloud.advance(7 * DAY_MS)
  expect((await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })).items).toEqual([])
  expect((await cloud.as('phone').village.home({})).signInPending).toBe(false)
  const late = cloud.as('worker1').village.decideSignIn({ signInId: items[0]?.id ?? '', agree: true, key: key() })
  expect(await refusalOf(late)).toBe('SIGN_IN_DECIDED')
  await cloud.as('phone').village.signIn(asked())
  expect((await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })).items).toHaveLength(1)
})

test('a request is looked at where the household stands by now', async () => {
  await cloud.as('phone').village.signIn(asked())
  const { items } = await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })
  const signInId = items[0]?.id ?? ''
  await cloud.store.transaction(async (tx) => {
    const home = await tx.get(households, householdIdOf('dashan'))
    if (home) await tx.put(households, { ...home, gridId: 'qs-w2', gridName: '2网格' })
  })
  const decide = (person: string) =>
    refusalOf(cloud.as(person).village.decideSignIn({ signInId, agree: true, key: key() }))
  expect(await decide('worker1')).toBe('NOT_ALLOWED')
  // It was asked of another grid: the person asks anew, where they live now.
  expect(await decide('worker2')).toBe('SIGN_IN_DECIDED')
  expect((await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })).items).toEqual([])
  await cloud.as('phone').village.signIn(asked())
  expect((await cloud.as('worker2').village.listSignIns({ villageId: 'qs' })).items).toHaveLength(1)
})

test('a wrong door code is counted like any wrong guess', async () => {
  const wrong = cloud.as('phone').village.signIn(asked({ doorCode: 'AAAAAAAA' }))
  await expect(wrong).rejects.toMatchObject({ code: 'PERSON_NOT_MATCHED', data: { triesLeft: 4 } })
  expect(await accountOf('phone')).toBeNull()
})

test('a wrong guess sent again with its own key counts once and answers the same', async () => {
  const wrong = asked({ idLastFour: WRONG_DIGITS })
  for (let n = 0; n < 3; n++) {
    await expect(cloud.as('phone').village.signIn(wrong)).rejects.toMatchObject({
      code: 'PERSON_NOT_MATCHED',
      data: { triesLeft: 4 },
    })
  }
})

test('a renewed door code makes the old one worthless', async () => {
  const old = await doorCode()
  const householdId = householdIdOf('dashan')
  const { code } = await cloud.as('worker1').village.renewDoorCode({ householdId, reason: '门牌掉了', key: key() })
  expect(code).not.toBe(old)
  expect(code).toBe(await doorCode())
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  expect(await refusalOf(cloud.as('phone').village.signIn(asked({ doorCode: old })))).toBe('PERSON_NOT_MATCHED')
  expect((await cloud.as('phone').village.signIn(asked({ doorCode: code }))).state).toBe('confirmed')
})

test('no door code is ever stored', async () => {
  const old = await doorCode()
  const householdId = householdIdOf('dashan')
  const { code } = await cloud.as('worker1').village.renewDoorCode({ householdId, reason: '门牌掉了', key: key() })
  const stored = await Promise.all([
    cloud.store.get(households, householdId),
    cloud.store.find(events, { where: { villageId: 'qs' }, limit: 100 }),
  ])
  expect(JSON.stringify(stored)).toContain('renewDoorCode')
  expect(JSON.stringify(stored)).not.toContain(code)
  expect(JSON.stringify(stored)).not.toContain(old)
})

test('a phone that is signed in does not sign in again', async () => {
  const doubled = cloud.as('neighbour').village.signIn(asked({ doorCode: await doorCode() }))
  expect(await refusalOf(doubled)).toBe('ALREADY_SIGNED_IN')
})

test('one person is signed in on two phones at most, even when several try at once', async () => {
  const code = await doorCode()
  const outcomes = await Promise.all(
    ['phone1', 'phone2', 'phone3'].map((phone) => refusalOf(cloud.as(phone).village.signIn(asked({ doorCode: code })))),
  )
  expect(outcomes.sort()).toEqual(['PHONES_FULL', 'PHONES_FULL', 'succeeded'])
  expect((await cloud.store.get(residents, residentIdOf('dashan')))?.phones).toHaveLength(2)
})

test('signing out forgets the phone, frees its place, and can be repeated', async () => {
  const again = key()
  expect(await cloud.as('dashan').village.signOut({ key: again })).toEqual({ done: true })
  expect(await cloud.as('dashan').village.signOut({ key: again })).toEqual({ done: true })
  expect(await accountOf('dashan')).toBeNull()
  expect((await cloud.store.get(residents, residentIdOf('dashan')))?.phones).toEqual([])
  expect((await cloud.as('dashan').village.home({ villageId: 'qs' })).me).toBeNull()
  expect(await refusalOf(cloud.as('dashan').village.me({}))).toBe('SIGN_IN_REQUIRED')
})
