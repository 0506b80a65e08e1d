import { framed, type Sheet } from './frame'
import { fontFiles, fonts, typesetter } from './typesetting'

/** A drawn sheet, and the characters for which there is no type: where they stand, the paper has a box. */
export interface Drawn {
  readonly bytes: Uint8Array
  readonly missing: string[]
}

/** Draws pages. The library is loaded on use, for lists need it not; it may open the fonts and nothing else. */
export async function drawPages(sheet: Sheet): Promise<Drawn> {
  const { default: pdfmake } = await import('pdfmake')
  const files = new Map(fonts().map((font) => [font.name, fontFiles(font)]))
  const allowed = new Set([...files.values()].flatMap(({ normal, bold }) => [normal, bold]))
  pdfmake.setFonts(Object.fromEntries(files))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((file) => allowed.has(file))
  const { set, missing } = typesetter()
  const bytes = await pdfmake.createPdf(framed(sheet, set)).getBuffer()
  return { bytes, missing: [...missing] }
}
