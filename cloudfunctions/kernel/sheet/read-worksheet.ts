/** One worksheet, row by row as it streams by. */
import { type Cell, isBlank } from '@shared/kernel/cells'
import { cellText, TextGatherer } from './cell-text'
import { SheetError } from './sheet-error'
import type { ShowNumber } from './show-number'
import { walkXml } from './walk-xml'

/** Nobody's sheet is wider; cells further right are not read. */
export const COLUMNS_MAX = 200

/** What cells refer to, and what they may cost together. */
export interface Workshop {
  readonly texts: readonly string[]
  readonly formats: readonly (string | null)[]
  readonly show: ShowNumber
  readonly mostRows: number
  /** Counts rows and cells that are kept, blank ones between others included; throws `SheetError` when there are too many. */
  count(kept: number): void
  /** Counts one row or cell that streams by, kept or not: each costs time. Throws as `count` does. */
  pass(): void
  /** Asked once the first `top` rows are there, or the sheet ended: whether the rest is wanted. */
  isWanted(rows: readonly (readonly Cell[])[]): boolean
  readonly top: number
}

/** Excel's longest text; a formula's result may stand here whole. */
const LONGEST_VALUE = 32_767

/** Ends a walk through a sheet that nobody wants. */
class NotWanted extends Error {}

interface Place {
  readonly row: number
  readonly column: number
}

/** `BC12` -> row 12, column 55; null where the writer left it out or wrote something else. */
function placeOf(reference: string | undefined): Place | null {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '') ?? []
  if (!letters || !row) return null
  let column = 0
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64
  return { row: Number(row), column }
}

/** The value of a cell of type `t`, from what stands in it. */
function cellOf(type: string, raw: string, style: number, { texts, formats, show }: Workshop): Cell {
  if (raw === '') return null
  switch (type) {
    case 's':
      return texts[Number(raw)] ?? null
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true'
    case 'd':
      return dayOf(raw)
    case 'n': {
      const number = Number(raw)
      return Number.isFinite(number) ? show(number, formats[style] ?? null) : cellText(raw)
    }
    default:
      return cellText(raw)
  }
}

/** A day as `2026-03-17` or with a time; anything else stays the text it is. */
function dayOf(raw: string): Cell {
  const day = /^\d{4}-\d\d-\d\d/.exec(raw)?.[0]
  const value = new Date(`${day}T00:00:00Z`)
  return day === undefined || Number.isNaN(value.getTime()) ? cellText(raw) : { shown: day, value }
}

class SheetReader {
  readonly rows: Cell[][] = []
  private readonly inline = new TextGatherer()
  private row = 0
  private column = 0
  private type = 'n'
  private style = 0
  private raw = ''
  private part: 'none' | 'value' | 'inline' = 'none'
  private asked = false

  constructor(private readonly shop: Workshop) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row' || name === 'c') this.shop.pass()
    if (name === 'row') this.startRow(Number(attributes.r))
    else if (name === 'c') this.startCell(attributes)
    else if (name === 'v') this.part = 'value'
    else if (name === 'is') this.part = 'inline'
    if (this.part === 'inline') this.inline.open(name)
  }

  text(text: string): void {
    if (this.part === 'value' && this.raw.length < LONGEST_VALUE) this.raw += text
    else if (this.part === 'inline') this.inline.text(text)
  }

  close(name: string): void {
    if (this.part === 'inline') this.inline.close(name)
    if (name === 'v') this.part = 'none'
    else if (name === 'is') {
      this.part = 'none'
      this.put(this.inline.take())
    } else if (name === 'c' && this.raw !== '') {
      this.put(cellOf(this.type, this.raw, this.style, this.shop))
    }
  }

  /** Asks the question that a short sheet never came to. */
  end(): void {
    if (!this.asked) this.ask()
  }

  private ask(): void {
    this.asked = true
    if (!this.shop.isWanted(this.rows)) throw new NotWanted()
  }

  private startRow(number: number): void {
    this.row = Number.isInteger(number) && number > 0 ? number : this.row + 1
    this.column = 0
    if (!this.asked && this.row > this.shop.top) this.ask()
  }

  private startCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const place = placeOf(r)
    this.column = place?.column ?? this.column + 1
    if (place) this.row = place.row
    this.type = t
    this.style = Number(s)
    this.raw = ''
  }

  /** A cell with only a space in it, far below or to the right, is nothing that anybody wrote. */
  private put(cell: Cell): void {
    const { row, column } = this
    if (column > COLUMNS_MAX || row < 1 || (typeof cell === 'string' ? isBlank(cell) : cell === null)) return
    if (row > this.shop.mostRows) throw new SheetError('TOO_MANY_ROWS')
    const cells = this.rows[row - 1] ?? []
    this.shop.count(Math.max(0, row - this.rows.length) + Math.max(1, column - cells.length))
    while (this.rows.length < row - 1) this.rows.push([])
    while (cells.length < column - 1) cells.push(null)
    cells[column - 1] = cell
    this.rows[row - 1] = cells
  }
}

/** The rows of a worksheet, or null when nobody wants it. Throws `SheetError`. */
export async function readWorksheet(pieces: AsyncIterable<Buffer>, shop: Workshop): Promise<Cell[][] | null> {
  const reader = new SheetReader(shop)
  try {
    await walkXml(pieces, reader)
    reader.end()
    return reader.rows
  } catch (fault) {
    if (fault instanceof NotWanted) return null
    throw fault
  }
}
