import type { Cell, Row } from '@shared/kernel/cells'
import { checkCharacterOf } from '@shared/village/id-number'
import { readRoster as readSheets } from '@shared/village/roster'
import { onlySheet } from '../support/sheets'

const TODAY = '2026-05-18'
const SETTING = { today: TODAY, village: '青石湾村' }
/** Reads rows as the only sheet of a workbook. */
const readRoster = (rows: readonly Row[], today: string) => readSheets(onlySheet(rows), { ...SETTING, today })
const HEADINGS = ['户编号', '户主', '组', '网格', '门牌号', '姓名', '与户主关系', '身份证号', '手机号', '在外', '备注']

/** A valid number of nobody: region 990101 does not exist. An odd sequence is a man's. */
const idNumber = (sequence: number, birthday = '19800101') => {
  const first17 = `990101${birthday}${String(sequence).padStart(3, '0')}`
  return first17 + checkCharacterOf(first17)
}
const line = (over: Partial<Record<string, Cell>> = {}): Cell[] => {
  const cells: Record<string, Cell> = {
    户编号: '1',
    户主: '李大山',
    组: '3组',
    网格: '4网格',
    门牌号: '17号',
    姓名: '李大山',
    与户主关系: '户主',
    身份证号: idNumber(1),
    手机号: '19900000001',
    在外: '否',
    备注: null,
    ...over,
  }
  return HEADINGS.map((heading) => cells[heading] ?? null)
}
const read = (...lines: Cell[][]) => readRoster([HEADINGS, ...lines], TODAY)
/** What reading one line complains about. */
const complaints = (over: Partial<Record<string, Cell>>) => read(line(over)).problems.map(({ message }) => message)
const member = (name: string, relation: string, number: Cell, over: Partial<Record<string, Cell>> = {}) =>
  line({
    户编号: null,
    户主: null,
    组: null,
    网格: null,
    门牌号: null,
    姓名: name,
    与户主关系: relation,
    身份证号: number,
    手机号: null,
    在外: null,
    ...over,
  })

describe('A roster in order', () => {
  test('Cells that are merged over a household count for each of its people', () => {
    const { households, problems, notices } = read(
      line(),
      member('王秀兰', '妻子', idNumber(2)),
      member('李小河', '儿子', idNumber(3, '20020506'), { 在外: '是' }),
      line({ 户编号: '2', 户主: '马老三', 门牌号: '33号', 姓名: '马老三', 身份证号: idNumber(5) }),
    )
    expect({ problems, notices }).toEqual({ problems: [], notices: [] })
    expect(households).toHaveLength(2)
    expect(households[0]).toEqual({
      number: '1',
      head: '李大山',
      group: '3组',
      grid: '4网格',
      door: '17号',
      residents: [
        { name: '李大山', relation: '户主', idNumber: idNumber(1), phone: '19900000001', away: false, row: 2 },
        { name: '王秀兰', relation: '妻子', idNumber: idNumber(2), phone: null, away: false, row: 3 },
        { name: '李小河', relation: '儿子', idNumber: idNumber(3, '20020506'), phone: null, away: true, row: 4 },
      ],
    })
  })

  test('A title above, another order and other names of the columns make no difference', () => {
    const { households, problems } = readRoster(
      [
        ['青石湾村户籍名册'],
        ['填表日期：2026年5月'],
        ['序号', '公民身份号码（18位）', '姓 名*', '关系', '联系电话', '户号', '户主姓名', '村民小组', '是否外出'],
        [1, idNumber(1), '李大山', '户主', 19900000001, 12, '李大山', 3, '否'],
      ],
      TODAY,
    )
    expect(problems).toEqual([])
    expect(households).toEqual([
      expect.objectContaining({ number: '12', head: '李大山', group: '3组', grid: null, door: null }),
    ])
  })

  test('Stray spaces, full-width characters and a small x are read as what they mean', () => {
    const withX = [...Array(400).keys()].map((n) => idNumber(2 * n + 1)).find((n) => n.endsWith('X')) ?? ''
    const fullWidth = [...withX.toLowerCase()].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
    const { households, problems } = read(
      line({
        户主: '李\u3000山',
        姓名: '\u200b李  山 ',
        身份证号: ` ${fullWidth}\ufeff`,
        手机号: '+86 199-0000 0001',
        组: ' 第三村民小组 ',
        门牌号: '3组１７号',
      }),
    )
    expect(problems).toEqual([])
    expect(households[0]).toMatchObject({ head: '李山', group: '3组', door: '17号' })
    expect(households[0]?.residents[0]).toMatchObject({ name: '李山', idNumber: withX, phone: '19900000001' })
  })

  test.each([
    [3, '3组'],
    ['三组', '3组'],
    ['第3组', '3组'],
    ['3组', '3组'],
    ['十二小组', '12组'],
    ['二十一', '21组'],
    ['老屋组', '老屋组'],
  ])('The group %s is kept as %s', (written, group) => {
    expect(read(line({ 组: written })).households[0]?.group).toBe(group)
  })

  test.each([
    ['是', true],
    ['√', true],
    ['广东务工', true],
    [1, true],
    ['', false],
    ['否', false],
    ['在家', false],
    ['未外出', false],
    [0, false],
  ])('“%s” in the column for being away means %s', (written, away) => {
    expect(read(line({ 在外: written })).households[0]?.residents[0]?.away).toBe(away)
  })

  test('Blank lines, totals, signatures and repeated headings are passed over', () => {
    const { households, problems } = read(
      line(),
      [],
      [null, '  ', '\u3000'],
      HEADINGS,
      member('王秀兰', '妻子', idNumber(2)),
      ['合 计', null, '1户', null, null, '2人'],
      ['填表人：张小梅', null, null, '审核：罗建国'],
    )
    expect(problems).toEqual([])
    expect(households.map((h) => h.residents.length)).toEqual([2])
  })

  test('A household whose lines do not stand together is still one household', () => {
    const { households, problems } = read(
      line(),
      line({ 户编号: '2', 户主: '马老三', 姓名: '马老三', 身份证号: idNumber(5) }),
      line({ 姓名: '王秀兰', 与户主关系: '妻', 身份证号: idNumber(2) }),
    )
    expect(problems).toEqual([])
    expect(households.map((h) => h.residents.map((r) => r.name))).toEqual([['李大山', '王秀兰'], ['马老三']])
    expect(households[0]?.residents[1]?.relation).toBe('妻子')
  })

  test('Columns that mean nothing to us are named, and do not stand in the way', () => {
    const { problems, notices } = readRoster(
      [
        [...HEADINGS, '民族'],
        [...line(), '土家族'],
      ],
      TODAY,
    )
    expect(problems).toEqual([])
    expect(notices.map((n) => n.message)).toEqual(['“民族”这一列用不上，不会导入。'])
  })
})

