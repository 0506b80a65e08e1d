import { readFileSync } from 'node:fs'
import path from 'node:path'
import { printed } from '@shared/kernel/written'
import * as z from 'zod'
import type { Block } from './blocks'

/** The build puts the fonts beside the bundle, with the characters that each has; a page keeps only those that stand on it. */
const FONTS = path.join(__dirname, 'fonts')
const coverage = z.array(z.object({ name: z.string(), ranges: z.array(z.tuple([z.int(), z.int()])) }))
type Font = z.infer<typeof coverage>[number]

let opened: readonly [Font, ...Font[]] | undefined

/** In the order in which they are asked for a character; the first is the one that pages are set in. */
export function fonts(): readonly [Font, ...Font[]] {
  if (opened) return opened
  const [first, ...others] = coverage.parse(JSON.parse(readFileSync(path.join(FONTS, 'coverage.json'), 'utf8')))
  if (!first) throw new Error('there is no font to print with')
  opened = [first, ...others]
  return opened
}

export const fontFiles = ({ name }: Font) => ({
  normal: path.join(FONTS, `${name}-normal.ttf`),
  bold: path.join(FONTS, `${name}-bold.ttf`),
})

/** Whether a point lies in one of these ranges, which do not overlap and stand in order. */
function has({ ranges }: Font, point: number): boolean {
  let [from, to] = [0, ranges.length - 1]
  while (from <= to) {
    const middle = (from + to) >> 1
    const [first, last] = ranges[middle] ?? [0, 0]
    if (point < first) to = middle - 1
    else if (point > last) from = middle + 1
    else return true
  }
  return false
}

/** What is never drawn: it says how its neighbours join, or comes along from a spreadsheet. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]|\p{Variation_Selector}/gu
const isDrawnBy = (font: Font, text: string): boolean =>
  [...text.replace(UNSEEN, '')].every((one) => one === '\n' || one === '\t' || has(font, one.codePointAt(0) ?? 0))

/** Where no font has it, paper keeps a place to write it by hand. */
const BOX = '□'

/** A stretch of text in one font; without a name, in the one that pages are set in. */
interface Run {
  readonly text: string
  readonly font?: string
}

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** A character in the first font that has it. Joiners stay where they make one picture of several. */
function runOf(character: string, missing: Set<string>): Run {
  const [first, ...others] = fonts()
  if (isDrawnBy(first, character)) return { text: character.replace(UNSEEN, '') }
  const other = others.find((font) => isDrawnBy(font, character))
  if (other) return { text: character, font: other.name }
  missing.add(character)
  return { text: BOX }
}

function runsOf(text: string, missing: Set<string>): Run[] {
  const [first] = fonts()
  if (text === '') return []
  if (isDrawnBy(first, text)) return [{ text: text.replace(UNSEEN, '') }]
  const runs: Run[] = []
  for (const { segment } of characters.segment(text)) {
    const run = runOf(segment, missing)
    const last = runs[runs.length - 1]
    if (last && last.font === run.font) runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  return runs
}

/** Letters or figures without a hyphen, longer than any column is sure to hold: they break where the column ends. */
const LONG = /([!-,.-~\u00c0-\u024f]{13,})/

function piecesOf(text: string, noWrap: boolean, missing: Set<string>): Block[] {
  const parts = noWrap ? [text] : text.split(LONG)
  return parts.flatMap((part, n) => {
    const runs = runsOf(printed(part), missing)
    return n % 2 === 0 ? runs : runs.map((run): Block => ({ ...run, wordBreak: 'break-all' }))
  })
}

/** Sets the text of pages, each character in a font that has it; `missing` are those that none has. */
export function typesetter(): { set: (block: Block) => Block; missing: ReadonlySet<string> } {
  const missing = new Set<string>()
  // A piece of a line keeps its own look: the printer forgets that of a piece which has pieces in turn.
  const inLine = (piece: Block): Block[] =>
    typeof piece.text === 'string'
      ? piecesOf(piece.text, piece.noWrap ?? false, missing).map((run) => ({ ...piece, ...run }))
      : [set(piece)]
  const textOf = ({ text, noWrap = false }: Block): Block['text'] =>
    typeof text === 'string' ? piecesOf(text, noWrap, missing) : text?.flatMap(inLine)
  const set = (block: Block): Block => ({
    ...block,
    ...(block.text ? { text: textOf(block) ?? [] } : {}),
    ...(block.stack ? { stack: block.stack.map(set) } : {}),
    ...(block.columns ? { columns: block.columns.map(set) } : {}),
    ...(block.table ? { table: { ...block.table, body: block.table.body.map((row) => row.map(set)) } } : {}),
  })
  return { set, missing }
}
