import { readRoster } from '@shared/village/roster'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { rosterTemplate, SheetError, type SheetErrorCode, writeSheet } from '../../cloudfunctions/kernel/sheet'
import { onlySheet, readAll, readRows } from '../support/sheets'
import { partsOf, rawWorkbook, zipOf } from '../support/workbooks'

const SETTING = { today: '2026-05-18', village: '青石湾村' }
const bytesOf = async (workbook: exceljs.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer())
const oneSheet = () => {
  const workbook = new exceljs.Workbook()
  return { workbook, sheet: workbook.addWorksheet('名册') }
}
const codeOf = async (bytes: Uint8Array): Promise<SheetErrorCode> => {
  try {
    await readRows(bytes)
  } catch (fault) {
    if (fault instanceof SheetError) return fault.code
    throw fault
  }
  throw new Error('it was read')
}

describe('Reading a worksheet', () => {
  test('gives formulas as results, rich text and links as text, numbers, booleans and dates as they are', async () => {
    const { workbook, sheet } = oneSheet()
    sheet.getCell('A1').value = { formula: '1+1', result: 2 }
    sheet.getCell('B1').value = { richText: [{ text: '李', font: { bold: true } }, { text: '大山' }] }
    sheet.getCell('C1').value = { text: '青石湾', hyperlink: 'https://example.org' }
    sheet.getCell('D1').value = 3
    sheet.getCell('E1').value = true
    sheet.getCell('F1').value = new Date('2026-03-17T00:00:00Z')
    sheet.getCell('G1').value = { error: '#N/A' }
    sheet.getCell('H1').value = { formula: 'A2', result: '三组' }
    expect(await readRows(await bytesOf(workbook))).toEqual([
      [2, '李大山', '青石湾', 3, true, new Date('2026-03-17T00:00:00Z'), '#N/A', '三组'],
    ])
  })

  test('keeps blank rows and cells in their place, so that row numbers are those people see', async () => {
    const { workbook, sheet } = oneSheet()
    sheet.getCell('B2').value = '甲'
    sheet.getCell('A5').value = '乙'
    expect(await readRows(await bytesOf(workbook))).toEqual([[], [null, '甲'], [], [], ['乙']])
  })

  test('puts the value of merged cells into the first of them only', async () => {
    const { workbook, sheet } = oneSheet()
    sheet.addRows([
      ['1', '李大山'],
      ['', '王秀兰'],
      ['2', '马老三'],
    ])
    sheet.mergeCells('A1:A2')
    const rows = await readRows(await bytesOf(workbook))
    expect(rows.map(([number, name]) => [number || null, name])).toEqual([
      ['1', '李大山'],
      [null, '王秀兰'],
      ['2', '马老三'],
    ])
  })

  test('is not slowed by merges and lists set over whole columns', async () => {
    const whole = `<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B1:XFD1048576"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations></worksheet>`
    const bytes = rawWorkbook({ sheets: [{ whole }] })
    expect(await readRows(bytes)).toEqual([[7]])
  })
})

