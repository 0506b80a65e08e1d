import { DAY_MS, monthOf, yearOf } from '@shared/kernel/time'
import { checkCharacterOf } from '@shared/village/id-number'
import type { Manner, PurposeName } from '@shared/village/naming'
import { messages, toHousehold, toRole } from '../../../cloudfunctions/kernel/messages'
import { readSettings } from '../../../cloudfunctions/kernel/settings'
import { passbooks } from '../../../cloudfunctions/points/documents'
import { emptyPassbook } from '../../../cloudfunctions/points/ledger/post'
import { households, residents } from '../../../cloudfunctions/village/documents'
import { assessments, namings } from '../../../cloudfunctions/village/naming/documents'
import { sealNumber } from '../../../cloudfunctions/village/numbers/numbers'
import { key, refusalOf, TEST_SECRET, type TestCloud } from '../../support/cloud'
import { householdIdOf, PEOPLE, type Person, residentIdOf } from '../../support/world'
import { printed } from '../paper/ground'
import { adoptRules, openVillage, publicise } from '../points/ground'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openVillage()
})
afterEach(async () => {
  const { scans } = cloud.local.database.metrics()
  await cloud.close()
  expect(scans).toEqual([])
})

const HOME = 'qs-1017'
const assess = (purpose: PurposeName) =>
  cloud.as('clerk').village.keepAssessment({
    ...{
      villageId: 'qs',
      purpose,
      version: 1,
      effect: '本村人知道挣了多少分',
      measures: '没点头的遮一个字',
      key: key(),
    },
  })
const choose = (person: Person, purpose: PurposeName, manner: Manner, householdId = HOME) =>
  cloud.as(person).village.chooseNaming({ householdId, purpose, version: 1, manner, key: key() })
const linesOf = async (person: Person, householdId = HOME) =>
  (await cloud.as(person).village.naming({ householdId })).lines
const lineOf = async (person: Person, purpose: PurposeName, householdId = HOME) =>
  (await linesOf(person, householdId)).find((line) => line.purpose === purpose)

/** A household that has earned so many points this year. */
async function earned(person: Person, honour: number): Promise<void> {
  const n = PEOPLE[person].household?.slice(0, 1)
  const place = { villageId: 'qs', groupId: `qs-g${n}`, groupName: `${n}组`, gridId: `qs-w${n}` }
  await cloud.store.create(passbooks, {
    ...emptyPassbook({ householdId: householdIdOf(person), head: PEOPLE[person].name, ...place }),
    ...{
      honour,
      monthHonour: honour,
      balance: honour,
      lots: [{ points: honour, expiresAt: cloud.now() + 300 * DAY_MS }],
    },
    ...{ period: yearOf(cloud.now()), month: monthOf(cloud.now()) },
  })
}
const ranked = async (reader: Person | 'stranger') =>
  (await cloud.as(reader).points.ranking({ villageId: 'qs', period: 'year' })).list.items.map(
    ({ place, household, group }) => [place, household, group],
  )
const onNotice = async (reader: Person | 'stranger') =>
  (await cloud.as(reader).points.listPublicised({ villageId: 'qs' })).items.map(({ household, group }) => [
    household,
    group,
  ])
const rankingPaper = async () =>
  (await printed(cloud.as('clerk').paper.ranking({ villageId: 'qs', period: 'year' }))).text

/** Gives somebody an identity number with this day of birth. */
async function born(person: Person, day: string): Promise<void> {
  const settings = readSettings({ ...process.env, CUNXING_SECRET: TEST_SECRET })
  const first17 = `990101${day}001`
  const _id = residentIdOf(person)
  await cloud.store.transaction(async (tx) => {
    const resident = await tx.get(residents, _id)
    if (!resident) throw new Error(`${person} is nobody`)
    const idNumber = sealNumber(settings, _id, first17 + checkCharacterOf(first17))
    await tx.put(residents, { ...resident, idNumber })
  })
}

