import type { CellValue } from '@shared/kernel/cells'
import { birthdayOf, checkIdNumber } from '@shared/village/id-number'
import { type RosterHousehold, readRoster } from '@shared/village/roster'
import fc from 'fast-check'
import { demoVillage, makeRoster, neighbourVillage, rosterWorkbook } from '../../scripts/demo'
import { onlySheet, readRows } from '../support/sheets'

const SETTING = { today: '2026-05-18', village: '青石湾村' }
const village = demoVillage()
const neighbour = neighbourVillage()
const peopleOf = (households: readonly RosterHousehold[]) => households.flatMap(({ residents }) => residents)
const countBy = <T>(list: readonly T[], key: (item: T) => string | null) => {
  const counts: Record<string, number> = {}
  for (const item of list) counts[key(item) ?? 'none'] = (counts[key(item) ?? 'none'] ?? 0) + 1
  return counts
}

describe('The demo village', () => {
  test('has 500 households in six groups and ten grids, and 1,756 residents', () => {
    expect(village.households).toHaveLength(500)
    expect(peopleOf(village.households)).toHaveLength(1756)
    expect(countBy(village.households, ({ group }) => group)).toEqual({
      '1组': 98,
      '2组': 98,
      '3组': 58,
      '4组': 98,
      '5组': 49,
      '6组': 99,
    })
    const grids = Object.values(countBy(village.households, ({ grid }) => grid))
    expect(grids).toHaveLength(10)
    expect(Math.min(...grids)).toBe(49)
    expect(Math.max(...grids)).toBe(58)
  })

  test('has about a third of its people away', () => {
    const people = peopleOf(village.households)
    expect(people.filter(({ away }) => away).length / people.length).toBeCloseTo(0.35, 1)
  })

  test('is the same every time, and another one for another seed', () => {
    expect(demoVillage()).toEqual(village)
    expect(makeRoster({ seed: 1, households: 500, residents: 1756 })).not.toEqual(village)
  })

  test('has 李大山家 at 3组17号 as every screen shows it', () => {
    const household = village.households.find(({ head }) => head === '李大山')
    expect(household).toMatchObject({ group: '3组', door: '17号' })
    expect(household?.residents.map(({ name, relation }) => `${name} ${relation}`)).toEqual([
      '李大山 户主',
      '王秀兰 妻子',
      '李小河 儿子',
    ])
  })

  test.each([
    ['陈桂花', '3组', '12号'],
    ['赵有田', '3组', '21号'],
    ['马老三', '3组', '33号'],
    ['周长顺', '3组', '36号'],
    ['孙玉英', '3组', '8号'],
    ['孙满仓', '1组', undefined],
    ['田有福', '1组', undefined],
    ['何家旺', '2组', undefined],
    ['罗水生', '2组', undefined],
    ['罗建国', '2组', undefined],
    ['马福林', '4组', undefined],
    ['吴春燕', '5组', undefined],
    ['郑秋菊', '5组', undefined],
  ])('has %s家 in %s, once', (head, group, door) => {
    const found = village.households.filter((household) => household.head === head)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(door === undefined ? { group } : { group, door })
  })

  test('has everyone who holds an office on the screens, once', () => {
    const names = countBy(peopleOf(village.households), ({ name }) => name)
    expect(['张小梅', '罗建国', '何德厚', '刘志远'].map((name) => names[name])).toEqual([1, 1, 1, 1])
    expect(names.李大山).toBe(1)
  })

  test('has families whose ages fit: parents are older than children, and nobody is a hundred', () => {
    const born = (idNumber: string) => Number(birthdayOf(idNumber)?.slice(0, 4))
    for (const { residents } of village.households) {
      const head = born(residents[0]?.idNumber ?? '')
      for (const { relation, idNumber } of residents) {
        if (/儿子|女儿|孙/.test(relation)) expect(born(idNumber) - head).toBeGreaterThanOrEqual(18)
        if (/父亲|母亲/.test(relation)) expect(head - born(idNumber)).toBeGreaterThanOrEqual(18)
        expect(born(idNumber)).toBeGreaterThan(1920)
      }
    }
  })
})

