import { households, residents, rosterChunks, rosterImports } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../../support/cloud'
import { layWorld } from '../../support/world'
import { apply, head, idNumber, importLines, member, preview, runTimers, upload, workbook } from './roster-ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterAll(() => cloud.close())

const clerk = () => cloud.as('clerk').village
/** What an import of few households would write. */
const chunksOf = (importId: string) =>
  cloud.store.find(rosterChunks, { where: { _id: { in: [0, 1, 2].map((n) => `${importId}:${n}`) } } })

test('a roster with wrong cells is refused with the place of each, and nothing of it is kept', async () => {
  const before = await cloud.store.count(residents, { villageId: 'qs' })
  const shown = await preview(cloud, [
    head('3001', '钱一', 1),
    head('3002', '钱二', 2, { idNumber: '990101198001010000' }),
    head('3003', '钱三', 3, { group: '' }),
  ])
  expect(shown).toMatchObject({ state: 'refused', problemCount: 2, added: 0, samples: [] })
  expect(shown.problems.map(({ row, column }) => [row, column])).toEqual([
    [3, '身份证号'],
    [4, '组'],
  ])
  expect(await chunksOf(shown.id)).toEqual([])
  expect(await cloud.store.count(residents, { villageId: 'qs' })).toBe(before)
  expect(await refusalOf(apply(cloud, shown.id))).toBe('ROSTER_HAS_PROBLEMS')
})

test('of a thousand wrong cells two hundred are shown, and all are counted', async () => {
  const lines = Array.from({ length: 300 }, (_, n) => head(String(5000 + n), '钱某', n, { phone: '123' }))
  const shown = await preview(cloud, lines)
  expect(shown).toMatchObject({ state: 'refused', problemCount: 300 })
  expect(shown.problems).toHaveLength(200)
})

test('a preview says what would change, and changes nothing', async () => {
  const father = head('3101', '孙一', 11)
  const shown = await preview(cloud, [father, member(father, '孙小', '儿子', 12), head('3102', '孙二', 13)])
  expect(shown).toMatchObject({ state: 'ready', households: 2, residents: 3, added: 2, changed: 0, unchanged: 0 })
  expect(shown.samples[0]).toEqual({ kind: 'added', household: '孙一家（3101）', what: '新增，3组，2人' })
  expect(shown.left).toBe(await cloud.store.count(households, { villageId: 'qs' }))
  expect(await cloud.store.get(households, 'qs-3101')).toBeNull()
  expect((await clerk().latestRoster({ villageId: 'qs' })).import).toEqual(shown)
  expect((await clerk().rosterProgress({ importId: shown.id })).import).toEqual(shown)
})

test('what differs from the stored roster is said in words', async () => {
  const before = head('3201', '周一', 21)
  await importLines(cloud, [before, member(before, '周小', '儿子', 22), head('3202', '周二', 23)])
  const after = head('3201', '周一', 21, { group: '4组', door: '18号' })
  const shown = await preview(cloud, [after, member(after, '周妹', '女儿', 24), head('3202', '周二', 23)])
  expect(shown).toMatchObject({ added: 0, changed: 1, unchanged: 1 })
  expect(shown.samples[0]).toEqual({
    ...{ kind: 'changed', household: '周一家（3201）' },
    what: '组由3组改为4组；门牌由17号改为18号；多了周妹；少了周小',
  })
})

test('numbers wait sealed, and the workbook in which they stand open is gone after the preview', async () => {
  const file = await upload(cloud, [head('3301', '吴一', 31, { phone: '19900009999' })])
  const { import: shown } = await clerk().previewRoster({ villageId: 'qs', file, key: key() })
  const kept = JSON.stringify(await chunksOf(shown.id))
  expect(kept).toContain('吴一')
  expect(kept).not.toContain(idNumber(31))
  expect(kept).not.toContain('19900009999')
  expect(await refusalOf(clerk().previewRoster({ villageId: 'qs', file, key: key() }))).toBe('SHEET_UNREADABLE')
})

test('the same key answers the same preview, although the workbook is gone', async () => {
  const again = { villageId: 'qs', file: await upload(cloud, [head('3401', '郑一', 41)]), key: key() }
  expect(await clerk().previewRoster(again)).toEqual(await clerk().previewRoster(again))
})

test.each([
  ['no workbook at all', async () => cloud.upload('clerk', 'a.xlsx', Buffer.from('not a workbook'))],
  ['a workbook cut short', async () => cloud.upload('clerk', 'a.xlsx', (await workbook([])).slice(0, 900))],
  ['a file that is not there', async () => 'cloud://local.local-files/uploads/none/a.xlsx'],
  ['a file that nobody uploaded', async () => 'cloud://local.local-files/photos/qs/a.png'],
])('%s is refused as unreadable', async (_, make) => {
  const file = await make()
  expect(await refusalOf(clerk().previewRoster({ villageId: 'qs', file, key: key() }))).toBe('SHEET_UNREADABLE')
})

test('the number of the office may not be a family’s', async () => {
  const shown = await preview(cloud, [head('0', '冯一', 51)])
  expect(shown.state).toBe('refused')
  expect(shown.problems[0]?.message).toContain('留给村委会')
})

test('a second upload takes the place of the first, and the timer throws away what the first would have written', async () => {
  const first = await preview(cloud, [head('3501', '陈一', 61)])
  const second = await preview(cloud, [head('3502', '陈二', 62)])
  expect(await refusalOf(apply(cloud, first.id))).toBe('ROSTER_MOVED_ON')
  expect((await clerk().rosterProgress({ importId: first.id })).import.state).toBe('cancelled')
  expect(await chunksOf(first.id)).toHaveLength(1)
  await runTimers(cloud)
  expect(await chunksOf(first.id)).toEqual([])
  expect((await cloud.store.get(rosterImports, first.id))?.work).toBeNull()
  expect(await chunksOf(second.id)).toHaveLength(1)
})

test('the template is a workbook that can be fetched', async () => {
  const { url, name } = await clerk().rosterTemplate({ villageId: 'qs' })
  expect(name).toBe('村民名册模板.xlsx')
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})
