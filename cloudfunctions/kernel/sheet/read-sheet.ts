/** From an uploaded .xlsx to plain cells. */
import type { CellValue } from '@shared/village/roster'
import type { Cell, CellValue as LibraryValue, Row, Workbook, Worksheet } from 'exceljs'
import { SheetError } from './sheet-error'
import { checkUnpacked } from './unpack-check'

const FILE_MAX_BYTES = 20 * 1024 * 1024
const ROWS_MAX = 20_000
/** Nobody's roster is wider; cells further right are not read. */
const COLUMNS_MAX = 200

/**
 * Parts of a worksheet that say nothing about its values. The library would walk every cell of a range they name, and
 * villages set ranges over whole columns. Without merges, the value stands in the first cell and the others are blank.
 */
const PASSED_OVER = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
]

const OLD_FORMAT_START = Buffer.from('d0cf11e0', 'hex')
const ARCHIVE_START = Buffer.from('PK\u0003\u0004')

const startsWith = (file: Buffer, start: Buffer): boolean => file.subarray(0, start.length).equals(start)

function checkFile(file: Buffer): void {
  if (file.length === 0) throw new SheetError('EMPTY')
  if (file.length > FILE_MAX_BYTES) throw new SheetError('TOO_LARGE')
  if (startsWith(file, OLD_FORMAT_START)) throw new SheetError('OLD_FORMAT')
  if (!startsWith(file, ARCHIVE_START)) throw new SheetError('NOT_XLSX')
  checkUnpacked(file)
}

/** A formula counts as its result, rich text and links as their text, an error as what the cell shows (`#N/A`). */
function plainValue(value: LibraryValue | undefined): CellValue {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object' || value instanceof Date) return value
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  if ('text' in value) return plainValue(value.text)
  return 'result' in value ? plainValue(value.result) : null
}

function plainRow(row: Row): CellValue[] {
  const cells: CellValue[] = []
  row.eachCell((cell: Cell, column: number) => {
    if (column > COLUMNS_MAX) return
    while (cells.length < column - 1) cells.push(null)
    cells.push(plainValue(cell.value))
  })
  return cells
}

function plainRows(sheet: Worksheet): CellValue[][] {
  const rows: CellValue[][] = []
  sheet.eachRow((row, number) => {
    if (number > ROWS_MAX) throw new SheetError('TOO_MANY_ROWS')
    while (rows.length < number - 1) rows.push([])
    rows.push(plainRow(row))
  })
  return rows
}

async function load(file: Buffer): Promise<Workbook> {
  // Loaded on use: the library would add to every cold start, and few calls read a sheet.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  // The library asks for a buffer of its own, exactly as long as the file.
  const bytes = new Uint8Array(file).buffer
  try {
    return await workbook.xlsx.load(bytes, { ignoreNodes: PASSED_OVER })
  } catch (fault) {
    throw new SheetError('BROKEN', { cause: fault })
  }
}

/**
 * The cells of the first visible worksheet. `rows[0]` is Excel's row 1; blank rows are kept, so that numbers agree with
 * what people see. Of merged cells the first has the value, the others are null. Throws `SheetError`.
 */
export async function readSheet(bytes: Uint8Array): Promise<CellValue[][]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  checkFile(file)
  const workbook = await load(file)
  const sheet = workbook.worksheets.find(({ state }) => state === 'visible') ?? workbook.worksheets[0]
  return sheet ? plainRows(sheet) : []
}