test('whoever was never asked stands on every list as before, with a character hidden', async () => {
  await earned('dashan', 30)
  expect(await ranked('neighbour')).toEqual([[1, '李大〇家', '1组']])
  expect(await linesOf('dashan')).toMatchObject(
    (['ranking', 'notices', 'wall', 'pledges'] as const).map((purpose) => ({
      ...{ purpose, chosen: null, shown: '李大〇家', since: null, until: null, notFull: 'notReady', open: true },
    })),
  )
})

test('a head names their household in full for one list and two years; strangers go on reading the usual', async () => {
  await earned('dashan', 30)
  await assess('ranking')
  await choose('dashan', 'ranking', 'full')
  expect(await ranked('neighbour')).toEqual([[1, '李大山家', '1组']])
  expect(await ranked('stranger')).toEqual([[1, '李大〇家', '1组']])
  expect(await ranked('otherResident')).toEqual([[1, '李大〇家', '1组']])
  const line = await lineOf('dashan', 'ranking')
  expect(line).toMatchObject({ chosen: 'full', shown: '李大山家', open: false })
  expect(await lineOf('dashan', 'notices')).toMatchObject({ chosen: null, shown: '李大〇家', open: true })
  const until = line?.until ?? 0
  expect(until - cloud.now()).toBeGreaterThan(729 * DAY_MS)
  expect(until - cloud.now()).toBeLessThan(732 * DAY_MS)
})

test('a consent ends on its day, and the household stands there as usual again', async () => {
  await assess('ranking')
  await choose('dashan', 'ranking', 'full')
  const naming = await cloud.store.get(namings, HOME)
  const choices = naming?.choices.map((choice) => ({ ...choice, until: cloud.now() + DAY_MS })) ?? []
  await cloud.store.transaction((tx) => tx.put(namings, { _id: HOME, villageId: 'qs', choices }))
  expect(await lineOf('dashan', 'ranking')).toMatchObject({ chosen: 'full', shown: '李大山家' })
  await cloud.advance(2 * DAY_MS)
  expect(await lineOf('dashan', 'ranking')).toMatchObject({ chosen: null, shown: '李大〇家', open: false })
})

test('nobody is named in full before it was thought through what that does, and the assessment stays as it was kept', async () => {
  expect(await refusalOf(choose('dashan', 'ranking', 'full'))).toBe('NAMING_NOT_READY')
  await assess('ranking')
  expect(await refusalOf(choose('dashan', 'notices', 'full'))).toBe('NAMING_NOT_READY')
  expect(await refusalOf(choose('dashan', 'ranking', 'full'))).toBe('succeeded')
  const again = { effect: '没有影响', measures: '不用管', key: key() }
  await cloud.as('clerk').village.keepAssessment({ villageId: 'qs', purpose: 'ranking', version: 1, ...again })
  expect(await cloud.store.get(assessments, 'qs:ranking:1')).toMatchObject({
    by: '罗建国',
    measures: '没点头的遮一个字',
  })
  const { assessments: listed } = await cloud.as('supervisor').village.listAssessments({ villageId: 'qs' })
  expect(listed.map(({ purpose, kept }) => [purpose, kept?.effect])).toEqual([
    ['ranking', '本村人知道挣了多少分'],
    ...['notices', 'wall', 'pledges', 'party'].map((purpose) => [purpose, undefined]),
  ])
})

test('nobody says yes for the head: not the family, not whoever looks after them; to be named less is anybody’s of the house', async () => {
  await assess('ranking')
  for (const person of ['xiuying', 'worker1', 'leader1', 'clerk'] as const) {
    expect(await refusalOf(choose(person, 'ranking', 'full'))).toBe('NAMING_HEAD_ONLY')
    expect(await lineOf(person, 'ranking')).toMatchObject({ notFull: 'headOnly' })
  }
  await choose('dashan', 'ranking', 'full')
  await choose('xiuying', 'ranking', 'surname')
  expect(await lineOf('dashan', 'ranking')).toMatchObject({ chosen: 'surname', shown: '李家', until: null })
  expect(await refusalOf(choose('neighbour', 'ranking', 'none'))).toBe('NOT_ALLOWED')
})

