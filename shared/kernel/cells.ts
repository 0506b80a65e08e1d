/**
 * Cells of a worksheet as people leave them: full-width digits, stray spaces, numbers where text belongs.
 * Everything that reads a sheet goes through here first, so that the rules see clean text only.
 */
import { prose, written } from './written'

/** What a worksheet's cell can hold. */
export type CellValue = string | number | boolean | Date | null

/** A value that stands on the screen in another way than it is kept: 7 as `007`, a day as `3月17日`. */
export interface ShownCell {
  readonly shown: string
  readonly value: CellValue
}

export type Cell = CellValue | ShownCell

/** A row of a worksheet, left to right. Cells past the end are blank. */
export type Row = readonly Cell[]

/** A worksheet by its name. `rows[0]` is Excel's row 1; blank rows are kept, so that numbers agree with what people see. */
export interface NamedSheet {
  readonly name: string
  readonly rows: readonly Row[]
}

/** A worksheet that nothing was read from, and why, in words that follow its name. */
export interface LeftOutSheet {
  readonly name: string
  readonly why: string
}

const isShown = (cell: Cell | undefined): cell is ShownCell =>
  typeof cell === 'object' && cell !== null && !(cell instanceof Date)

/** The value that is kept, for whoever wants a count or a day. */
export const keptValue = (cell: Cell | undefined): CellValue => (isShown(cell) ? cell.value : (cell ?? null))

/** Excel itself keeps fifteen digits: 3.1799999999999997 stands there as 3.18. */
const DIGITS_KEPT = 15

/** The cell as a person sees it, in standard characters, ends trimmed. A day without a form of its own is blank. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell instanceof Date) return ''
  if (isShown(cell)) return written(cell.shown)
  return typeof cell === 'number' ? String(Number(cell.toPrecision(DIGITS_KEPT))) : written(String(cell))
}

/**
 * Words as they are to be shown, with their own punctuation. Our own sheets put an apostrophe before text that Excel would take
 * for a formula.
 */
export function wordsIn(cell: Cell | undefined): string {
  const kept = isShown(cell) ? cell.shown : keptValue(cell)
  return typeof kept === 'string' ? prose(kept).replace(/^'(?=[=+\-@])/, '') : textOf(cell)
}

/** As `textOf`, without any space inside: for numbers, names in Chinese and headings. */
export const compactTextOf = (cell: Cell | undefined): string => textOf(cell).replaceAll(' ', '')

/** Whether Excel keeps a day here, however it shows it. */
export const isDay = (cell: Cell | undefined): boolean => keptValue(cell) instanceof Date

/** A cell with nothing in it but spaces. A day counts as something. */
export const isBlank = (cell: Cell | undefined): boolean => !isDay(cell) && textOf(cell) === ''

const DIGITS = '零一二三四五六七八九'

/** `三` -> 3, `十二` -> 12, `二十` -> 20, `7` -> 7; null for anything else or above 99. */
export function smallNumberOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text.replace('两', '二'))
  if (!match || text === '') return null
  const [, tens = '', ten = '', ones = ''] = match
  if (!ten) return tens && ones ? null : DIGITS.indexOf(tens || ones)
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}
