import { readFileSync } from 'node:fs'
import { BAIGUO, type DemoRoster, makeRoster, neighbourVillage, rosterWorkbook } from '../../scripts/demo'
import { key, refusalOf, type TestCloud } from '../support/cloud'
import { giveNumbers, idNumberOf } from '../support/numbers'
import { readRows } from '../support/sheets'
import { householdIdOf, type Person, residentIdOf } from '../support/world'
import { choose, openTown, type Town } from './browser'

const SEED = 7
const MINUTE = 60_000

let cloud: TestCloud
let town: Town

beforeAll(async () => {
  const opened = await openTown()
  cloud = opened.cloud
  town = opened
})

afterAll(() => town.close())

/** A roster in which the first person's identity number lacks a digit. */
function withOneFault(roster: DemoRoster): DemoRoster {
  const [first, ...others] = roster.households
  const [person, ...family] = first?.residents ?? []
  if (!first || !person) throw new Error('the roster is empty')
  const short = { ...person, idNumber: person.idNumber.slice(1) }
  return { ...roster, households: [{ ...first, residents: [short, ...family] }, ...others] }
}

const householdsOf = async (openid: string, villageId: string) =>
  (await cloud.as(openid).village.listHouseholds({ villageId })).list.items

test('an empty roster is there to be downloaded and filled in', async () => {
  const clerk = await town.come('otherClerk')
  await clerk.visit('village/office/roster/index')
  const coming = clerk.page.waitForEvent('download')
  await clerk.press(/^下载空白名册/)
  const download = await coming
  expect(download.suggestedFilename()).toBe('村民名册模板.xlsx')
  const rows = await readRows(readFileSync(await download.path()))
  expect(rows.flat()).toEqual(expect.arrayContaining(['户编号', '姓名', '身份证号']))
  await clerk.leave()
})

test('a clerk reads row by row what is wrong with a roster, imports the mended one, and finds its households', async () => {
  const roster = neighbourVillage()
  const before = await householdsOf('otherClerk', 'bg')
  const clerk = await town.come('otherClerk')
  await clerk.visit('village/office/roster/index')
  await clerk.sees('下载空白名册')

  await choose(clerk, '选名册文件', new TextEncoder().encode('户编号,姓名'))
  await clerk.sees('这个表格打不开')

  await choose(clerk, '选名册文件', await rosterWorkbook(withOneFault(roster)))
  await clerk.sees('有 1 处要改')
  await clerk.sees('第3行 公民身份号码')
  await clerk.sees('不是18位，请对着身份证再数一遍。')
  await clerk.sees('一户都没有导入')
  expect(await householdsOf('otherClerk', 'bg')).toEqual(before)

  await choose(clerk, '改好了，重新选', await rosterWorkbook(roster))
  await clerk.sees('会新增 27 户、改 3 户。')
  await clerk.sees('这份名册一共 30 户，104 人。')
  expect(await householdsOf('otherClerk', 'bg')).toEqual(before)
  // It moves people in office, and the village has no second one: the town says yes.
  await clerk.sees('要再有一个人点头才能导入，在等镇上的干部。')
  const officer = await town.come('townOfficer')
  await officer.visit('village/office/roster/index')
  await officer.sees('白先明传的，您看过没错，点头才算数。')
  await officer.press('点头，导入')
  await officer.sees('名册导入好了')
  await officer.leave()

  await clerk.visit('village/office/households/index')
  await clerk.fill('找哪一家', '李大山')
  await clerk.press(/^李大山家/)
  await clerk.sees('1组17号')
  await clerk.sees('亲戚户，互相回避')
  await clerk.leave()
})

test('an import that was left half way goes on when its page is opened again', async () => {
  const roster = makeRoster({ seed: SEED, households: 200, residents: 700, plan: BAIGUO })
  const file = await cloud.upload('otherClerk', 'roster.xlsx', await rosterWorkbook(roster))
  const { village } = cloud.as('otherClerk')
  const { id: importId } = (await village.previewRoster({ villageId: 'bg', file, key: key() })).import
  const begun = await village.applyRoster({ importId, key: key() })
  expect(begun.import.state).toBe('applying')

  const clerk = await town.come('otherClerk')
  await clerk.visit('village/office/roster/index')
  await clerk.sees('名册导入好了')
  const { import: now } = await village.rosterProgress({ importId })
  expect(now).toMatchObject({ state: 'applied', doneHouseholds: 200 })
  await clerk.leave()
})

