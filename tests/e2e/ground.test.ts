import { readSettings } from '../../cloudfunctions/kernel/settings'
import { type DemoRoster, makeRoster, QINGSHIWAN, rosterWorkbook } from '../../scripts/demo'
import { picture } from '../../scripts/demo/pictures'
import { type Founded, foundVillage } from '../../scripts/operator/found-village'
import { key, openCloud, TEST_SECRET, type TestCloud } from '../support/cloud'
import { choose, openBrowser, type Town, type Visitor } from './browser'

const DAY = 86_400_000
/** 18 May 2027, 9:30 in the village: far from the turn of the year. */
const SPRING = Date.UTC(2027, 4, 18, 1, 30)
const PHOTO = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(picture('river', 0)) }

/** 青石湾村 while it is small: five groups, a grid each, and everybody of this story among its 30 households. */
const ROSTER = makeRoster({
  ...{ seed: 7, households: 30, residents: 104 },
  plan: { ...QINGSHIWAN, groups: [6, 4, 17, 1, 2].map((share) => ({ share, grids: 1 })) },
})
const COUNCIL = ['罗水生', '马福林', '吴春燕'] as const

let cloud: TestCloud
let town: Town
let founded: Founded

beforeAll(async () => {
  cloud = await openCloud({ clockOffsetMs: SPRING - Date.now() })
  founded = await foundVillage(
    cloud.store,
    readSettings({ ...process.env, CUNXING_SECRET: TEST_SECRET }),
    cloud.now(),
    {
      county: { id: 'nx', name: '南溪县' },
      town: { id: 'yl', name: '云岭镇' },
      village: { id: 'qs', name: '青石湾村' },
      phone: '0300-0000001',
      clerk: { name: '罗建国', idNumber: inRoster(ROSTER, '罗建国').idNumber },
      townOfficer: null,
    },
  )
  town = await openBrowser(cloud.local.url)
})

afterAll(async () => {
  await town.close()
  await cloud.close()
})

/** Somebody of the roster, with the household that they live in. */
function inRoster({ households }: DemoRoster, name: string): { idNumber: string; householdId: string } {
  for (const { number, residents } of households) {
    const found = residents.find((resident) => resident.name === name)
    if (found) return { idNumber: found.idNumber, householdId: `qs-${number}` }
  }
  throw new Error(`${name} is not in the roster`)
}

/** Says at the door that was found who one is, and goes in. */
async function goIn(visitor: Visitor, name: string, doorCode: string): Promise<void> {
  await visitor.press('是，这是我家')
  await visitor.fill('您的姓名', name)
  await visitor.fill('身份证后四位', inRoster(ROSTER, name).idNumber.slice(-4))
  await visitor.fill('门上的户码（没有就不填）', doorCode)
  await visitor.press('我是这一家的')
  await visitor.sees('认出您了')
  await visitor.press('看看我家')
}

/** Signs somebody in by the code on their door, and opens the first page on their phone. */
async function atHome(name: string): Promise<Visitor> {
  const { householdId, idNumber } = inRoster(ROSTER, name)
  const { code } = await cloud.as('罗建国').village.doorCode({ householdId })
  await cloud.as(name).village.signIn({ householdId, name, idLastFour: idNumber.slice(-4), doorCode: code, key: key() })
  const visitor = await town.come(name)
  await visitor.visit('village/home/index')
  return visitor
}

/** Opens a desk from the last tab. */
async function toDesk(visitor: Visitor, desk: string): Promise<void> {
  await visitor.press('我的')
  await visitor.sees('我的职务')
  await visitor.press(desk)
}

async function importRoster(clerk: Visitor): Promise<void> {
  await toDesk(clerk, '村民名册')
  await clerk.sees('下载空白名册')
  await choose(clerk, '选名册文件', await rosterWorkbook(ROSTER))
  await clerk.sees('这份名册一共 30 户，104 人。')
  await clerk.press('导入')
  await clerk.sees('名册导入好了')
}

/** Answers the questions about a role; `place` where there are several to choose from. */
async function grant(clerk: Visitor, name: string, role: RegExp, place?: string): Promise<void> {
  await clerk.sees('请谁来担？')
  await clerk.fill('姓名', name)
  await clerk.press(new RegExp(`^${name}，`))
  await clerk.press('下一步')
  await clerk.press(role)
  await clerk.press('下一步')
  if (place !== undefined) {
    await clerk.press(place)
    await clerk.press('下一步')
  }
  await clerk.sees('管到什么时候？')
  await clerk.press('下一步')
  await clerk.press('就这么定')
  await clerk.sees(`${name}会收到一封信`)
}