test('what is chosen on somebody’s word is told to the household', async () => {
  await choose('worker1', 'ranking', 'none')
  const told = await cloud.store.find(messages, { where: { audience: toHousehold(HOME) } })
  expect(told.map(({ title, text }) => [title, text])).toEqual([
    ['挣分榜上，您家改成“不上榜”了', expect.stringContaining('张小梅替您家选的')],
  ])
  await choose('dashan', 'ranking', 'masked')
  expect(await cloud.store.find(messages, { where: { audience: toHousehold(HOME) } })).toHaveLength(1)
})

test('who is on no ranking is left out of it for others, with nobody’s place changed, and on a notice is 某户', async () => {
  await publicise(cloud, (await adoptRules(cloud)).plain)
  await earned('neighbour', 50)
  await earned('dashan', 30)
  await earned('faraway', 10)
  await choose('dashan', 'ranking', 'none')
  await choose('dashan', 'notices', 'none')
  expect(await ranked('neighbour')).toEqual([
    [1, '赵有田家', '1组'],
    [3, '马老〇家', '2组'],
  ])
  expect(await ranked('xiuying')).toContainEqual([2, '李大山家', '1组'])
  expect(await onNotice('neighbour')).toEqual([['某户', '本村']])
  const paper = await rankingPaper()
  expect(paper).not.toContain('李')
  const notice = await printed(cloud.as('clerk').paper.notices({ villageId: 'qs' }))
  expect(notice.text).toContain('某户')
  expect(notice.text).not.toContain('李')
})

test('a name that is taken back is down at once on every list, every page of it and every paper', async () => {
  await publicise(cloud, (await adoptRules(cloud)).plain)
  await earned('dashan', 30)
  for (const purpose of ['ranking', 'notices', 'wall'] as const) {
    await assess(purpose)
    await choose('dashan', purpose, 'full')
  }
  const [claim] = (await cloud.as('neighbour').points.listPublicised({ villageId: 'qs' })).items
  const everywhere = async () => [
    ...(await ranked('neighbour')).map(([, household]) => household),
    ...(await onNotice('neighbour')).map(([household]) => household),
    (await cloud.as('neighbour').points.claim({ claimId: claim?.id ?? '' })).claim.household,
    (await rankingPaper()).includes('李大山'),
    (await printed(cloud.as('clerk').paper.notices({ villageId: 'qs' }))).text.includes('李大山'),
  ]
  expect(await everywhere()).toEqual(['李大山家', '李大山家', '李大山家', true, true])
  await choose('dashan', 'ranking', 'masked')
  await choose('dashan', 'notices', 'masked')
  expect(await everywhere()).toEqual(['李大〇家', '李大〇家', '李大〇家', false, false])
  const asked = await cloud.store.find(messages, { where: { audience: toRole('committee', 'qs') } })
  const papers = asked.filter(({ title }) => title.includes('换一张纸'))
  expect(papers).toHaveLength(1)
  expect(papers[0]?.text).not.toContain('李')
})

test('paper takes a yes to the list and a yes to the wall', async () => {
  await earned('dashan', 30)
  for (const purpose of ['ranking', 'wall'] as const) await assess(purpose)
  await choose('dashan', 'ranking', 'full')
  expect(await rankingPaper()).toContain('李大〇家')
  await choose('dashan', 'wall', 'full')
  expect(await rankingPaper()).toContain('李大山家')
  await choose('dashan', 'ranking', 'number')
  expect(await rankingPaper()).toContain('户编号 1017')
})

test('another head is another name: nobody said yes to that', async () => {
  await earned('dashan', 30)
  await assess('ranking')
  await choose('dashan', 'ranking', 'full')
  await cloud.store.transaction(async (tx) => {
    const home = await tx.get(households, HOME)
    if (home) await tx.put(households, { ...home, head: '王秀兰' })
  })
  expect(await ranked('neighbour')).toEqual([[1, '王秀〇家', '1组']])
  expect(await lineOf('xiuying', 'ranking')).toMatchObject({ chosen: null, shown: '王秀〇家', notFull: null })
})

