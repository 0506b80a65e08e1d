/** Text as a worksheet's parts write it down. */
import type { Visitor } from './walk-xml'

/** Longer than anything that a column takes: enough to be told that it is too long. */
const LONGEST_TEXT = 1_000

/** `_x000D_` is how Excel writes a character that XML cannot carry. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** A text of its own: cut out of a longer one it would keep that alive. */
const owned = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')

/** The text of a cell, as it was typed. */
export const cellText = (raw: string): string => owned(unescaped(raw).slice(0, LONGEST_TEXT))

/** Gathers the `t` elements of one text, rich text in one piece; reading aids above the characters (`rPh`) are no text. */
export class TextGatherer implements Required<Pick<Visitor, 'open' | 'text' | 'close'>> {
  private gathered = ''
  private taking = false
  private aside = false

  open(name: string): void {
    if (name === 'rPh') this.aside = true
    else if (name === 't') this.taking = !this.aside
  }

  text(text: string): void {
    if (this.taking && this.gathered.length < LONGEST_TEXT * 2) this.gathered += text
  }

  close(name: string): void {
    if (name === 'rPh') this.aside = false
    else if (name === 't') this.taking = false
  }

  /** What was gathered; the next text begins empty. */
  take(): string {
    const text = cellText(this.gathered)
    this.gathered = ''
    this.taking = false
    this.aside = false
    return text
  }
}
