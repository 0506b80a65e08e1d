/**
 * Cells of a worksheet as people leave them: full-width digits, stray spaces, numbers where text belongs.
 * Everything that reads a roster goes through here first, so that the rules see clean text only.
 */

/** What a worksheet's cell can hold. */
export type CellValue = string | number | boolean | Date | null

/** A row of a worksheet, left to right. Cells past the end are blank. */
export type Row = readonly CellValue[]

const FULL_WIDTH = /[\uff01-\uff5e]/g
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g

const toHalfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/** Nothing to clean up: the common case, told quickly, for a roster has tens of thousands of cells. */
const CLEAN = /^[\x21-\x7e\u4e00-\u9fff]*$/

/** The cell as text: full-width letters and digits made half-width, invisible characters gone, ends trimmed. */
export function textOf(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined || cell instanceof Date) return ''
  const text = String(cell)
  if (CLEAN.test(text)) return text
  return toHalfWidth(text).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** As `textOf`, without any space inside: for numbers, names in Chinese and headings. */
export const compactTextOf = (cell: CellValue | undefined): string => textOf(cell).replaceAll(' ', '')

/** A cell with nothing in it but spaces. A date counts as something. */
export const isBlank = (cell: CellValue | undefined): boolean => !(cell instanceof Date) && textOf(cell) === ''

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
