import { type Household, households } from '../../cloudfunctions/village/documents'
import { adoptRules } from '../functions/points/ground'
import { key, type TestCloud } from '../support/cloud'
import { PEOPLE, type Person, residentIdOf } from '../support/world'
import { fetchedAhead, openTown, PHOTO, type Town, type Visitor } from './browser'

/** Houses that are walked to in the first test, beside those of the people of the tests. */
const HOUSES = 24
const WALKED = 20
const HOUR = 3_600_000
const DAY = 24 * HOUR

let cloud: TestCloud
let town: Town
let ruleIds: string[]

beforeAll(async () => {
  const opened = await openTown()
  cloud = opened.cloud
  town = opened
  const { plain, ranged } = await adoptRules(cloud)
  ruleIds = [plain, ranged]
  for (let number = 1; number <= HOUSES; number += 1) await cloud.store.create(households, houseOf(number))
})

afterAll(() => town.close())

/** A house of the second group; what its people are called does not matter here. */
function houseOf(number: number): Household {
  const _id = `qs-2${String(100 + number)}`
  return {
    _id,
    ...{ villageId: 'qs', number: _id.slice(3), head: `何第${number}`, groupId: 'qs-g2', groupName: '2组' },
    ...{ gridId: 'qs-w2', gridName: '2网格', door: `${100 + number}号`, residents: 1, doorCodeVersion: 1 },
    ...{ kinHouseholdIds: [], exchanged: [], rosterHash: '' },
  }
}

const startRound = async (title: string, groupIds: string[], inspectors: Person[]): Promise<string> => {
  const inspectorIds = inspectors.map(residentIdOf)
  const asked = { villageId: 'qs', title, ruleIds, groupIds, inspectorIds, key: key() }
  return (await cloud.as('clerk').inspection.startRound(asked)).roundId
}

const doorsOf = async (roundId: string) => (await cloud.as('worker1').inspection.walk({ roundId })).items
const scoredIn = async (roundId: string) => (await doorsOf(roundId)).filter(({ sheet }) => sheet !== null)

/** Presses the answer of a dialog. */
const answer = ({ page }: Visitor, word: string) => page.getByText(word, { exact: true }).last().click()

test('twenty doors are scored without network, the app is closed and opened again, and every sheet arrives once', async () => {
  const roundId = await startRound('二组卫生评比', ['qs-g2'], ['worker1'])
  const doors = await doorsOf(roundId)
  const worker = await town.come('worker1')
  await worker.visit(`inspection/walk/walk/index?id=${roundId}`)
  await worker.sees('二组卫生评比')
  await worker.sees(`/ 共 ${doors.length} 户`)
  await fetchedAhead(worker, '拍两张（不拍也行）')

  await worker.page.context().setOffline(true)
  await worker.press('看下一户')
  for (const [index, door] of doors.slice(0, WALKED).entries()) {
    await worker.sees(door.head)
    await worker.sees(`第 ${index + 1} 户，共 ${doors.length} 户`)
    if (index === 0) await worker.takePhoto(PHOTO)
    await worker.press('都做到了')
    await worker.press('记下，下一户')
  }
  await worker.sees(`第 ${WALKED + 1} 户，共 ${doors.length} 户`)
  await worker.press('返回')
  await worker.sees(`还没送出去：${WALKED} 户`)
  expect(await scoredIn(roundId)).toEqual([])

  // The app is closed. When it is opened again the cloud is still out of reach.
  await worker.page.goto('about:blank')
  await worker.page.context().setOffline(false)
  await worker.page.context().route('**/local/**', (route) => route.abort())
  await worker.visit(`inspection/walk/walk/index?id=${roundId}`)
  await worker.sees(`还没送出去：${WALKED} 户`)
  expect(await scoredIn(roundId)).toEqual([])

  await worker.page.context().unroute('**/local/**')
  await worker.press('现在送')
  await worker.page.getByText('还没送出去').first().waitFor({ state: 'detached' })
  const arrived = await scoredIn(roundId)
  expect(arrived.map(({ householdId }) => householdId)).toEqual(
    doors.slice(0, WALKED).map(({ householdId }) => householdId),
  )
  expect(arrived.map(({ sheet }) => [sheet?.points, sheet?.revision])).toEqual(arrived.map(() => [35, 1]))
  const [first] = arrived
  const detail = await cloud.as('clerk').inspection.sheet({ roundId, householdId: first?.householdId ?? '' })
  expect(detail.pictures).toHaveLength(1)
  await worker.leave()
})

