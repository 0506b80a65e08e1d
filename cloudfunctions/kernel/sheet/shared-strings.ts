import { TextGatherer } from './cell-text'
import { SheetError } from './sheet-error'
import { walkXml } from './walk-xml'

/** The texts that cells name by their number. Throws `SheetError`. */
export async function readSharedStrings(pieces: AsyncIterable<Buffer>, most: number): Promise<string[]> {
  const texts: string[] = []
  const gatherer = new TextGatherer()
  await walkXml(pieces, {
    open: (name) => gatherer.open(name),
    text: (text) => gatherer.text(text),
    close: (name) => {
      gatherer.close(name)
      if (name !== 'si') return
      if (texts.length >= most) throw new SheetError('TOO_MANY_CELLS')
      texts.push(gatherer.take())
    },
  })
  return texts
}
