import type { Row } from '@shared/kernel/cells'
import { dayOf, daysLeft, endOfDayAfter, monthOf, villageTime, yearOf } from '@shared/kernel/time'
import { artFor } from '@shared/shop/art'
import { lastsDays, recentMonths } from '@shared/shop/forecast'
import { endOfOpeningDay, goodsDraft, type Opening, periodOf } from '@shared/shop/goods'
import { readGoods as readSheets } from '@shared/shop/goods-sheet'
import { GOODS_COLUMNS, goodsCells } from '@shared/shop/sheet-columns'
import { GOODS_TEMPLATES } from '@shared/shop/templates'
import fc from 'fast-check'
import { onlySheet } from '../support/sheets'

/** Two years around a leap day, to the millisecond. */
const moment = fc.integer({ min: Date.UTC(2027, 0, 1), max: Date.UTC(2029, 0, 1) })
const hours = ''

describe('The end of an opening day', () => {
  const days = (most: number) => fc.uniqueArray(fc.integer({ min: 1, max: most }), { maxLength: most })
  const opening: fc.Arbitrary<Opening> = fc.record({
    weekdays: days(7),
    monthDays: days(31),
    hours: fc.constant(hours),
  })
  const opens = ({ weekdays, monthDays }: Opening, at: number): boolean => {
    const [weekday, monthDay] = [villageTime(at).day() || 7, Number(dayOf(at).slice(8))]
    return weekdays.length + monthDays.length === 0 || weekdays.includes(weekday) || monthDays.includes(monthDay)
  }

  test('is the end of the first open day that is so many days away, and no earlier one is open', () => {
    fc.assert(
      fc.property(opening, moment, fc.integer({ min: 0, max: 30 }), (shop, at, wait) => {
        const end = endOfOpeningDay(shop, at, wait)
        expect(opens(shop, end)).toBe(true)
        expect(end).toBe(endOfDayAfter(at, daysLeft(at, end)))
        for (let day = wait; day < daysLeft(at, end); day += 1) expect(opens(shop, endOfDayAfter(at, day))).toBe(false)
      }),
    )
  })

  test.each([
    ['every day', { weekdays: [], monthDays: [] }, '2027-05-25'],
    ['Saturdays', { weekdays: [6], monthDays: [] }, '2027-05-29'],
    ['the 5th and the 20th', { weekdays: [], monthDays: [5, 20] }, '2027-06-05'],
    ['the 31st', { weekdays: [], monthDays: [31] }, '2027-05-31'],
  ])('of a shop that opens on %s, a week from a Tuesday', (_, when, day) => {
    const tuesday = Date.UTC(2027, 4, 18, 1, 30)
    expect(dayOf(endOfOpeningDay({ ...when, hours }, tuesday, 7))).toBe(day)
  })
})

test('a limit counts in the month, the quarter or the year of the village', () => {
  fc.assert(
    fc.property(moment, (at) => {
      expect([periodOf('month', at), periodOf('year', at)]).toEqual([monthOf(at), yearOf(at)])
      const quarter = Math.floor((Number(monthOf(at).slice(5)) + 2) / 3)
      expect(periodOf('quarter', at)).toBe(`${yearOf(at)}-Q${quarter}`)
    }),
  )
  expect(periodOf('quarter', Date.UTC(2027, 2, 31, 15, 59))).toBe('2027-Q1')
  expect(periodOf('quarter', Date.UTC(2027, 2, 31, 16))).toBe('2027-Q2')
})

describe('When goods run out', () => {
  /** The end of June: ninety days before it the second of April began. */
  const now = Date.UTC(2027, 5, 30, 16)

  test.each([
    ['nobody took any', 40, {}, null],
    ['none was taken but what came back', 40, { '2027-06': 0 }, null],
    ['the last was taken long ago', 40, { '2026-12': 90 }, null],
    ['thirty went in thirty days', 40, { '2027-06': 30 }, 40],
    ['ninety went in ninety days, some before', 45, { '2027-03': 99, '2027-04': 30, '2027-05': 31, '2027-06': 30 }, 45],
    ['nothing is left', 0, { '2027-06': 30 }, 0],
    ['half a piece a day goes', 10, { '2027-06': 15 }, 20],
  ])('%s', (_, left, taken, days) => {
    expect(lastsDays(left, taken, now)).toBe(days)
  })

  test('more on the shelf never runs out sooner, and more taken never later', () => {
    const taken = fc.dictionary(fc.constantFrom('2027-04', '2027-05', '2027-06'), fc.integer({ min: 1, max: 500 }))
    fc.assert(
      fc.property(taken, fc.nat(500), fc.nat(500), (months, left, more) => {
        const days = lastsDays(left, months, now)
        if (days === null) return expect(months).toEqual({})
        expect(lastsDays(left + more, months, now)).toBeGreaterThanOrEqual(days)
        const faster = { ...months, '2027-06': (months['2027-06'] ?? 0) + more * 1000 }
        return expect(lastsDays(left, { '2027-04': 1, ...faster }, now)).toBeLessThanOrEqual(
          lastsDays(left, { '2027-04': 1, ...months }, now) ?? 0,
        )
      }),
    )
  })

  test('months of more than a year ago are let go, and change no forecast', () => {
    const taken = { '2025-01': 9, '2026-06': 8, '2026-07': 7, '2027-06': 30 }
    expect(recentMonths(taken, now - 1)).toEqual({ '2026-07': 7, '2027-06': 30 })
    expect(lastsDays(10, recentMonths(taken, now - 1), now)).toBe(lastsDays(10, taken, now))
  })
})