test('a sheet that never went is replaced on the phone; where somebody else was first one hears who, and scores anew', async () => {
  const roundId = await startRound('一组卫生评比', ['qs-g1'], ['worker1', 'leader1'])
  const doors = await doorsOf(roundId)
  const [contested, mine] = doors.filter(({ recused }) => !recused)
  const worker = await town.come('worker1')
  await worker.visit(`inspection/walk/walk/index?id=${roundId}`)
  await worker.sees(`/ 共 ${doors.length} 户`)
  await fetchedAhead(worker, '拍两张（不拍也行）')
  await fetchedAhead(worker, '没有要您再看的')
  await worker.page.context().setOffline(true)
  for (const door of [contested, mine]) {
    await worker.press('看下一户')
    await worker.sees(door?.head ?? '')
    await worker.press('都做到了')
    await worker.press('记下，下一户')
    await worker.press('返回')
  }
  await worker.press('没送出去的')
  await worker.press(new RegExp(`^${mine?.head}`))
  await worker.sees('记在手机里了，还没送出去')
  await worker.press('志愿服务，没做到')
  await worker.press('记下，下一户')
  await worker.press('返回')
  await worker.sees('还没送出去：2 户')

  const scores = ruleIds.map((itemId) => ({ itemId, points: 0 }))
  const first = { roundId, householdId: contested?.householdId ?? '', scores, photos: [] }
  await cloud.as('leader1').inspection.score({ ...first, scoredAt: cloud.now(), replaces: 0, key: key() })
  await worker.page.context().setOffline(false)
  await worker.press(/^没有收的：1 户/)
  await worker.sees('这一户刚才有人看过了。')
  await worker.sees(PEOPLE.leader1.name)
  await worker.press('重新打分')
  await worker.press('志愿服务，5 分')
  await worker.press('重新打分')
  await worker.press('返回')
  await worker.sees('都收下了')
  await worker.press('返回')
  await worker.page.getByText('还没送出去').first().waitFor({ state: 'detached' })
  const sheets = (await scoredIn(roundId)).map(({ householdId, sheet }) => [
    householdId,
    sheet?.points,
    sheet?.revision,
  ])
  expect(sheets).toEqual([
    [contested?.householdId, 20, 2],
    [mine?.householdId, 15, 1],
  ])
  await worker.leave()
})

test('a round goes through the pages: begun, walked, voted on, publicised, objected to, and posted house by house', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('inspection/people/rounds/index')
  await clerk.press('开始一次评比')
  await clerk.fill('叫什么名字', '五月院坝评比')
  await clerk.press(/^帮扶邻里/)
  await clerk.press('下一步')
  await clerk.press(/^2组/)
  await clerk.press('下一步')
  await clerk.fill('姓名', PEOPLE.worker2.name)
  await clerk.press(new RegExp(`^${PEOPLE.worker2.name}，`))
  await clerk.press('开始评比')
  await clerk.sees('评比开始了')
  await clerk.press('看这次评比')
  await clerk.sees('正在走户')

  const worker = await town.come('worker2')
  await worker.visit('village/home/index')
  await worker.press(/^请您走户：五月院坝评比/)
  await worker.sees('走了')
  await worker.press(/找一户$/)
  await worker.fill('找哪一户', PEOPLE.faraway.name)
  await worker.press(new RegExp(`^${PEOPLE.faraway.name}家`))
  await worker.press('帮扶邻里，没做到')
  await worker.press('记下，下一户')
  await worker.sees('何第1家')
  await worker.press('都做到了')
  await worker.press('记下，下一户')
  await worker.press('返回')
  await worker.page.getByText('还没送出去').first().waitFor({ state: 'detached' })

  // Whoever opens the app anew sees what has happened meanwhile.
  await clerk.page.goto('about:blank')
  await clerk.visit('inspection/people/rounds/index')
  await clerk.press(/^五月院坝评比/)
  await clerk.press('走完了')
  await answer(clerk, '走完了')
  await clerk.sees('等议事会定')
  const council = await town.come('council1')
  await council.visit('village/home/index')
  await council.press(/^五月院坝评比等您投票/)
  await council.press('看各家的分')
  await council.sees('15 分')
  await council.press('返回')
  await council.press('同意')
  await council.sees('正在公示')
  await cloud.advance(HOUR)

  const household = await town.come('faraway')
  await household.visit('inspection/people/rounds/index')
  await household.press(/^五月院坝评比/)
  await household.press('看各家的分')
  await household.press(new RegExp(`^${PEOPLE.faraway.name}家`))
  await household.press('有异议')
  await household.fill('为什么？', '那天下雨，院坝是扫过的。')
  await household.press('有异议')
  await household.sees('有人有异议')

  const supervisor = await town.come('supervisor')
  await supervisor.visit('village/home/index')
  await supervisor.press(new RegExp(`^${PEOPLE.faraway.name}家的评比有异议`))
  await supervisor.press('异议成立')
  await supervisor.press('帮扶邻里，做到了 15 分')
  await supervisor.fill('为什么？', '去看过，扫得干净。')
  await supervisor.press('异议成立')
  await supervisor.sees('看过了')

  // The notice runs out; the sheet that was held up follows its round.
  await cloud.advance(8 * DAY)
  await cloud.advance(HOUR)
  await household.visit('points/passbook/index')
  await household.sees('五月院坝评比')
  const { balance } = await cloud.as('faraway').points.passbook({})
  expect(balance).toBe(15)
  for (const visitor of [clerk, worker, council, household, supervisor]) await visitor.leave()
})
