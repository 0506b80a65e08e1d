import tcb from '@cloudbase/node-sdk'
import { claims } from '../../../cloudfunctions/points/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import type { Person } from '../../support/world'
import { adoptRules, draft, openVillage, photoOf, RESOLUTION, type RuleIds } from './ground'

let cloud: TestCloud
let rules: RuleIds
beforeAll(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterAll(() => cloud.close())

const raiseWith = (person: Person, photos: string[], again = key()) =>
  cloud.as(person).points.raiseClaim({ villageId: 'qs', ruleId: rules.plain, photos, key: again })

/** Whether a file lies in the storage. */
async function isThere(fileID: string): Promise<boolean> {
  const { env, secretId, secretKey, url } = cloud.local
  const sdk = tcb.init({ env, secretId, secretKey, serviceUrl: `${url}/admin` })
  const { fileList } = await sdk.getTempFileURL({ fileList: [fileID] })
  return Boolean(fileList[0]?.tempFileURL)
}

test('of an uploaded photo only the clean copy is kept: the original, with its place and hour, is gone', async () => {
  const upload = await photoOf(cloud, 'dashan')
  expect(await isThere(upload)).toBe(true)
  await raiseWith('dashan', [upload])
  expect(await isThere(upload)).toBe(false)
})

test('a photo that somebody else uploaded is not taken as one of mine', async () => {
  const upload = await photoOf(cloud, 'dashan')
  await raiseWith('dashan', [upload])
  expect(await refusalOf(raiseWith('neighbour', [upload]))).toBe('PHOTO_REFUSED')
})

test('nor is one whose id somebody learned before it was sent', async () => {
  const upload = await photoOf(cloud, 'dashan')
  expect(await refusalOf(raiseWith('neighbour', [upload]))).toBe('PHOTO_REFUSED')
  expect(await isThere(upload)).toBe(true)
  expect(await refusalOf(raiseWith('dashan', [upload]))).toBe('succeeded')
})

test('nor is a workbook: of those who may bring one, each brings their own', async () => {
  const file = await cloud.upload('dashan', 'roster.xlsx', Buffer.from('PK'))
  expect(await refusalOf(cloud.as('clerk').village.previewRoster({ villageId: 'qs', file, key: key() }))).toBe(
    'SHEET_UNREADABLE',
  )
  const goods = cloud.as('shopkeeper').shop.readGoodsSheet({ villageId: 'qs', file })
  expect(await refusalOf(goods)).toBe('SHEET_UNREADABLE')
  const rules = cloud.as('clerk').points.readRulesSheet({ villageId: 'qs', file })
  expect(await refusalOf(rules)).toBe('SHEET_UNREADABLE')
  expect(await isThere(file)).toBe(true)
})

test('a picture that is larger than ten megabytes is left where it is, and is said to be too large', async () => {
  const upload = await cloud.upload('dashan', 'a.jpg', Buffer.alloc(10 * 1024 * 1024 + 1, 0xff))
  expect(await refusalOf(raiseWith('dashan', [upload]))).toBe('PHOTO_TOO_LARGE')
  expect(await isThere(upload)).toBe(true)
})

test('the folder that the cloud names is the one from which it takes', async () => {
  const { folder } = await cloud.as('dashan').village.uploadFolder({})
  expect(await photoOf(cloud, 'dashan')).toContain(`/${folder}/`)
})

test('a claim with a photo, sent several times at once, is one claim with one photo', async () => {
  const upload = await photoOf(cloud, 'dashan')
  const again = key()
  const answers = await Promise.all([1, 2, 3, 4].map(() => raiseWith('dashan', [upload, upload], again)))
  expect(new Set(answers.map(({ claimId }) => claimId)).size).toBe(1)
  expect((await cloud.store.get(claims, answers[0]?.claimId ?? ''))?.photos).toHaveLength(1)
})

test('of several photos, a "no" says which one it means, and none is taken alone', async () => {
  const [good, other] = [await photoOf(cloud, 'dashan', 'one.jpg'), await photoOf(cloud, 'dashan', 'three.jpg')]
  const broken = await cloud.upload('dashan', 'two.jpg', Buffer.from('....ftypheic'))
  const said = raiseWith('dashan', [good, broken, other])
  await expect(said).rejects.toMatchObject({
    code: 'PHOTO_REFUSED',
    data: { way: expect.stringMatching(/^第 2 张：/) },
  })
  expect(await refusalOf(raiseWith('dashan', [good, other]))).toBe('succeeded')
})

test('a file id that climbs out of its folder is no file id', async () => {
  const upload = (await photoOf(cloud, 'dashan')).replace('/uploads/', '/uploads/../photos/')
  expect(await refusalOf(raiseWith('dashan', [upload]))).toBe('INPUT_INVALID')
})

test('what the law forbids is refused in the category too', async () => {
  const rule = draft('乱倒垃圾', { category: '罚款100元' })
  const { findings } = await cloud.as('clerk').points.checkRules({ villageId: 'qs', rules: [rule] })
  expect(findings.map(({ concern }) => concern)).toContain('fine')
})

test('a meeting on a day that no calendar has adopts nothing', async () => {
  const adopt = (day: string) =>
    cloud.as('clerk').points.adoptCatalogue({
      ...{ villageId: 'qs', rules: [draft('帮扶邻里')], resolution: { ...RESOLUTION, day }, after: 1, key: key() },
    })
  for (const day of ['2027-02-30', '2027-13-01', '0000-00-00'])
    expect(await refusalOf(adopt(day))).toBe('INPUT_INVALID')
})

test('one meeting adopts one version, and an older meeting does not take back a newer one', async () => {
  const adopt = (more: Partial<typeof RESOLUTION>) =>
    cloud.as('clerk').points.adoptCatalogue({
      ...{ villageId: 'qs', rules: [draft('帮扶邻里')], resolution: { ...RESOLUTION, ...more }, after: 1, key: key() },
    })
  expect(await refusalOf(adopt({}))).toBe('RESOLUTION_USED')
  expect(await refusalOf(adopt({ day: '2026-01-09', title: '旧细则' }))).toBe('RESOLUTION_USED')
  expect(await refusalOf(adopt({ day: '2027-03-01' }))).toBe('succeeded')
})