test('a household whose head is a child stands on no list by name, and no child says yes', async () => {
  await earned('dashan', 30)
  await assess('ranking')
  await choose('dashan', 'ranking', 'full')
  await born('dashan', '20150101')
  expect(await refusalOf(choose('dashan', 'ranking', 'full'))).toBe('NAMING_OF_A_CHILD')
  await cloud.store.transaction(async (tx) => {
    const home = await tx.get(households, HOME)
    if (home) await tx.put(households, { ...home, childUntil: cloud.now() + DAY_MS })
  })
  expect(await ranked('neighbour')).toEqual([])
  expect(await lineOf('dashan', 'ranking')).toMatchObject({ shown: null, notFull: 'child' })
  expect(await rankingPaper()).not.toContain('李')
})

test('of a group of fewer than five households neither a list nor a paper says which it is', async () => {
  await earned('neighbour', 50)
  await earned('faraway', 10)
  for (const number of ['2001', '2002', '2003']) {
    await cloud.store.transaction(async (tx) => {
      const home = await tx.get(households, `qs-${number}`)
      if (home) await tx.put(households, { ...home, groupId: 'qs-g1', groupName: '1组' })
    })
  }
  // How many live in a group is counted anew after ten minutes.
  await cloud.advance(11 * 60_000)
  expect(await ranked('dashan')).toEqual([
    [1, '赵有〇家', '1组'],
    [2, '马老〇家', '本村'],
  ])
  const { groups } = await cloud.as('dashan').points.ranking({ villageId: 'qs', period: 'year' })
  expect(groups.map(({ name }) => name)).toEqual(['1组'])
  const narrow = cloud.as('dashan').points.ranking({ villageId: 'qs', period: 'year', groupId: 'qs-g2' })
  expect(await refusalOf(narrow)).toBe('NOT_FOUND')
  const paper = cloud.as('clerk').paper.ranking({ villageId: 'qs', period: 'year', groupId: 'qs-g2' })
  expect(await refusalOf(paper)).toBe('NOT_FOUND')
  expect(await rankingPaper()).not.toContain('2组')
})

test('the directory says that somebody is of the party only while they want it to, and nobody else wants it for them', async () => {
  const until = cloud.now() + 300 * DAY_MS
  const grant = { villageId: 'qs', residentId: residentIdOf('xiuying'), role: 'partyMember' as const, placeId: 'qs' }
  await cloud.as('clerk').village.grantRole({ ...grant, until, key: key() })
  await assess('party')
  const read = async () =>
    (await cloud.as('neighbour').village.directory({ villageId: 'qs' })).offices
      .filter(({ role }) => role === 'partyMember')
      .flatMap(({ holders }) => holders.map(({ name }) => name))
  expect(await read()).toEqual([])
  expect(await lineOf('dashan', 'party')).toBeUndefined()
  expect(await lineOf('clerk', 'party')).toBeUndefined()
  for (const person of ['dashan', 'clerk', 'worker1'] as const) {
    expect(await refusalOf(choose(person, 'party', 'full'))).toBe('NAMING_OWN_ONLY')
  }
  await choose('xiuying', 'party', 'full')
  expect(await read()).toEqual(['王秀兰'])
  expect(await lineOf('xiuying', 'party')).toMatchObject({ chosen: 'full', shown: '党员' })
  await choose('xiuying', 'party', 'none')
  expect(await read()).toEqual([])
})

test('who chose another wording, or what is not offered, chooses nothing', async () => {
  const asked = { householdId: HOME, purpose: 'ranking' as const, key: key() }
  expect(await refusalOf(cloud.as('dashan').village.chooseNaming({ ...asked, version: 2, manner: 'surname' }))).toBe(
    'NAMING_CHANGED',
  )
  expect(await refusalOf(choose('dashan', 'party', 'full'))).toBe('NAMING_OWN_ONLY')
  expect(await cloud.store.get(namings, HOME)).toBeNull()
})
