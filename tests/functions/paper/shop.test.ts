import { pickupText } from '@shared/shop/pickup-code'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { closeBy, itemsOf, scoreBy, scoresOf, startRound, voteBy } from '../inspection/ground'
import { adoptRules, openVillage } from '../points/ground'
import { award, goodsDraft, openShop, putOut } from '../shop/orders-ground'
import { squareCodesOf, squareOf } from '../square-reader'
import { printed, settle } from './ground'
import { fetched, readExcel } from './reader'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openVillage()
})
afterEach(() => cloud.close())

describe('the shop on paper', () => {
  test('the price list has what can be had: its points, its limit, when the shop is open', async () => {
    const { paper } = cloud.as('shopkeeper')
    expect(await refusalOf(paper.priceList({ villageId: 'qs' }))).toBe('NOTHING_TO_PRINT')
    await openShop(cloud)
    const limit = { count: 2, period: 'month' } as const
    await putOut(cloud, goodsDraft('菜籽油 5 升', 60, { limit }), 5)
    await putOut(cloud, goodsDraft('年货礼包', 90, { sale: { from: '2027-01-01', until: '2027-02-20' } }), 5)
    const prices = await printed(paper.priceList({ villageId: 'qs' }))
    expect(prices.text).toContain('每天 上午8点到11点开门　村委会一楼')
    expect(prices.text).toMatch(/菜籽油 5 升\n?60 分/)
    expect(prices.text).toContain('每月 2 份')
    expect(prices.text).not.toContain('年货礼包')
    const name = prices.pages[0]?.lines.find(({ text }) => text.includes('菜籽油'))
    expect(name?.size).toBeGreaterThanOrEqual(20)
  })

  test('a slip takes the goods: code and square for the household; whoever hands over gets neither code nor name', async () => {
    await openShop(cloud)
    const oil = await putOut(cloud, goodsDraft('菜籽油', 60), 5)
    await award(cloud, householdIdOf('dashan'), 200)
    const lines = [{ goodsId: oil, count: 2, points: 60 }]
    const { orderId, code } = await cloud.as('dashan').shop.place({ lines, key: key() })
    if (code === null) throw new Error('the household was not told its code')

    const mine = await printed(cloud.as('dashan').paper.orderSlip({ orderId }))
    expect(mine.text).toContain('取货单')
    expect(mine.text).toContain('菜籽油260120')
    expect(mine.pages[0]?.lines.find(({ text }) => text === code)?.size).toBeGreaterThan(40)
    expect(squareCodesOf(mine.pages[0])).toEqual([squareOf(pickupText({ orderId, code }))])

    const theirs = await printed(cloud.as('shopkeeper').paper.orderSlip({ orderId }))
    expect(theirs.text).toContain('李大〇家')
    expect(theirs.text).not.toContain('李大山')
    expect(theirs.text).not.toContain(code)
    expect(squareCodesOf(theirs.pages[0])).toEqual([])

    await cloud.as('shopkeeper').shop.handOver({ orderId, code, key: key() })
    const receipt = await printed(cloud.as('dashan').paper.orderSlip({ orderId }))
    expect(receipt.text).toContain('换货回单')
    expect(receipt.text).not.toContain(code)
  })

  test('blank slips stand two to a page where goods are many, each with all goods of the shelf on it', async () => {
    await openShop(cloud)
    const names = Array.from({ length: 11 }, (_, n) => `货品${n}号`)
    for (const name of names) await putOut(cloud, goodsDraft(name, 10), 1)
    const slips = await printed(cloud.as('shopkeeper').paper.blankSlips({ villageId: 'qs' }))
    const counts = slips.pages.map(
      ({ lines }) =>
        lines
          .map(({ text }) => text)
          .join('')
          .split('家里人签名').length - 1,
    )
    expect(counts).toEqual([2])
    for (const name of names) expect(slips.text.split(name)).toHaveLength(3)
  })
})

describe('a round on paper', () => {
  const results = (roundId: string) => cloud.as('clerk').paper.inspection({ roundId })

  test('is walked on a sheet with every door, and hangs on the wall masked, best first, once it is on notice', async () => {
    const ids = itemsOf(await adoptRules(cloud))
    const settled = await settle(cloud, 40)
    const roundId = await startRound(cloud, { ruleIds: ids })
    const walk = await printed(cloud.as('clerk').paper.walkSheet({ roundId }))
    for (const { door } of settled) expect(walk.text).toContain(door)
    expect(walk.text).toContain('李大山家')
    const ways = walk.pages.map(({ width, height }) => width > height)
    expect(ways.length).toBeGreaterThan(2)
    expect(ways).not.toContain(false)

    const score = (home: 'dashan' | 'faraway', by: 'leader1' | 'worker2', ...points: number[]) =>
      scoreBy(cloud, by, { roundId, home, scores: scoresOf(ids, ...points) })
    await score('dashan', 'leader1', 15, 5)
    await score('faraway', 'worker2', 15, 20)
    expect(await refusalOf(results(roundId))).toBe('NOTHING_TO_PRINT')
    await closeBy(cloud, roundId)
    await voteBy(cloud, 'council1', roundId)

    const wall = await printed(results(roundId))
    expect(wall.text).toContain('1马老〇家2组35 分\n2李大〇家1组20 分')
    expect(wall.text).not.toContain('李大山')
    expect(wall.text).toContain('公示到5月21日')
  })

  test('is handed in as a list with every item', async () => {
    const ids = itemsOf(await adoptRules(cloud))
    const roundId = await startRound(cloud, { ruleIds: ids })
    expect(await refusalOf(cloud.as('clerk').paper.exportRound({ roundId }))).toBe('NOTHING_TO_PRINT')
    await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores: scoresOf(ids, 15, 5) })
    const list = async (person: 'clerk' | 'supervisor') =>
      readExcel(await fetched(await cloud.as(person).paper.exportRound({ roundId })))
    const { head, rows } = await list('clerk')
    expect(head.slice(4, 7)).toEqual(['帮扶邻里', '志愿服务', '得分'])
    expect(rows).toEqual([['1017', '李大山家', '1组', '17号', 15, 5, 20, '孙满仓', '5月18日 9:30', '看过了']])
    expect((await list('supervisor')).rows[0]?.[1]).toBe('李大〇家')
  })
})
