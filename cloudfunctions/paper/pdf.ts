import path from 'node:path'

/** The build puts them beside the bundle; a page keeps only the characters that stand on it. */
const FONTS = path.join(__dirname, 'fonts')
const SANS = {
  normal: path.join(FONTS, 'NotoSansSC_400Regular.ttf'),
  bold: path.join(FONTS, 'NotoSansSC_700Bold.ttf'),
}

/** Draws pages. The library is loaded on use, for lists need it not; it may open the fonts and nothing else. */
export async function drawPages(definition: object): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setFonts({ Sans: SANS })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((file) => Object.values(SANS).includes(file))
  return pdfmake.createPdf(definition).getBuffer()
}