async function giveRoles(clerk: Visitor): Promise<void> {
  await clerk.press('请人担职务')
  await clerk.sees('谁管什么，管到哪一天')
  await clerk.press('请人担职务')
  await grant(clerk, '张小梅', /^网格员/, '3网格')
  for (const name of COUNCIL) {
    await clerk.press('再请一个人')
    await grant(clerk, name, /^议事会/)
  }
}

async function adoptCatalogue(clerk: Visitor): Promise<void> {
  await toDesk(clerk, '定积分细则')
  await clerk.press(/^罗峪村/)
  await clerk.press('填会议')
  await clerk.fill('决议的名称', '2027年第一次村民代表会议决议')
  await clerk.press('日减少')
  await clerk.fill('应到多少人', '30')
  await clerk.fill('到会多少人', '24')
  await clerk.fill('赞成多少人', '20')
  await clerk.press('采用')
  await clerk.page.getByText('采用这一版细则？').waitFor()
  await clerk.page.getByText('采用', { exact: true }).last().click()
  await clerk.sees('新的细则采用了')
}

/** Reads a household's door code off its plate. */
async function readDoorCode(clerk: Visitor, head: string): Promise<string> {
  await toDesk(clerk, '各家各户')
  await clerk.fill('找哪一家', head)
  await clerk.press(new RegExp(`^${head}家`))
  await clerk.press(/^看户码/)
  const spelled = clerk.page.getByLabel(/^[A-Z2-9]( [A-Z2-9]){7}$/)
  return ((await spelled.getAttribute('aria-label')) ?? '').replaceAll(' ', '')
}

/** Opens the app again: what was read a moment ago is not asked for once more. */
async function openAnew(visitor: Visitor): Promise<void> {
  await visitor.visit('village/home/index')
  await visitor.page.reload()
}

async function reportDeed(resident: Visitor): Promise<void> {
  await resident.press('拍照报好事')
  await resident.takePhoto(PHOTO)
  await resident.press(/^还有 \d+ 样/)
  await resident.press('见义勇为')
  await resident.fill('说一句', '小孩掉进河里，我跳下去把他拉了上来。')
  await resident.press('报上去')
  await resident.sees('报上去了')
}

async function verifyDeed(worker: Visitor): Promise<void> {
  await toDesk(worker, '工作台')
  await worker.press(/^李大山家 见义勇为/)
  await worker.sees('王秀兰 报上来')
  await worker.press('看过，是真的')
  await worker.fill('说一句', '问了孩子家里，是她救的。')
  await worker.press('看过，是真的')
  await worker.sees('网格员 张小梅 看过，是真的')
}

async function vote(member: Visitor): Promise<void> {
  await toDesk(member, '工作台')
  await member.press('打开看看，再定')
  await member.sees('小孩掉进河里，我跳下去把他拉了上来。')
  await member.press('同意')
  await member.sees('同意这一件')
  await member.press('同意')
  await member.sees('办到哪一步了')
  await member.press('返回')
  await member.sees('都办完了')
}

test('a village starts from nothing: office, roster, roles, catalogue, a good deed, and the passbook it is written in', async () => {
  const clerk = await town.come('罗建国')
  await clerk.visit('village/home/index')
  await clerk.sees('您是哪一家？')
  await clerk.press('找到我家')
  await clerk.sees('在村里办事、不住村里的，点这里')
  await clerk.press(/^村委会/)
  await goIn(clerk, '罗建国', founded.doorCode)
  await clerk.sees('还没有导入名册')
  await importRoster(clerk)
  await giveRoles(clerk)
  await openAnew(clerk)
  await clerk.sees('罗建国家')
  await adoptCatalogue(clerk)
  await clerk.visit('village/home/index')
  const doorCode = await readDoorCode(clerk, '李大山')
  await clerk.leave()

  const resident = await town.come('王秀兰')
  await resident.visit('village/home/index')
  await resident.press('找到我家')
  await resident.press('3组')
  await resident.press(/^李大〇家/)
  await goIn(resident, '王秀兰', doorCode)
  await reportDeed(resident)

  const worker = await atHome('张小梅')
  await verifyDeed(worker)
  await worker.leave()
  for (const name of COUNCIL) {
    const member = await atHome(name)
    await vote(member)
    await member.leave()
  }

  await openAnew(resident)
  await resident.sees('还有 50 分正在公示')
  await cloud.advance(8 * DAY)
  await openAnew(resident)
  await resident.press('积分')
  await resident.sees('余 50')
  await resident.sees('张小梅、议事会3人')
  await resident.press(/^\d+日，见义勇为，存进，50分/)
  await resident.sees('网格员 张小梅 看过，是真的')
  await resident.sees('这笔账和前面的账都对得上')
  await resident.page.goBack()
  await resident.press(/^挣分榜/)
  await resident.sees('您家在全村')
  await resident.sees('前面没有别家了')
  await resident.sees('李大山家')
  await resident.sees('50')
  await resident.leave()
})
