/** From plain cells to an .xlsx that can be read on a phone, printed and posted on a wall. */
import type { CellValue } from '@shared/kernel/cells'
import { printed } from '@shared/kernel/written'
import type { Workbook, Worksheet } from 'exceljs'

export interface SheetColumn {
  readonly name: string
  /** In characters, as Excel counts. */
  readonly width: number
  /** Kept as text whatever is typed into it: identity numbers, phone numbers. */
  readonly text?: true
}

export interface Sheet {
  /** Stands above the headings, and names the worksheet. */
  readonly title: string
  readonly columns: readonly SheetColumn[]
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly CellValue[])[]
}

const TEXT_FORMAT = '@'
const DATE_FORMAT = 'yyyy-mm-dd'
const TITLE_ROW = 1
const HEADING_ROW = 2

/** Characters that XML cannot carry: one of them and Excel calls the whole file damaged. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Excel refuses these characters in a worksheet's name, and more than 31 of any. */
const worksheetName = (title: string): string =>
  title
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .replace(NOT_IN_XML, '')
    .trim() || '表'

/**
 * Text that begins like a formula gets an apostrophe in front: saved as .csv and opened again, it would be carried out.
 * A villager's words must never run on the committee's computer.
 */
function safeText(text: string): string {
  const plain = printed(text).replace(NOT_IN_XML, '')
  return /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain
}

function storedValue(value: CellValue, column: SheetColumn | undefined): CellValue {
  if (value === null || value instanceof Date) return value
  if (typeof value === 'string') return safeText(value)
  return column?.text ? String(value) : value
}

function writeRow(sheet: Worksheet, columns: readonly SheetColumn[], values: readonly CellValue[]): void {
  const row = sheet.addRow(values.map((value, index) => storedValue(value, columns[index])))
  row.eachCell((cell, number) => {
    if (columns[number - 1]?.text) cell.numFmt = TEXT_FORMAT
    else if (cell.value instanceof Date) cell.numFmt = DATE_FORMAT
  })
}

/** Adds a worksheet with title, headings and rows; headings stay in sight and are printed on every page. */
export function addTable(workbook: Workbook, { title, columns, rows }: Sheet): Worksheet {
  const sheet = workbook.addWorksheet(worksheetName(title), {
    views: [{ state: 'frozen', ySplit: HEADING_ROW }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${TITLE_ROW}:${HEADING_ROW}`,
    },
  })
  columns.forEach(({ width, text }, index) => {
    const column = sheet.getColumn(index + 1)
    column.width = width
    if (text) column.numFmt = TEXT_FORMAT
  })
  sheet.addRow([safeText(title)]).font = { bold: true, size: 16 }
  if (columns.length > 1) sheet.mergeCells(TITLE_ROW, 1, TITLE_ROW, columns.length)
  sheet.addRow(columns.map(({ name }) => safeText(name))).font = { bold: true }
  for (const values of rows) writeRow(sheet, columns, values)
  return sheet
}

/** A new, empty workbook. The library is loaded on use, for few calls need it. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs')
  return new exceljs.Workbook()
}

/** The workbook as the bytes of an .xlsx. */
export const bytesOf = async (workbook: Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer())

/** One worksheet as the bytes of an .xlsx. */
export async function writeSheet(sheet: Sheet): Promise<Uint8Array> {
  const workbook = await newWorkbook()
  addTable(workbook, sheet)
  return bytesOf(workbook)
}
