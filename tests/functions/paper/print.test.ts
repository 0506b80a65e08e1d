import { DAY_MS, endOfDayAfter } from '@shared/kernel/time'
import { papers } from '../../../cloudfunctions/paper/documents'
import { entries } from '../../../cloudfunctions/points/documents'
import { refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, PEOPLE } from '../../support/world'
import { adoptRules, openVillage, publicise } from '../points/ground'
import { award, goodsDraft, openShop, putOut } from '../shop/orders-ground'
import { claimOnNotice, hang, householdOf, printed, settle } from './ground'
import { fetched, type Page, type Printed } from './reader'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openVillage()
})
afterEach(() => cloud.close())

const HEAD_ENDS = 62
const FOOT_BEGINS = 780
/** What stands between head and foot of a page. */
const body = ({ lines }: Page) => lines.filter(({ y }) => y > HEAD_ENDS && y < FOOT_BEGINS)

/** What every paper of the house has. */
function expectFramed({ pages, fonts, fontsInside }: Printed, village: string): void {
  expect(fontsInside).toBe(fonts)
  expect(fonts).toBeGreaterThan(0)
  pages.forEach(({ lines, width, height }, n) => {
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    const text = lines.map((line) => line.text).join('\n')
    expect(text).toContain(village)
    expect(text).toContain('2027年5月18日印')
    expect(text).toContain(`第 ${n + 1} 页，共 ${pages.length} 页`)
    expect(text).toContain('0300-0000001')
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(11)
  })
}

describe('the notice for the board', () => {
  test('names the deed, the points and the last day, masks every name - also of who prints - and says how to object', async () => {
    const rules = await adoptRules(cloud)
    await publicise(cloud, rules.plain)
    const mine = { ...householdOf(1), _id: householdIdOf('clerk'), number: '1001', head: PEOPLE.clerk.name }
    await hang(cloud, claimOnNotice(mine, '清理河道', { deadlineAt: endOfDayAfter(cloud.now(), 5) }))

    const notice = await printed(cloud.as('clerk').paper.notices({ villageId: 'qs' }))
    expectFramed(notice, '青石湾村')
    expect(notice.text).toContain('李大〇家帮扶邻里+155月21日')
    expect(notice.text).toContain('罗建〇家清理河道+55月23日')
    expect(notice.text).not.toContain('李大山')
    expect(notice.text).not.toContain('罗建国')
    expect(notice.text).toContain('有异议')
    const wall = notice.pages.flatMap(body)
    expect(Math.min(...wall.map(({ size }) => size))).toBeGreaterThanOrEqual(14)
  })

  test('tells of a fault neither the household nor where it lives', async () => {
    const deadlineAt = endOfDayAfter(cloud.now(), 5)
    await hang(cloud, claimOnNotice(householdOf(1), '柴草乱堆', { kind: 'deduction', deadlineAt }))
    const notice = await printed(cloud.as('clerk').paper.notices({ villageId: 'qs' }))
    expect(notice.text).toContain('本村某户柴草乱堆−5')
    expect(notice.text).not.toContain('1组')
  })

  test('never splits a household between two pages, and repeats the head of the table on each', async () => {
    const count = 70
    for (let n = 0; n < count; n++) {
      const name = `第${n}件：和邻居清水沟，又去填了路上的坑，完${n}了`
      const deadlineAt = endOfDayAfter(cloud.now(), 3) + n
      await hang(cloud, claimOnNotice(householdOf(n), name, { deadlineAt }))
    }
    const { pages } = await printed(cloud.as('clerk').paper.notices({ villageId: 'qs' }))
    expect(pages.length).toBeGreaterThan(3)
    const textOf = (page: Page) =>
      body(page)
        .map(({ text }) => text)
        .join('')
    const pageOf = (words: string) => pages.findIndex((page) => textOf(page).includes(words))
    const split = Array.from({ length: count }, (_, n) => n).filter((n) => pageOf(`第${n}件`) !== pageOf(`完${n}了`))
    expect(split).toEqual([])
    const headless = pages.filter((page) => /第\d+件/.test(textOf(page)) && !textOf(page).includes('组哪一家什么事分'))
    expect(headless).toEqual([])
  })

  test('is not printed while there is nothing on it', async () => {
    expect(await refusalOf(cloud.as('clerk').paper.notices({ villageId: 'qs' }))).toBe('NOTHING_TO_PRINT')
  })
})