test('a clerk gives somebody a group to lead, one question after the other, and takes it back with a reason', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('village/office/roles/index')
  await clerk.press('请人担职务')
  await clerk.fill('姓名', '赵有田')
  await clerk.press('赵有田，1组18号 赵有田家')
  await clerk.press('下一步')
  await clerk.press(/^组长/)
  await clerk.press('下一步')
  await clerk.press('2组')
  await clerk.press('下一步')
  await clerk.press('年数减少')
  await clerk.press('下一步')
  await clerk.fill('村民有事打哪个号', '0300-0000002')
  await clerk.press('就这么定')
  await clerk.sees('赵有田会收到一封信')
  const rolesOf = async () => (await cloud.as('neighbour').village.me({})).roles
  expect(await rolesOf()).toMatchObject([{ role: 'groupLeader', placeId: 'qs-g2' }])

  await clerk.press('看职务名单')
  await clerk.press(/^2组 组长/)
  await clerk.press('撤掉')
  await clerk.press('本人不想再担')
  await clerk.press('撤掉')
  await clerk.sees('谁管什么，管到哪一天')
  expect(await rolesOf()).toEqual([])
  await clerk.leave()
})

/** Somebody without a door code asks to be taken for a person of the roster. */
async function ask(openid: string, person: Person, name: string, idNumber: string): Promise<void> {
  const asked = { householdId: householdIdOf(person), name, idLastFour: idNumber.slice(-4), key: key() }
  expect((await cloud.as(openid).village.signIn(asked)).state).toBe('waiting')
}

test('a grid worker lets in whom they know, and sends a stranger away with a reason', async () => {
  await giveNumbers(cloud, 'dashan', { idNumber: idNumberOf(12), phone: '19900001234' })
  await ask('new-phone', 'dashan', '李大山', idNumberOf(12))
  await cloud.advance(MINUTE)
  await ask('strange-phone', 'dashan', '李大山', idNumberOf(12))
  const worker = await town.come('worker1')
  await worker.visit('village/office/sign-ins/index')
  await worker.sees('说是1组李大山家的人')
  await worker.sees('后面还有')
  await worker.press('是本人')
  await worker.page.getByText('后面还有').waitFor({ state: 'detached' })
  expect((await cloud.as('new-phone').village.me({})).household?.head).toBe('李大山家')

  await worker.press('不是')
  await worker.press('不认得这个人')
  await worker.press('不让进')
  await worker.sees('这会儿没有人等着认')
  expect(await refusalOf(cloud.as('strange-phone').village.me({}))).toBe('SIGN_IN_REQUIRED')
  await worker.leave()
})

test('whoever opens a whole number says why, and the person reads who it was', async () => {
  await giveNumbers(cloud, 'dashan', { idNumber: idNumberOf(12), phone: '19900001234' })
  const worker = await town.come('worker1')
  await worker.visit('village/office/households/index')
  await worker.press(/^李大山家/)
  await worker.sees('手机 199****1234')
  await worker.press('看全号')
  await worker.press('上门前先联系')
  await worker.press('看全号')
  await worker.sees('199 0000 1234')
  const { items } = await cloud.as('dashan').village.listLooks({ residentId: residentIdOf('dashan') })
  expect(items).toMatchObject([{ by: '网格员 张小梅', field: '手机号', reason: '上门前先联系' }])
  await worker.leave()
})

test('the committee writes down kin, and a new door code makes the old one worthless', async () => {
  const { village } = cloud.as('clerk')
  const householdId = householdIdOf('dashan')
  const before = await village.doorCode({ householdId })
  const clerk = await town.come('clerk')
  await clerk.visit(`village/office/household/index?id=${householdId}`)
  await clerk.press('亲戚户，互相回避，登记')
  await clerk.fill('再加一户', '何家旺')
  await clerk.press(/^何家旺家/)
  await clerk.press('记下来')
  await clerk.sees('家里 2 口人')
  await clerk.sees('何家旺家')

  await clerk.press(/^换一个户码/)
  await clerk.press('被外人拍走了')
  await clerk.press('换掉旧的')
  await clerk.sees('换好了')
  const after = await village.doorCode({ householdId })
  expect(after.code).not.toBe(before.code)
  await clerk.sees(`${after.code.slice(0, 4)} ${after.code.slice(4)}`)
  await clerk.leave()
})