test('every published shop holds goods as a shopkeeper could have entered them, each name once', () => {
  for (const { goods } of GOODS_TEMPLATES) {
    expect(new Set(goods.map(({ draft }) => draft.name)).size).toBe(goods.length)
    for (const { draft, stock } of goods) {
      expect(goodsDraft.parse(draft)).toEqual(draft)
      expect(stock).toBeGreaterThanOrEqual(0)
    }
  }
  const luoyu = GOODS_TEMPLATES[0]?.goods.map(({ draft, stock }) => [draft.name, draft.points, draft.art, stock])
  expect(luoyu).toEqual([
    ['洗衣液', 20, 'bottle', 48],
    ['挂面礼包', 30, 'rice', 36],
    ['香皂套装', 25, 'bar', 60],
    ['茶苗5株', 50, 'seedling', 20],
    ['运动水壶', 60, 'flask', 15],
    ['运动背包', 120, 'bag', 8],
  ])
})

describe('A goods sheet', () => {
  const readGoods = (rows: readonly Row[]) => {
    const { entries: goods, problems } = readSheets(onlySheet(rows))
    return { goods, problems }
  }
  const HEADINGS = GOODS_COLUMNS.map(({ names }) => names[0])
  const sheetOf = (...rows: (string | number | Date | null)[][]) => [['货品表'], HEADINGS, ...rows]
  /** Name, points, stock, limit and its period, first and last day, when to warn, supplier, funding, drawing. */
  const line = (change: Record<number, string | number | Date | null> = {}) =>
    Object.assign(['香皂', 5, 60, 2, '每月', null, null, 10, '供销社', '村集体收入', '香皂毛巾'], change)
  const messageOf = (...rows: (string | number | Date | null)[][]) =>
    readGoods(sheetOf(...rows)).problems.map(({ message }) => message)

  test('reads back as the goods that it was written from', () => {
    const goods = GOODS_TEMPLATES.flatMap((shop) => shop.goods).filter(
      ({ draft }, n, all) => all.findIndex((other) => other.draft.name === draft.name) === n,
    )
    const sale = { from: '2027-05-01', until: '2027-05-31' }
    const written = goods.map(({ draft, stock }, n) => ({ draft: n === 0 ? { ...draft, sale } : draft, stock }))
    const cells = written.map(({ draft, stock }) => goodsCells(draft, stock))
    expect(readGoods([HEADINGS, ...cells])).toEqual({ goods: written, problems: [] })
  })

  test('is read as villages keep it: other names for columns, units, full width, dates of Excel, columns left out', () => {
    const { goods, problems } = readGoods([
      ['积分超市'],
      ['序号', '商品名称', '所需积分（分）', '数量', '每户限换', '周期', '开始日期', '结束日期'],
      [1, ' 洗衣液 ', '２０分', '48件', '1件', '季', new Date('2027-05-01T00:00:00Z'), '2027年6月5日'],
      [],
      [2, '高压锅', 210, null, null, null, null, null],
    ])
    expect(problems).toEqual([])
    expect(goods).toEqual([
      {
        draft: {
          ...{ name: '洗衣液', points: 20, art: 'bottle', limit: { count: 1, period: 'quarter' } },
          ...{ sale: { from: '2027-05-01', until: '2027-06-05' }, lowAt: 0, supplier: '', funding: '' },
        },
        stock: 48,
      },
      {
        draft: {
          ...{ name: '高压锅', points: 210, art: 'pot', limit: null, sale: null },
          ...{ lowAt: 0, supplier: '', funding: '' },
        },
        stock: 0,
      },
    ])
  })

  test.each<[string, Record<number, string | number | Date | null>, string]>([
    ['no name', { 0: ' ' }, '第3行“货名”没有填，请写上货的名字。'],
    ['a long name', { 0: '长'.repeat(21) }, '第3行“货名”太长了，请控制在20个字以内。'],
    ['no points', { 1: null }, '第3行“分数”没有填，请写一个整数。'],
    ['half points', { 1: 2.5 }, '第3行“分数”要是1到10000的整数，请改一改。'],
    ['points that are no number', { 1: '二十' }, '第3行“分数”要是1到10000的整数，请改一改。'],
    ['less than nothing in stock', { 2: -3 }, '第3行“库存”要是0到10000的整数，请改一改。'],
    ['a limit without a period', { 4: null }, '第3行“限换周期”要写“每月”“每季”或者“每年”。'],
    ['a period without a limit', { 3: null }, '第3行“每户限换”没有填，写了周期就要写每户能换几件。'],
    [
      'a day that no calendar has',
      { 5: '2027-02-30', 6: '2027-03-01' },
      '第3行“哪天起换”不是日子，请写成2026-05-01这样。',
    ],
    ['a sale that never ends', { 5: '2027-05-01' }, '第3行“换到哪天”没有填，写了从哪天起就要写换到哪天。'],
    ['a sale that ends first', { 5: '2027-05-02', 6: '2027-05-01' }, '第3行“换到哪天”在“哪天起换”的前面，请改一改。'],
    ['an unknown drawing', { 10: '大象' }, '第3行“图样”没有这种图样，空着也行，会按货名配一个。'],
    ['a long supplier', { 8: '供'.repeat(41) }, '第3行“供货单位”太长了，请控制在40个字以内。'],
  ])('tells of %s in a sentence, with row and column', (_, wrong, sentence) => {
    expect(messageOf(line(wrong))).toContain(sentence)
  })

  test('offers nothing of a sheet in which one line is wrong', () => {
    const { goods, problems } = readGoods(sheetOf(line(), line({ 0: '洗衣液', 1: 0 })))
    expect(goods).toEqual([])
    expect(problems).toEqual([{ row: 4, column: '分数', message: '第4行“分数”要是1到10000的整数，请改一改。' }])
  })

  test('tells of a name that stands there twice', () => {
    expect(messageOf(line(), line())).toEqual(['第4行“货名”和第3行重名了，请合成一行，或者改个名字。'])
  })

  test('without headings, or without goods, says so', () => {
    expect(readGoods([['随便', '写的']]).problems).toEqual([expect.objectContaining({ row: 1, column: '表头' })])
    expect(messageOf()).toEqual(['表头下面没有货，请把货填在表头下面。'])
  })

  test('with more goods than a shelf has room for is refused as a whole', () => {
    const many = Array.from({ length: 201 }, (_, n) => line({ 0: `货${n}` }))
    expect(readGoods(sheetOf(...many))).toEqual({ goods: [], problems: [expect.objectContaining({ column: '表头' })] })
  })

  test('is read with every sheet that has headings, and a name stands in one of them only', () => {
    const of = (name: string, ...rows: Row[]) => ({ name, rows: [HEADINGS, ...rows] })
    const cover = { name: '封面', rows: [['积分超市']] }
    const { entries: goods, sheets } = readSheets([cover, of('吃的', line({ 0: '挂面' })), of('用的', line())])
    expect([goods.map(({ draft }) => draft.name), sheets]).toEqual([
      ['挂面', '香皂'],
      ['吃的', '用的'],
    ])
    expect(readSheets([of('吃的', line()), of('用的', line())]).problems).toEqual([
      {
        ...{ row: 2, column: '货名', sheet: '用的' },
        message: '“用的”表第2行“货名”和“吃的”表第2行重名了，请合成一行，或者改个名字。',
      },
    ])
  })

  test('is read without its totals, closing words, strokes and headings repeated by a printout', () => {
    const { goods, problems } = readGoods(
      sheetOf(line(), HEADINGS, ['合计', null, 60], ['-----', '-----'], ['以下空白'], line({ 0: '毛巾' })),
    )
    expect([problems, goods.map(({ draft }) => draft.name)]).toEqual([[], ['香皂', '毛巾']])
  })

  test('counts what is kept and not what is shown', () => {
    expect(readGoods([HEADINGS, [...line().slice(0, 2), { shown: '4', value: 3.6 }]]).problems).toHaveLength(1)
    expect(readGoods([HEADINGS, ['香皂', { shown: '12.00', value: 11.999999999999998 }]]).goods[0]?.draft.points).toBe(
      12,
    )
  })

  test('whatever its cells hold, is read into goods that the contract takes, or into problems', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.constantFrom('每月', '香皂', '5', '2027-05-01', null, true),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }), (rows) => {
        const { goods, problems } = readGoods([HEADINGS, ...rows])
        expect(goods.length > 0).toBe(problems.length === 0)
        for (const { draft } of goods) expect(goodsDraft.parse(draft)).toEqual(draft)
      }),
    )
  })
})

test.each([
  ['洗衣液', 'bottle'],
  ['洗衣粉', 'soap'],
  ['香皂套装', 'bar'],
  ['软毛牙刷', 'brush'],
  ['挂面礼包', 'rice'],
  ['运动背包', 'bag'],
  ['书包', 'bag'],
  ['作业本', 'paper'],
  ['茶苗5株', 'seedling'],
  ['复合肥一袋', 'urea'],
  ['食用油(桶)', 'oil'],
  ['高压锅', 'pot'],
  ['运动水壶', 'flask'],
  ['扫帚', 'broom'],
  ['暖手宝', 'basket'],
])('%s gets the drawing %s', (name, art) => {
  expect(artFor(name)).toBe(art)
})
