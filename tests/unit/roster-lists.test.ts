import type { Cell, NamedSheet, Row } from '@shared/kernel/cells'
import { checkCharacterOf } from '@shared/village/id-number'
import { mayBeOne, readRoster } from '@shared/village/roster'

const SETTING = { today: '2026-05-18', village: '鹿坪村' }
const HEADINGS = ['户编号', '组', '姓名', '与户主关系', '身份证号', '手机号', '在外']

const idNumber = (n: number) => {
  const first17 = `99010119800101${String(n).padStart(3, '0')}`
  return first17 + checkCharacterOf(first17)
}
/** The head of a household, alone. */
const head = (
  number: Cell,
  name: string,
  n: number,
  group: Cell = '3组',
  phone: Cell = null,
  away: Cell = null,
): Row => [...[number, group, name, '户主', idNumber(n), phone, away]]
const sheet = (name: string, ...rows: Row[]): NamedSheet => ({ name, rows: [HEADINGS, ...rows] })
const read = (...sheets: NamedSheet[]) => readRoster(sheets, SETTING)
const readLines = (...rows: Row[]) => read(sheet('名册', ...rows))
const said = (list: readonly { message: string }[]) => list.map(({ message }) => message)

describe('Sheets of one roster', () => {
  test('are read together, one a group, and problems say in which of them they stand', () => {
    const { households, problems, sheets } = read(
      sheet('1组', head(1, '李大山', 1, '1组')),
      sheet('2组', head(2, '马老三', 3, '2组', '123')),
    )
    expect(sheets).toEqual(['1组', '2组'])
    expect(households.map(({ head: name, group }) => [name, group])).toEqual([
      ['李大山', '1组'],
      ['马老三', '2组'],
    ])
    expect(problems).toEqual([
      {
        ...{ row: 2, column: '手机号', sheet: '2组' },
        message: '“2组”表第2行“手机号”不是11位手机号，座机请带上区号；没有就空着。',
      },
    ])
  })

  test('that lack the column of groups have it from their names', () => {
    const without = (row: Row): Row => [row[0] ?? null, ...row.slice(2)]
    const one = (name: string, row: Row): NamedSheet => ({ name, rows: [without(HEADINGS), without(row)] })
    const { households, problems, notices } = read(
      one('鹿坪村一组', head(1, '李大山', 1)),
      one('2组', head(2, '马老三', 3)),
    )
    expect(problems).toEqual([])
    expect(households.map(({ group }) => group)).toEqual(['1组', '2组'])
    expect(said(notices)).toContain('“鹿坪村一组”表没有“组”这一列，照表的名字都记在1组。')
  })

  test('do not continue each other’s households', () => {
    const { problems } = read(sheet('1组', head(1, '李大山', 1)), sheet('2组', head(null, '马老三', 3)))
    expect(said(problems)).toEqual(['“2组”表第2行“户编号”空着，不知道这个人是哪一户的，请补上。'])
  })

  test('with the old list beside the new are refused in one sentence', () => {
    const people = Array.from({ length: 5 }, (_, n) => head(n + 1, '李大山', 2 * n + 1))
    const { households, problems } = read(sheet('2025年', ...people), sheet('2026年', ...people))
    expect(households).toEqual([])
    expect(said(problems)).toEqual([
      '“2025年”和“2026年”两张表里有5个人是一样的，像是旧的和新的放在一起了。请把旧的那张删掉或者隐藏，再传一次。',
    ])
  })

  test('that name one person twice say in which sheet the other line is', () => {
    const { problems } = read(sheet('1组', head(1, '李大山', 1)), sheet('2组', head(2, '李大山', 1)))
    expect(said(problems)).toEqual([
      '“2组”表第2行“身份证号”和“1组”表第2行一样，一个人只能写一次，请删掉一行或改对号码。',
    ])
  })

  test('that are other lists of the village are left out by name, and say what they lack', () => {
    const other: NamedSheet = {
      name: '低保户',
      rows: [
        ['姓名', '身份证号', '电话'],
        ['李大山', idNumber(1), null],
      ],
    }
    const { problems, leftOut, sheets } = read(sheet('名册', head(1, '李大山', 1)), other)
    expect([problems, sheets]).toEqual([[], ['名册']])
    expect(leftOut).toEqual([{ name: '低保户', why: '没有“户编号、组、与户主关系”' }])
  })
})

describe('Headings', () => {
  test('in two rows are read as one', () => {
    const rows: Row[] = [
      ['鹿坪村户籍名册'],
      ['户编号', '组', '家庭成员', null, null, '联系'],
      [null, null, '姓名', '与户主关系', '身份证号', '手机号'],
      [1, 3, '李大山', '户主', idNumber(1), '19900000001'],
    ]
    const { households, problems, notices } = read({ name: '名册', rows })
    expect([problems, notices]).toEqual([[], []])
    expect(households[0]?.residents[0]).toMatchObject({ name: '李大山', phone: '19900000001', row: 4 })
  })

  test('of one row are not taken for two because a person is the head', () => {
    const rows: Row[] = [
      ['户编号', '组', '姓名', '备用', '关系', '身份证号'],
      [1, 3, '李大山', '户主', '户主', idNumber(1)],
    ]
    expect(read({ name: '名册', rows }).households).toHaveLength(1)
  })

  test.each(['公民身份证件编号', '公民身份号码', '居民身份证号码', '身份证件号码'])(
    'of official forms are known: %s',
    (title) => {
      const rows: Row[] = [
        ['户号', '村民小组', '姓名', '户主或\n与户主关系', title],
        [1, 3, '李大山', '户主', idNumber(1)],
      ]
      expect(read({ name: '名册', rows }).problems).toEqual([])
    },
  )
})