describe('A file that is no worksheet', () => {
  test.each<[string, Uint8Array, SheetErrorCode]>([
    ['empty', new Uint8Array(), 'EMPTY'],
    ['text with commas', Buffer.from('户编号,姓名\n1,李大山\n'), 'NOT_XLSX'],
    ['an .xls or one with a password', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), 'OLD_FORMAT'],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'TOO_LARGE'],
    ['another kind of archive', zipOf([{ name: 'word/document.xml', content: Buffer.from('<a/>') }]), 'NOT_XLSX'],
    ['cut off', Buffer.from('PK\u0003\u0004 and then nothing'), 'NOT_XLSX'],
    [
      'packed in a way nobody uses',
      zipOf(partsOf({ sheets: [{}] }).map((part) => ({ ...part, method: 99 }))),
      'BROKEN',
    ],
  ])('because it is %s is refused with a sentence that says what to do', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
    expect(new SheetError(code).message).toMatch(/请/)
  })

  test('unpacking into gigabytes is refused, whatever size it claims', async () => {
    const zeros = partsOf({ sheets: [{ whole: `<worksheet>${`<a>${' '.repeat(1_000_000)}</a>`.repeat(80)}` }] })
    expect(zipOf(zeros).length).toBeLessThan(200_000)
    expect(await codeOf(zipOf(zeros))).toBe('TOO_LARGE')
    expect(await codeOf(zipOf(zeros.map((part) => ({ ...part, claimed: 1000 }))))).toBe('BROKEN')
  })

  test('with a part that stands there twice, or under a name that differs in letters only, is refused', async () => {
    const parts = partsOf({ sheets: [{ data: '<row><c><v>1</v></c></row>' }] })
    const again = parts.slice(-1).map((part) => ({ ...part, name: part.name.toUpperCase() }))
    expect(await codeOf(zipOf([...parts, ...parts.slice(-1)]))).toBe('BROKEN')
    expect(await codeOf(zipOf([...parts, ...again]))).toBe('BROKEN')
  })

  test('with more than 20,000 rows is refused', async () => {
    const { workbook, sheet } = oneSheet()
    sheet.getCell('A20001').value = '最后一行'
    expect(await codeOf(await bytesOf(workbook))).toBe('TOO_MANY_ROWS')
    sheet.getCell('A20001').value = null
    sheet.getCell('A20000').value = '最后一行'
    expect(await readRows(await bytesOf(workbook))).toHaveLength(20_000)
  })

  test('damaged anywhere is refused or read, and never a fault of ours', async () => {
    const good = await writeSheet({ title: '名册', columns: [{ name: '姓名', width: 10 }], rows: [['李大山']] })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: good.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const damaged = Uint8Array.from(good)
          damaged[at] = ((damaged[at] ?? 0) + by) % 256
          const outcome = await readRows(damaged).catch((fault: unknown) => fault)
          expect(Array.isArray(outcome) || outcome instanceof SheetError).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('Writing a worksheet', () => {
  const columns = [
    { name: '姓名', width: 10 },
    { name: '身份证号', width: 22, text: true as const },
    { name: '积分', width: 8 },
    { name: '日子', width: 12 },
  ]
  const load = async (bytes: Uint8Array) => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
    const [sheet] = workbook.worksheets
    if (!sheet) throw new Error('no worksheet')
    return sheet
  }

  test('puts title and headings above the rows, and reads back as written', async () => {
    const day = new Date('2026-05-18T00:00:00Z')
    const bytes = await writeSheet({
      title: '青石湾村 积分',
      columns,
      rows: [
        ['李大山', 990101, 286, day],
        ['王秀兰', null, 0, null],
      ],
    })
    const [title, headings, ...rows] = await readRows(bytes)
    expect(title?.[0]).toBe('青石湾村 积分')
    expect(headings).toEqual(['姓名', '身份证号', '积分', '日子'])
    expect(rows).toEqual([
      ['李大山', '990101', 286, day],
      ['王秀兰', null, 0],
    ])
  })

  test('keeps identity numbers as text, also those typed in later', async () => {
    const sheet = await load(
      await writeSheet({ title: '名册', columns, rows: [['李大山', '990101197003150016', 1, null]] }),
    )
    expect(sheet.getCell('B3').value).toBe('990101197003150016')
    expect(sheet.getCell('B3').numFmt).toBe('@')
    expect(sheet.getColumn(2).numFmt).toBe('@')
  })

  test.each(['=1+1', '+861', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://example.org","点我")'])(
    'never lets a villager’s words “%s” become a formula',
    async (words) => {
      const sheet = await load(await writeSheet({ title: '名册', columns, rows: [[words, words, 1, null]] }))
      for (const cell of [sheet.getCell('A3'), sheet.getCell('B3')]) {
        expect(cell.type).toBe(exceljs.ValueType.String)
        expect(cell.value).toMatch(/^'/)
      }
    },
  )

  test('survives any title and any words, emoji and control characters included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        async (title, words) => {
          const rows = await readRows(await writeSheet({ title, columns, rows: [[`李${words}`, null, 1, null]] }))
          expect(rows.at(-1)?.[2]).toBe(1)
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('The roster template', () => {
  test('imports nobody as it comes, for its examples are passed over', async () => {
    const { problems } = readRoster((await readAll(await rosterTemplate())).sheets, SETTING)
    expect(problems.map(({ message }) => message)).toEqual(['表头下面没有人，请把名册填在表头下面。'])
  })

  test('has examples that are right, and imports what is filled in below them', async () => {
    const rows = await readRows(await rosterTemplate())
    const remarkAt = 10
    const asPeople = rows.map((row) =>
      row.map((cell, at) => (at === remarkAt && String(cell).startsWith('示例') ? null : cell)),
    )
    const { households, problems, notices } = readRoster(onlySheet(asPeople), SETTING)
    expect({ problems, notices }).toEqual({ problems: [], notices: [] })
    expect(households.map((h) => [h.head, h.residents.length])).toEqual([['张大田', 2]])
  })

  test('keeps every column as text and explains each of them', async () => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(new Uint8Array(await rosterTemplate()).buffer)
    const [form, guide] = workbook.worksheets
    expect(guide?.name).toBe('填写说明')
    const headings = form?.getRow(2).values
    const explained = guide?.getColumn(1).values ?? []
    for (const heading of Array.isArray(headings) ? headings.slice(1) : []) expect(explained).toContain(heading)
    expect([1, 8, 11].map((column) => form?.getColumn(column).numFmt)).toEqual(['@', '@', '@'])
  })
})
