import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Cell, textOf } from '@shared/kernel/cells'
import { readGoods } from '@shared/shop/goods-sheet'
import { hasRosterHeadings, readRoster } from '@shared/village/roster'
import { ROSTER_LIMITS, readWorkbook } from '../../cloudfunctions/kernel/sheet'
import { readAll } from '../support/sheets'
import { partsOf, type RawBook, rawWorkbook, stylesOf, zipOf } from '../support/workbooks'

const fixture = (name: string) => readFileSync(path.join(__dirname, 'fixtures/workbooks', name))
const firstRows = async (bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> =>
  (await readAll(bytes)).sheets[0]?.rows ?? []
const rowsOf = (data: string, more: Partial<RawBook> = {}) => firstRows(rawWorkbook({ sheets: [{ data }], ...more }))
/** The first row, as a person sees it. */
const shown = async (data: string, more: Partial<RawBook> = {}) => (await rowsOf(data, more))[0]?.map(textOf)
const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('A sound file is read whatever else is in it', () => {
  test.each(['chart-user-shapes.xlsx', 'comments-openpyxl-path.xlsx', 'table-colour-filter.xlsx'])(
    '%s: tables filtered by colour, comments and drawings are not even unpacked',
    async (name) => {
      const { sheets } = await readAll(fixture(name))
      expect(sheets.map((sheet) => [sheet.name, sheet.rows[1]?.[5]])).toEqual([['名册', '张大田']])
    },
  )

  test('with broken properties, drawings and tables beside it', async () => {
    const rubbish = ['docProps/core.xml', 'xl/tables/table1.xml', 'xl/comments1.xml', 'xl/drawings/drawing1.xml']
    const parts = partsOf({ sheets: [{ data: '<row><c t="str"><v>在</v></c></row>' }] })
    expect(await firstRows(zipOf([...parts, ...rubbish.map((name) => ({ name, content: '<not xml' }))]))).toEqual([
      ['在'],
    ])
  })

  test('with a prefix before every element', async () => {
    const data = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>李大山</x:t></x:is></x:c></x:row>'
    expect(await rowsOf(data, { prefix: 'x' })).toEqual([['李大山']])
  })

  test('with a prefix before every element of its texts and styles too', async () => {
    const data = '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c s="0"><x:v>7</x:v></x:c></x:row>'
    const strings = '<x:sst><x:si><x:t>李大山</x:t></x:si></x:sst>'
    const styles = stylesOf('000').replace(/<(\/?)(?=\w)/g, '<$1x:')
    expect(await shown(data, { prefix: 'x', strings, styles })).toEqual(['李大山', '007'])
  })

  test('with cells and rows that do not say where they stand', async () => {
    const data =
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="3"><c><v>5</v></c></row><row><c><v>6</v></c></row>'
    expect(await rowsOf(data)).toEqual([[1, null, 3, 4], [], [5], [6]])
  })

  test('with backslashes, a leading slash or other letters in the names of its parts', async () => {
    const parts = partsOf({ sheets: [{ data: '<row><c><v>1</v></c></row>' }] })
    for (const rename of [
      (name: string) => name.replaceAll('/', '\\'),
      (name: string) => `/${name}`,
      (name: string) => name.replace('sheet1', 'Sheet1'),
    ]) {
      expect(await firstRows(zipOf(parts.map((part) => ({ ...part, name: rename(part.name) }))))).toEqual([[1]])
    }
  })

  test('with a space in the very last row, and far to the right', async () => {
    const space = (at: string) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve"> </t></is></c>`
    const data = `<row r="1"><c r="A1"><v>1</v></c>${space('XFD1')}</row><row r="1048576">${space('A1048576')}</row>`
    expect(await rowsOf(data)).toEqual([[1]])
  })

  test('with reading aids above its characters, and texts in pieces', async () => {
    const strings = '<sst><si><r><t>李</t></r><r><t>大山</t></r><rPh sb="0" eb="1"><t>リ</t></rPh></si></sst>'
    expect(await rowsOf('<row><c t="s"><v>0</v></c></row>', { strings })).toEqual([['李大山']])
  })

  test('with characters that XML cannot carry written out', async () => {
    const data = '<row><c t="inlineStr"><is><t>李大山_x000D_</t></is></c></row>'
    expect(await shown(data)).toEqual(['李大山'])
  })
})

describe('A cell is given as a person sees it', () => {
  const number = (style: number, value: number | string) => `<c s="${style}"><v>${value}</v></c>`

  test('a number in the format of its cell: 007, 3组, 1,234', async () => {
    const styles = stylesOf('000', '0"组"', '#,##0', 0)
    const data = `<row>${number(0, 7)}${number(1, 3)}${number(2, 1234)}${number(3, 7)}</row>`
    expect(await shown(data, { styles })).toEqual(['007', '3组', '1,234', '7'])
  })

  test('a computed number without the crumbs behind its fifteenth digit', async () => {
    expect(await shown(`<row>${number(0, 3.1799999999999997)}</row>`)).toEqual(['3.18'])
  })

  test.each([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])(
    'a day in the Chinese format %i is a day, and no number',
    async (format) => {
      const [[cell] = []] = await rowsOf(`<row>${number(0, 46098)}</row>`, { styles: stylesOf(format) })
      expect(cell).toMatchObject({ value: day('2026-03-17') })
      expect(textOf(cell)).toMatch(/3月|3-17/)
    },
  )

  test.each([
    [32, '9时30分'],
    [33, '9时30分00秒'],
    [34, '上午9时30分'],
    [35, '上午9时30分00秒'],
    [55, '上午9时30分'],
    [56, '上午9时30分00秒'],
  ])('a time in the Chinese format %i is shown as %s', async (format, time) => {
    expect(await shown(`<row>${number(0, 46098 + 9.5 / 24)}</row>`, { styles: stylesOf(format) })).toEqual([time])
  })

  test.each([31, 'yyyy"年"m"月"d"日"', 'm"月"d"日"', 57])(
    'the days of goods are taken whatever format they are shown in: %s',
    async (format) => {
      const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
      const headings = ['货名', '分数', '哪天起换', '换到哪天'].map(text).join('')
      const line = `${text('香皂')}${text('5')}${number(0, 46143)}${number(0, 46173)}`
      const bytes = rawWorkbook({
        sheets: [{ data: `<row>${headings}</row><row>${line}</row>` }],
        styles: stylesOf(format),
      })
      const { entries: goods, problems } = readGoods((await readAll(bytes)).sheets)
      expect([problems, goods[0]?.draft.sale]).toEqual([[], { from: '2026-05-01', until: '2026-05-31' }])
    },
  )

  test('a day of a workbook that counts from 1904', async () => {
    const more = { styles: stylesOf('yyyy-mm-dd'), properties: '<workbookPr date1904="1"/>' }
    expect(await rowsOf(`<row>${number(0, 44636)}</row>`, more)).toEqual([
      [{ shown: '2026-03-17', value: day('2026-03-17') }],
    ])
  })

  test('a day that is written out', async () => {
    const data = '<row><c t="d"><v>2026-03-17T00:00:00Z</v></c></row>'
    expect(await rowsOf(data)).toEqual([[{ shown: '2026-03-17', value: day('2026-03-17') }]])
  })

  test('a number whose format is none stays the number', async () => {
    expect(await rowsOf(`<row>${number(0, 5)}</row>`, { styles: stylesOf('bad[[') })).toEqual([[5]])
  })

  test('a door or a number that Excel turned into a day is told, and never taken for 46098', async () => {
    const { sheets } = await readWorkbook(fixture('door-3-17-chinese-excel.xlsx'), {
      ...{ limits: ROSTER_LIMITS, isWanted: hasRosterHeadings },
    })
    const { problems } = readRoster(sheets, { today: '2026-05-18', village: '' })
    expect(problems.map(({ message }) => message)).toEqual([
      '第2行“户编号”被Excel改成了日期，请把这一列改成文本再填。',
      '第2行“门牌号”被Excel改成了日期，请把这一列改成文本再填。',
    ])
  })
})

describe('Sheets', () => {
  const filled = '<row><c t="str"><v>有</v></c></row>'

  test('are read all, in their order; hidden ones and charts are named with the reason', async () => {
    const bytes = rawWorkbook({
      sheets: [
        { name: '封面', data: filled },
        { name: '图', kind: 'chartsheet' },
        { name: '旧的', state: 'hidden', data: filled },
        { name: '名册', data: filled },
      ],
    })
    const { sheets, leftOut } = await readAll(bytes)
    expect(sheets.map(({ name }) => name)).toEqual(['封面', '名册'])
    expect(leftOut).toEqual([
      { name: '图', why: '是图，不是表格' },
      { name: '旧的', why: '是藏起来的' },
    ])
  })

  test('without headings are left out by name, and not read to their end; blank ones are not mentioned', async () => {
    const broken = `${filled}${'<row/>'.repeat(30)}<row><not closed`
    const bytes = rawWorkbook({
      sheets: [
        { name: '说明', whole: `<worksheet><sheetData>${broken}` },
        { name: '空的', data: '' },
      ],
    })
    const read = await readWorkbook(bytes, { limits: ROSTER_LIMITS, isWanted: () => false })
    expect(read).toEqual({ sheets: [], leftOut: [{ name: '说明', why: '上面没有表头' }] })
  })
})