describe('Lines that are nobody are passed over', () => {
  const person = head(1, '李大山', 1)
  test.each<[string, Row]>([
    ['a total of the page', ['本页合计', null, '2人']],
    ['a total of the village', ['全村总计', 3]],
    ['the words that close a list', [null, null, '以下空白']],
    ['a page number', ['第1页 共3页']],
    ['a stroke', HEADINGS.map(() => '————')],
    ['headings repeated by a printout', HEADINGS],
    ['a signature', ['审核：张小梅', null, '盖章']],
  ])('%s', (_, row) => {
    const { households, problems } = readLines(person, row, head(2, '马老三', 3))
    expect(problems).toEqual([])
    expect(households).toHaveLength(2)
  })

  test.each([
    ['as it is', '鹿坪村户籍名册', '鹿坪村户籍名册'],
    ['with the number of its page', '鹿坪村户籍名册（第1页，共2页）', '鹿坪村户籍名册（第2页，共2页）'],
  ])('the title repeated on the second page, %s', (_, title, again) => {
    const rows: Row[] = [[title], HEADINGS, person, [again], HEADINGS, head(2, '马老三', 3)]
    expect(read({ name: '名册', rows })).toMatchObject({
      problems: [],
      households: [{ head: '李大山' }, { head: '马老三' }],
    })
  })

  test('a line that names a group names it for those below, and is told', () => {
    const { households, problems, notices } = readLines(
      ['三组（共1户）'],
      head(1, '李大山', 1, null),
      ['4组'],
      head(2, '马老三', 3, null),
    )
    expect(problems).toEqual([])
    expect(households.map(({ group }) => group)).toEqual(['3组', '4组'])
    expect(said(notices)).toEqual([
      '第2行只写了组名，下面没写组的人都记在3组。',
      '第4行只写了组名，下面没写组的人都记在4组。',
    ])
  })
})

describe('One thing in many forms', () => {
  test.each(['鹿坪村1组', '鹿坪一组', '云岭镇鹿坪村第一村民小组', '①组', '１组', '1'])(
    'the group %s is 1组',
    (written) => {
      expect(readLines(head(1, '李大山', 1, written)).households[0]?.group).toBe('1组')
    },
  )

  test('a group named after the village keeps its name', () => {
    expect(readLines(head(1, '李大山', 1, '鹿坪组')).households[0]?.group).toBe('鹿坪组')
  })

  test('a household’s number is the same with a zero, a word or full width, and stands as its first line has it', () => {
    const wife = (number: Cell, n: number): Row => [number, '3组', '王秀兰', '妻子', idNumber(n)]
    const { households, problems } = readLines(
      ...[head({ shown: '007', value: 7 }, '李大山', 1), wife('7', 2), wife('7号', 4), wife('７', 6)],
    )
    expect(problems).toEqual([])
    expect(households.map(({ number, residents }) => [number, residents.length])).toEqual([['007', 4]])
  })

  test.each(['☐', '□', '本村', '本组', '已返乡', '返乡', '回村', '否', '×', '☐是☑否', '是□ 否√'])(
    '“%s” in the column for being away means at home',
    (written) => {
      expect(readLines(head(1, '李大山', 1, '3组', null, written)).households[0]?.residents[0]?.away).toBe(false)
    },
  )

  test.each(['☑', '√', '是', '广东', '☑是☐否', '是√ 否□'])(
    '“%s” in the column for being away means away',
    (written) => {
      expect(readLines(head(1, '李大山', 1, '3组', null, written)).households[0]?.residents[0]?.away).toBe(true)
    },
  )

  test.each(['暂无', '无手机', '没有', '不详', '空号', '——', '/'])('“%s” as a phone is none', (written) => {
    const { households, problems } = readLines(head(1, '李大山', 1, '3组', written))
    expect([problems, households[0]?.residents[0]?.phone]).toEqual([[], null])
  })

  test('names of any length, in radicals and with any dot are taken as the people who bear them write them', () => {
    const long = '阿不都热合曼·买买提依明·吾布力哈斯木江·阿卜杜外力'
    const { households, problems } = readLines(
      ...[head(1, '⻢⼤山', 1), head(2, long.replaceAll('·', ' • '), 3), head(3, '李YAN', 5)],
    )
    expect([problems, households.map(({ head: name }) => name)]).toEqual([[], ['马大山', long, '李YAN']])
  })

  test('a character that one computer made up is told, with what to type', () => {
    expect(said(readLines(head(1, '李\ue123', 1)).problems)).toEqual([
      '第2行“姓名”里的“\ue123”是电脑自造的字，别的电脑和手机打不出来。请对着身份证打这个字，打不出就用拼音代替，比如“李YAN”。',
    ])
  })
})

test.each([
  ['大坪1组', '1组', true],
  ['大坪1组', '小坪1组', false],
  ['11组', '1组', false],
  ['老屋', '老屋组', true],
  ['老屋组', '新屋组', false],
])('%s and %s may be one group: %s', (one, other, may) => {
  expect(mayBeOne(one, other)).toBe(may)
})