describe('An identity number', () => {
  test('stored as a number by Excel is recognised, whatever is left of it', () => {
    const lost = '第2行“身份证号”像是被Excel当成数字，末尾变成了0，请把这一列改成文本再填。'
    expect(complaints({ 身份证号: Number('430121199001011234') })).toEqual([lost])
    expect(complaints({ 身份证号: '4.30121E+17' })).toEqual([lost])
    expect(complaints({ 身份证号: '990101198001010000' })).toEqual([lost])
  })

  test.each([
    [null, '空着，请补上。'],
    ['99010119800101', '不是18位，请对着身份证再数一遍。'],
    ['990101800101001', '是老的15位号码，请换成18位。'],
    [idNumber(1).replace(/^99/, '9O'), '里有不该有的字，请只写17位数字和最后一位数字或X。'],
    [idNumber(1, '19801301'), '中间的出生日期不对，请对着身份证再看一遍。'],
    [idNumber(1, '20270101'), '的出生日期还没到，请对着身份证再看一遍。'],
    [idNumber(1).replace('1980', '1981'), '有一位数字写错了，请对着身份证再核一遍。'],
    [new Date('1980-01-01'), '被Excel改成了日期，请把这一列改成文本再填。'],
  ])('%s is refused, with what to do', (written, said) => {
    expect(complaints({ 身份证号: written })).toEqual([`第2行“身份证号”${said}`])
  })

  test('that appears twice is refused, also in another household, and is not repeated in the words', () => {
    const { problems } = read(
      line(),
      line({ 户编号: '2', 户主: '马老三', 姓名: '马老三' }),
      line({ 户编号: '3', 户主: '赵有田', 姓名: '赵有田' }),
    )
    expect(problems).toEqual([
      { row: 3, column: '身份证号', message: '第3行“身份证号”和第2行一样，一个人只能写一次，请删掉一行或改对号码。' },
      { row: 4, column: '身份证号', message: '第4行“身份证号”和第2行一样，一个人只能写一次，请删掉一行或改对号码。' },
    ])
    expect(JSON.stringify(problems)).not.toContain(idNumber(1))
  })
})

