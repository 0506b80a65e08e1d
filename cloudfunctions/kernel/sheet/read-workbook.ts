/** From an uploaded .xlsx to plain cells: every sheet that is wanted, and the names of those that were left out. */
import type { Cell, LeftOutSheet, NamedSheet } from '@shared/kernel/cells'
import { type Archive, openArchive } from './archive'
import type { SheetLimits } from './limits'
import { readStyles } from './read-styles'
import { readWorksheet, type Workshop } from './read-worksheet'
import { readSharedStrings } from './shared-strings'
import { SheetError } from './sheet-error'
import { numberShower } from './show-number'
import { readParts, type WorkbookParts } from './workbook-parts'

/** What somebody wants of a workbook. */
export interface Wanted {
  readonly limits: SheetLimits
  /** Whether a sheet is one of theirs, from its first `TOP_ROWS` rows: the rest of others is not even unpacked. */
  isWanted(rows: readonly (readonly Cell[])[]): boolean
}

export interface ReadWorkbook {
  readonly sheets: readonly NamedSheet[]
  /** Sheets with something in them that nothing was read from. */
  readonly leftOut: readonly LeftOutSheet[]
}

/** Headings stand near the top, below a title and perhaps a date; a few rows more, for headings of two rows. */
export const TOP_ROWS = 20

/** So many rows and cells may stream by for each that may be kept: villages give colours to columns that nobody fills in. */
const BLANK_CELLS_EACH = 8

const OLD_FORMAT_START = Buffer.from('d0cf11e0', 'hex')
const ARCHIVE_START = Buffer.from('PK\u0003\u0004')

const startsWith = (file: Buffer, start: Buffer): boolean => file.subarray(0, start.length).equals(start)

function checkFile(file: Buffer, { fileBytes }: SheetLimits): void {
  if (file.length === 0) throw new SheetError('EMPTY')
  if (file.length > fileBytes) throw new SheetError('TOO_LARGE')
  if (startsWith(file, OLD_FORMAT_START)) throw new SheetError('OLD_FORMAT')
  if (!startsWith(file, ARCHIVE_START)) throw new SheetError('NOT_XLSX')
}

/** What all sheets of a workbook share while they are read. */
async function openWorkshop(archive: Archive, parts: WorkbookParts, wanted: Wanted): Promise<Workshop> {
  const { cells, rows } = wanted.limits
  let kept = 0
  let passed = 0
  return {
    texts: parts.texts === null ? [] : await readSharedStrings(archive.read(parts.texts), cells),
    formats: parts.styles === null ? [] : await readStyles(archive.read(parts.styles)),
    // Loaded on use: few calls read a sheet, and all others start without it.
    show: numberShower(await import('numfmt'), parts.from1904),
    mostRows: rows,
    top: TOP_ROWS,
    isWanted: wanted.isWanted,
    count(more) {
      kept += more
      if (kept > cells) throw new SheetError('TOO_MANY_CELLS')
    },
    pass() {
      passed++
      if (passed > cells * BLANK_CELLS_EACH) throw new SheetError('TOO_MANY_CELLS')
    },
  }
}

/**
 * Reads a workbook sheet by sheet. Hidden sheets, charts and sheets that are not wanted are named with the reason; sheets
 * without anything in them are not. Of merged cells the first has the value, the others are null. Throws `SheetError`.
 */
export async function readWorkbook(bytes: Uint8Array, wanted: Wanted): Promise<ReadWorkbook> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  checkFile(file, wanted.limits)
  const archive = await openArchive(file, wanted.limits.unpackedBytes)
  const parts = await readParts(archive)
  const workshop = await openWorkshop(archive, parts, wanted)
  const sheets: NamedSheet[] = []
  const leftOut: LeftOutSheet[] = []
  for (const { name, hidden, part } of parts.sheets) {
    if (hidden) leftOut.push({ name, why: '是藏起来的' })
    else if (part === null) leftOut.push({ name, why: '是图，不是表格' })
    else {
      let blank = false
      const isWanted = (rows: readonly (readonly Cell[])[]) => {
        blank = rows.length === 0
        return workshop.isWanted(rows)
      }
      const rows = await readWorksheet(archive.read(part), { ...workshop, isWanted })
      if (rows !== null) sheets.push({ name, rows })
      else if (!blank) leftOut.push({ name, why: '上面没有表头' })
    }
  }
  return { sheets, leftOut }
}
