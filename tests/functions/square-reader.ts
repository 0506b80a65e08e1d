import drawing from 'pdfmake/js/qrEnc'
import type { Page, Rectangle } from './paper/reader'

/** The dark fields of a square code, in fields from its corner: two codes are the same when these are. */
export type Square = readonly string[]

const FIELD_MOST = 8

/** What a text looks like as a square code, at the strength at which papers are printed. */
export function squareOf(text: string): Square {
  const { _canvas: drawn } = drawing.measure({ qr: text, eccLevel: 'M' })
  const [paper, ...fields] = drawn
  const size = fields[0]?.w ?? 1
  if (!paper) throw new Error('nothing was drawn')
  return fields.map(({ x, y }) => `${x / size},${y / size}`)
}

/** The square codes of a page: each is a white square, and runs of dark fields on it, as high as a field. */
export function squareCodesOf(page: Page | undefined): Square[] {
  const squares: { paper: Rectangle; runs: Rectangle[] }[] = []
  for (const rectangle of page?.rectangles ?? []) {
    if (rectangle.height > FIELD_MOST) squares.push({ paper: rectangle, runs: [] })
    else squares.at(-1)?.runs.push(rectangle)
  }
  return squares.map(({ paper, runs }) => runs.flatMap((run) => fieldsOf(paper, run)))
}

const fieldsOf = (paper: Rectangle, { x, y, width, height: field }: Rectangle): string[] =>
  Array.from({ length: Math.round(width / field) }, (_, n) =>
    [Math.round((x - paper.x) / field) + n, Math.round((y - paper.y) / field)].join(),
  )