describe('A household', () => {
  test('without a head is refused', () => {
    expect(complaints({ 户主: null, 与户主关系: '儿子' })).toEqual([
      '第2行“与户主关系”里这一户没有户主，请把一个人的“与户主关系”写成“户主”。',
    ])
  })

  test('with two heads is refused at the second', () => {
    const { problems } = read(line(), member('王秀兰', '户主', idNumber(2)))
    expect(problems).toEqual([
      { row: 3, column: '与户主关系', message: '第3行“与户主关系”又写了一个户主，第2行已经有了，请只留一个。' },
    ])
  })

  test('named after another person than its head is refused', () => {
    expect(complaints({ 户主: '李小山' })).toEqual(['第2行“户主”写的是“李小山”，第2行的户主却是“李大山”，请改成一样。'])
  })

  test('number used for two heads is refused', () => {
    const { problems } = read(
      line(),
      line({ 户主: '马老三', 姓名: '马老三', 与户主关系: '其他', 身份证号: idNumber(5) }),
    )
    expect(problems.map((p) => p.message)).toEqual([
      '第3行“户主”和第2行是同一个户编号，户主却不一样，请把户编号或户主改对。',
    ])
  })

  test('that begins without a number is refused', () => {
    const { problems } = read(line(), line({ 户编号: null, 户主: '马老三', 姓名: '马老三', 身份证号: idNumber(5) }))
    expect(problems.map((p) => p.message)).toEqual(['第3行“户编号”空着，不知道这个人是哪一户的，请补上。'])
  })

  test('in two groups, or in none, is refused', () => {
    expect(read(line(), member('王秀兰', '妻子', idNumber(2), { 组: '4组' })).problems).toHaveLength(1)
    expect(complaints({ 组: null })).toEqual(['第2行“组”空着，请写清是第几组。'])
    expect(complaints({ 组: new Date('2026-03-03') })).toEqual(['第2行“组”被Excel改成了日期，请把这一列改成文本再填。'])
  })

  test('knows its head by the name when the relation is left blank', () => {
    const { households, problems } = read(line({ 与户主关系: null }))
    expect(problems).toEqual([])
    expect(households[0]?.residents[0]?.relation).toBe('户主')
  })
})

describe('A person', () => {
  test.each([
    ['姓名', null, '空着，请补上。'],
    ['姓名', '李大山2', '里有数字、括号或别的符号，请只写姓名（60个字以内）。'],
    ['手机号', '1380013', '不是11位手机号，座机请带上区号；没有就空着。'],
    ['手机号', 12345678901, '不是11位手机号，座机请带上区号；没有就空着。'],
    ['门牌号', new Date('2026-03-17'), '被Excel改成了日期，请把这一列改成文本再填。'],
  ])('with a wrong %s is refused', (column, written, said) => {
    expect(complaints({ 户主: null, [column]: written })).toEqual([`第2行“${column}”${said}`])
  })

  test.each([
    [19900000001, '19900000001'],
    ['199 0000 0001', '19900000001'],
    ['8619900000001', '19900000001'],
    ['0744-8222333', '07448222333'],
    ['19900000001、19900000002', '19900000001'],
    ['无', null],
  ])('with the phone %s is reached at %s', (written, phone) => {
    expect(read(line({ 手机号: written })).households[0]?.residents[0]?.phone).toBe(phone)
  })

  test('with an unusual relation, or one that the number contradicts, is let through with a notice', () => {
    const { problems, notices, households } = read(
      line(),
      member('王秀兰', '妻子', idNumber(3)),
      member('李阿公', '太公', idNumber(5, '19000101')),
    )
    expect(problems).toEqual([])
    expect(notices.map((n) => n.message)).toEqual([
      '第3行“与户主关系”写的是“妻子”，身份证号却是男的，请看一看。',
      '第4行“与户主关系”写的“太公”不常见，会照原样记下，请看一看对不对。',
      '第4行“身份证号”算下来过了110岁，请看一看。',
    ])
    expect(households[0]?.residents[2]?.relation).toBe('太公')
  })
})

describe('A sheet that is not a roster', () => {
  test.each([
    ['nothing in it', []],
    ['no headings', [['李大山', idNumber(1)]]],
  ])('with %s is refused at the headings', (_, rows) => {
    expect(readRoster(rows, TODAY)).toMatchObject({ households: [], problems: [{ row: 1, column: '表头' }] })
  })

  test('with a column missing names each missing one and reads no further', () => {
    const { problems, households } = readRoster(
      [
        ['姓名', '户号', '关系'],
        ['李大山', 1, '户主'],
      ],
      TODAY,
    )
    expect(households).toEqual([])
    expect(problems.map((p) => p.message)).toEqual([
      '第1行表头里没有“组”这一列（也可以叫“村民小组”），请补上。',
      '第1行表头里没有“身份证号”这一列（也可以叫“身份证号码”），请补上。',
    ])
  })

  test('with two columns that mean the same is refused', () => {
    const { problems } = readRoster(
      [
        [...HEADINGS, '联系电话'],
        [...line(), null],
      ],
      TODAY,
    )
    expect(problems.map((p) => p.message)).toEqual(['第1行表头里“手机号”和“联系电话”是一个意思，请只留一列。'])
  })

  test('with headings and nobody below is refused', () => {
    expect(read().problems.map((p) => p.message)).toEqual(['表头下面没有人，请把名册填在表头下面。'])
  })
})

test('Problems come in the order of the sheet, with the village’s own heading', () => {
  const { problems } = readRoster(
    [
      ['户号', '组', '姓名', '关系', '公民身份号码', '电话'],
      [1, 3, '李大山', '户主', idNumber(1), '138'],
      [2, null, '马老三', '户主', idNumber(1), null],
    ],
    TODAY,
  )
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [2, '电话'],
    [3, '组'],
    [3, '公民身份号码'],
  ])
})
