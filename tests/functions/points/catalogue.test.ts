import type { DraftRule, Resolution } from '@shared/points/rule'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { draft, openVillage, RESOLUTION, raise } from './ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.close())

const clerk = () => cloud.as('clerk').points
const latest = async () => (await clerk().catalogue({ villageId: 'qs' })).latest

async function adopt(rules: DraftRule[], more: Partial<Resolution> = {}, after?: number): Promise<number> {
  const resolution = { ...RESOLUTION, ...more }
  const input = { villageId: 'qs', rules, resolution, after: after ?? (await latest()), key: key() }
  return (await clerk().adoptCatalogue(input)).version
}

test('before a catalogue is adopted nothing can be raised', async () => {
  expect(await clerk().catalogue({ villageId: 'qs' })).toEqual({ catalogue: null, latest: 0 })
  expect(await refusalOf(raise(cloud, 'dashan', 'r0000000000'))).toBe('NO_CATALOGUE')
})

test('every published template can be taken over as it is', async () => {
  const { templates } = await clerk().listTemplates({ villageId: 'qs' })
  expect(templates.length).toBeGreaterThan(1)
  for (const { id, count } of templates) {
    const { rules, findings } = await clerk().template({ villageId: 'qs', templateId: id })
    expect(rules).toHaveLength(count)
    expect(findings.filter(({ severity }) => severity === 'refuse')).toEqual([])
  }
  expect(await refusalOf(clerk().template({ villageId: 'qs', templateId: 'nowhere' }))).toBe('NOT_FOUND')
})

test('a fine is found before the meeting, and keeps the catalogue from being adopted', async () => {
  const fine = draft('乱扔垃圾罚款一百元')
  const { findings } = await clerk().checkRules({ villageId: 'qs', rules: [fine] })
  expect(findings).toContainEqual(expect.objectContaining({ rule: fine.name, severity: 'refuse' }))
  const before = await latest()
  expect(await refusalOf(adopt([draft('帮扶邻里'), fine]))).toBe('RULES_REFUSED')
  expect(await latest()).toBe(before)
})

test('two rules of one name are not adopted', async () => {
  expect(await refusalOf(adopt([draft('帮扶邻里'), draft('帮扶邻里')]))).toBe('RULES_REFUSED')
})

test('a meeting without a quorum or a majority adopts nothing', async () => {
  const rules = [draft('帮扶邻里')]
  const short: Partial<Resolution>[] = [
    { entitled: 30, present: 19, inFavour: 19 },
    { entitled: 30, present: 20, inFavour: 10 },
    { meeting: 'villagersAssembly', entitled: 400, present: 200, inFavour: 200 },
    { meeting: 'council' },
    { present: 31 },
    { day: '2999-01-01' },
  ]
  for (const more of short) expect(await refusalOf(adopt(rules, more))).toBe('RESOLUTION_SHORT')
  await adopt(rules, { entitled: 30, present: 20, inFavour: 11 })
  await adopt(rules, { meeting: 'villagersAssembly', entitled: 400, present: 201, inFavour: 101 })
})

test('a rule keeps its id while its name stays, and a claim keeps the version it was made under', async () => {
  const first = await adopt([draft('帮扶邻里'), draft('志愿服务')])
  const rulesOf = async (version: number) =>
    (await clerk().catalogue({ villageId: 'qs', version })).catalogue?.rules ?? []
  const [helping] = await rulesOf(first)
  const claimId = await raise(cloud, 'dashan', helping?.id ?? '')

  const second = await adopt([draft('帮扶邻里', { points: { min: 30, max: 30 } })], { title: '新细则' })
  expect((await rulesOf(second)).map(({ id }) => id)).toEqual([helping?.id])
  const claim = await cloud.as('dashan').points.claim({ claimId })
  expect(claim).toMatchObject({ version: first, rule: { points: { min: 15, max: 15 } } })
  expect(claim.resolution.title).toBe('青石湾村积分细则')

  const gone = (await rulesOf(first)).find(({ name }) => name === '志愿服务')
  expect(await refusalOf(raise(cloud, 'dashan', gone?.id ?? ''))).toBe('RULE_GONE')
})

test('of two drafts that started from the same version one is adopted', async () => {
  const after = await latest()
  const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(adopt([draft('帮扶邻里')], {}, after))))
  expect(outcomes.sort()).toEqual(['CATALOGUE_MOVED_ON', 'CATALOGUE_MOVED_ON', 'succeeded'])
  expect(await latest()).toBe(after + 1)
})
