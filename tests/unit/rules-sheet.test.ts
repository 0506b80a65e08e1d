import type { NamedSheet, Row } from '@shared/kernel/cells'
import { CATALOGUES, defaultRules } from '@shared/points/catalogues'
import type { DraftRule } from '@shared/points/rule'
import { RULE_COLUMNS, ruleCells } from '@shared/points/rules-columns'
import { readRules } from '@shared/points/rules-sheet'
import fc from 'fast-check'
import { onlySheet } from '../support/sheets'

const HEADINGS = RULE_COLUMNS.map(({ names }) => names[0])
const read = (...rows: Row[]) => readRules(onlySheet(rows))
const pointsOf = (rules: readonly DraftRule[]) =>
  rules.map(({ name, kind, points }) => [name, kind, points.min, points.max])

describe('A sheet of rules', () => {
  test.each(CATALOGUES.map((catalogue) => [catalogue.village, defaultRules(catalogue, true)] as const))(
    'reads the published rules of %s as they were written',
    (_, rules) => {
      const { entries, problems } = read(['积分细则'], HEADINGS, ...rules.map(ruleCells))
      expect(problems).toEqual([])
      expect(entries).toEqual(rules)
    },
  )

  test('is read as a village keeps it: a category once for all below it, no more than what and how much', () => {
    const { entries, problems } = read(
      ['青石村积分管理细则', null, null, null],
      ['序号', '项目类别', '积分内容', '分值', '备注'],
      [1, '环境卫生', '门前打扫干净', '5分/次', '照片'],
      [2, null, '参加集体打扫', '+10', null],
      [3, '乡风文明', '红事从简', '10-20分', '村民代表会议认定'],
      ['二、扣分项', null, null, null, null],
      [4, null, '柴草堆在路上', 5, null],
      ['合计', null, null, 40, null],
      ['制表人：罗建国', null, null, null, null],
    )
    expect(problems).toEqual([])
    expect(pointsOf(entries)).toEqual([
      ['门前打扫干净', 'award', 5, 5],
      ['参加集体打扫', 'award', 10, 10],
      ['红事从简', 'award', 10, 20],
      ['柴草堆在路上', 'deduction', 5, 5],
    ])
    expect(entries.map(({ category }) => category)).toEqual(['环境卫生', '环境卫生', '乡风文明', '扣分项'])
    expect(entries[0]).toMatchObject({ caps: { day: 1 }, evidence: { photo: true, note: '照片' }, unit: 'household' })
    expect(entries[3]).toMatchObject({ rectifyDays: 7, evidence: { photo: true, words: true } })
  })

  test('may have a column for what is given and one for what is taken', () => {
    const { entries } = read(['事项', '加分', '扣分'], ['帮人收稻', 5, null], ['垃圾乱倒', null, 3])
    expect(pointsOf(entries)).toEqual([
      ['帮人收稻', 'award', 5, 5],
      ['垃圾乱倒', 'deduction', 3, 3],
    ])
  })

  test.each([
    ['-5', 'deduction', 5, 5],
    ['每次扣2分', 'deduction', 2, 2],
    ['加3分', 'award', 3, 3],
    ['5至10分', 'award', 5, 10],
    [8, 'award', 8, 8],
    [-8, 'deduction', 8, 8],
  ] as const)('takes %s as points', (text, ...worth) => {
    expect(pointsOf(read(['内容', '分值'], ['修路出工', text]).entries)).toEqual([['修路出工', ...worth]])
  })

  test('puts what a name is too long for into what else is looked at', () => {
    const long = '主动参加村里组织的河道清理，每次不少于两个小时，自带工具，由组长登记后上报村委会'
    expect(read(['内容', '分值', '备注'], [long, 5, '照片']).entries).toMatchObject([
      {
        name: '主动参加村里组织的河道清理',
        evidence: { note: '每次不少于两个小时，自带工具，由组长登记后上报村委会；照片' },
      },
    ])
  })

  test.each([
    ['分值', [null, '视情况'], '看不懂，请写成 5，或者 5-10。'],
    ['分值', [null, '0.5分'], '看不懂，请写成 5，或者 5-10。'],
    ['分值', [null, '20-10'], '要是1到1000的整数，小的写在前面。'],
    ['最多几次', ['看情况', 5], '看不懂，请写成“每天 1 次、每月 4 次”，不限就写“不限”。'],
  ] as const)('says what is wrong under “%s”: %j', (column, [caps, points], message) => {
    const { entries, problems } = read(['内容', '分值', '最多几次'], ['修路出工', points, caps])
    expect(entries).toEqual([])
    expect(problems).toEqual([{ row: 2, column, message: `第2行“${column}”${message}` }])
  })

  test('takes no rule of a sheet in which one stands twice, or which has no such headings', () => {
    expect(read(['内容', '分值'], ['打扫', 5], ['打扫', 6]).problems).toHaveLength(1)
    expect(read(['货名', '库存'], ['香皂', 5]).problems).toMatchObject([{ column: '表头' }])
  })

  test('answers whatever stands in its cells with rules that the contract takes, or with problems', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -2000, max: 2000 }),
      fc.double({ noNaN: true }),
      fc.string({ maxLength: 40 }),
      fc.constantFrom('要', '不要', '按人', '每月2次', '扣5分', '加分', '合计', '二、扣分', '其他'),
    )
    const rows = fc.array(fc.array(cell, { maxLength: RULE_COLUMNS.length }), { maxLength: 6 })
    fc.assert(
      fc.property(rows, (lines) => {
        const sheets: NamedSheet[] = onlySheet([HEADINGS, ...lines])
        const { entries, problems } = readRules(sheets)
        expect(entries.length > 0).toBe(problems.length === 0)
        for (const rule of entries) expect(rule.points.min).toBeGreaterThan(0)
      }),
    )
  })
})