describe('The people of the demo', () => {
  const everyone = [...peopleOf(village.households), ...peopleOf(neighbour.households)]

  test('have valid identity numbers of a region that does not exist, each its own, in both villages', () => {
    for (const { idNumber } of everyone) {
      expect(checkIdNumber(idNumber)).toBe('ok')
      expect(idNumber).toMatch(/^9901/)
    }
    expect(new Set(everyone.map(({ idNumber }) => idNumber)).size).toBe(everyone.length)
  })

  test('have phone numbers from the one range kept for them', () => {
    const phones = everyone.flatMap(({ phone }) => phone ?? [])
    expect(phones.length).toBeGreaterThan(1000)
    for (const phone of phones) expect(phone).toMatch(/^1990000\d{4}$/)
  })
})

test('The neighbour village is small, and has a 李大山 of its own behind the same door', () => {
  expect(neighbour.village).toBe('鹿坪村')
  expect(neighbour.households).toHaveLength(30)
  expect(peopleOf(neighbour.households)).toHaveLength(104)
  expect(neighbour.households.find(({ head }) => head === '李大山')?.door).toBe('17号')
})

test('Any seed and any possible size make a village of exactly that size', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 90, max: 220 }),
      fc.integer({ min: 2, max: 6 }),
      (seed, households, each) => {
        const made = makeRoster({ seed, households, residents: households * each })
        expect(made.households).toHaveLength(households)
        expect(peopleOf(made.households)).toHaveLength(households * each)
        for (const { residents, head } of made.households) {
          expect(residents.filter(({ relation }) => relation === '户主').map(({ name }) => name)).toEqual([head])
          expect(new Set(residents.map(({ relation, name }) => relation + name)).size).toBe(residents.length)
        }
      },
    ),
    { numRuns: 12 },
  )
})

test('More people than fit are refused', () => {
  expect(() => makeRoster({ seed: 1, households: 100, residents: 2000 })).toThrow('do not fit')
})

describe('The workbook of the demo village', () => {
  let rows: CellValue[][]
  beforeAll(async () => {
    rows = await readRows(await rosterWorkbook(village))
  })

  test('reads back as exactly the roster it was written from, without a problem or a notice', () => {
    const { households, problems, notices } = readRoster(onlySheet(rows), SETTING)
    expect({ problems, notices }).toEqual({ problems: [], notices: [] })
    expect(households).toEqual(village.households)
  })

  test('is kept as villages keep it: merged cells, odd spaces, groups in several ways, phones as numbers', () => {
    const cells = rows.flat()
    expect(rows.filter((row) => row[0] && !row[1]).length).toBeGreaterThan(1000)
    expect(cells.some((cell) => typeof cell === 'string' && /\S\u3000\S| $/.test(cell))).toBe(true)
    expect(new Set(rows.map((row) => row[3])).size).toBeGreaterThan(15)
    expect(rows.filter((row) => typeof row[9] === 'number').length).toBeGreaterThan(100)
  })

  test('has the same cells every time', async () => {
    expect(await readRows(await rosterWorkbook(demoVillage()))).toEqual(rows)
  })
})

test('Five thousand people are read from their cells without anything but them', () => {
  const large = makeRoster({ seed: 5, households: 1400, residents: 5000 })
  const headings = ['户号', '户主', '组', '姓名', '关系', '身份证号']
  const cells = large.households.flatMap(({ number, head, group, residents }) =>
    residents.map(({ name, relation, idNumber }) => [number, head, group, name, relation, idNumber]),
  )
  const { households, problems } = readRoster(onlySheet([headings, ...cells]), SETTING)
  expect(problems).toEqual([])
  expect(peopleOf(households)).toHaveLength(5000)
})