describe('the ranking for the wall', () => {
  test('has every household once, best first, ties on one place, all masked', async () => {
    await settle(cloud, 60, { honourOf: (n) => 100 - Math.floor(n / 2) })
    const ranking = await printed(cloud.as('clerk').paper.ranking({ villageId: 'qs', period: 'year' }))
    expectFramed(ranking, '青石湾村')
    const rows = ranking.pages
      .flatMap(body)
      .flatMap(({ text }) => [/^(\d+)(.+)〇家1组(\d+)$/.exec(text) ?? []])
      .filter((row) => row.length > 0)
      .map(([, place, , honour]) => [Number(place), Number(honour)])
    expect(rows).toEqual(Array.from({ length: 60 }, (_, n) => [n - (n % 2) + 1, 100 - Math.floor(n / 2)]))
    expect(ranking.text).not.toContain(householdOf(1).head)
  })

  test('reads every passbook of it and every household once, on paper and as a list', async () => {
    const count = 130
    await settle(cloud, count, { honourOf: (n) => 100 - Math.floor(n / 2) })
    const { paper } = cloud.as('clerk')
    const read = async (make: () => Promise<unknown>): Promise<number> => {
      cloud.local.database.resetMetrics()
      await make()
      expect(cloud.local.database.metrics().scans).toEqual([])
      return cloud.local.database.metrics().documentsExamined
    }
    const others = 40
    const wall = await read(() => paper.ranking({ villageId: 'qs', period: 'year' }))
    expect(wall).toBeLessThan(2 * count + others)
    const list = await read(() => paper.exportVillage({ villageId: 'qs', list: 'ranking' }))
    expect(list).toBeLessThan(2 * count + others)
  })

  test('is of one group where one is named, and of no group of another village', async () => {
    await settle(cloud, 3, { honourOf: () => 10 })
    await settle(cloud, 2, { group: 2, honourOf: () => 20 })
    const { paper } = cloud.as('clerk')
    const ranking = await printed(paper.ranking({ villageId: 'qs', period: 'year', groupId: 'qs-g1' }))
    expect(ranking.text).toContain('1组，共 3 户')
    const other = paper.ranking({ villageId: 'qs', period: 'year', groupId: 'bg-g1' })
    expect(await refusalOf(other)).toBe('NOT_FOUND')
  })
})

describe('the passbook', () => {
  test('has every movement of the year in order, sums that add up, and the number of its last line', async () => {
    await openShop(cloud)
    const oil = await putOut(cloud, goodsDraft('菜籽油 5 升', 60), 5)
    await award(cloud, householdIdOf('dashan'), 200)
    const lines = [{ goodsId: oil, count: 1, points: 60 }]
    const { place, cancel } = cloud.as('dashan').shop
    const kept = await place({ lines, key: 'a-key-of-an-order-0001' })
    await cancel({ orderId: kept.orderId, key: 'a-key-of-an-order-0002' })
    await place({ lines, key: 'a-key-of-an-order-0003' })

    const book = await printed(cloud.as('dashan').paper.passbook({}))
    expectFramed(book, '青石湾村')
    expect(book.text).toContain('1组17号　李大山家')
    expect(book.text).toContain('0+200−60140')
    expect(book.text).toContain('其中 60 分留着待领')
    expect(book.text).toContain('5月18日帮扶邻里200200张小梅')
    expect(book.text).toContain('合计（含退回 60 分）260120140')
    const [last] = await cloud.store.find(entries, {
      where: { householdId: householdIdOf('dashan') },
      order: { by: 'sequence', direction: 'desc' },
      limit: 1,
    })
    expect(book.text).toContain(`最后一笔的编号　${last?.hash.slice(0, 8)}`)
    expect(book.text).toContain('村委会盖章')
  })

  test('of a year that is over begins with what was left then and stops where it ended', async () => {
    await award(cloud, householdIdOf('dashan'), 30)
    await cloud.advance(240 * DAY_MS)
    await award(cloud, householdIdOf('dashan'), 7)
    const { paper } = cloud.as('dashan')
    expect((await printed(paper.passbook({ year: '2027' }))).text).toContain('0+30030')
    expect((await printed(paper.passbook({}))).text).toContain('30+7037')
    expect(await refusalOf(paper.passbook({ year: '2026' }))).toBe('NOTHING_TO_PRINT')
  })
})

test('what was printed can be fetched for a day and is gone after; that it was printed stays known', async () => {
  await award(cloud, householdIdOf('dashan'), 30)
  const file = await cloud.as('dashan').paper.passbook({})
  expect(file.name).toBe('积分存折李大山家2027.pdf')
  expect(
    Buffer.from(await fetched(file))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await cloud.advance(DAY_MS / 2)
  const [kept] = await cloud.store.find(papers, { where: { removeAt: { gt: 0 } }, limit: 10 })
  expect(kept).toMatchObject({ procedure: 'paper.passbook', by: { name: '李大山' }, villageId: 'qs' })
  await cloud.advance(DAY_MS)
  expect(await cloud.store.find(papers, { where: { removeAt: { gt: 0 } }, limit: 10 })).toEqual([])
  expect(await cloud.store.get(papers, kept?._id ?? '')).toMatchObject({ fileId: null, procedure: 'paper.passbook' })
  await expect(fetched(file)).rejects.toThrow()
})
