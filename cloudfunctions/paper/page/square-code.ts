import drawing from 'pdfmake/js/qrEnc'
import type { Block, Box, Look } from './blocks'

/**
 * A square code, up to `size` points wide; it may lose a part to dirt and still be read. Dark fields beside each other are
 * drawn as one: five hundred codes of single fields would take the printer half a minute.
 */
export function squareCode(words: string, size: number, look: Look = {}): Block {
  const [paper, ...fields] = drawing.measure({ qr: words, fit: size, eccLevel: 'M' })._canvas
  if (!paper) throw new Error('a square code without its paper')
  const runs: Box[] = []
  for (const field of fields) {
    const last = runs.at(-1)
    if (last && last.y === field.y && last.x + last.w === field.x)
      runs[runs.length - 1] = { ...last, w: last.w + field.w }
    else runs.push(field)
  }
  return { canvas: [paper, ...runs], ...look }
}
