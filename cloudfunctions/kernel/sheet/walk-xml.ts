/** One XML part, element by element. Nothing of it is kept but what the visitor keeps. */
import { SaxesParser } from 'saxes'
import { SheetError } from './sheet-error'

/** Elements by their names without a prefix: some writers put `x:` before each of them. */
export interface Visitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** The deepest element of a worksheet that is read stands at seven; a file of brackets alone would fill the memory. */
const DEEPEST = 60
/** Excel writes a dozen; a million on one element would all be kept until it ends. */
const MOST_ATTRIBUTES = 100
/** A comment or a text without an end is gathered until it ends; Excel's longest cell has 32,767 characters. */
const LONGEST_PIECE = 4 * 1024 * 1024

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const encodingOf = (first: Buffer): string => {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** A parser that refuses what it would have to gather without bound. */
function boundedParser(visitor: Visitor, progress: () => void) {
  const parser = new SaxesParser({ xmlns: false, fragment: false, position: false })
  let depth = 0
  let attributes = 0
  parser.on('error', (fault) => {
    throw new SheetError('BROKEN', { cause: fault })
  })
  parser.on('doctype', () => {
    throw new SheetError('BROKEN')
  })
  parser.on('opentagstart', () => {
    attributes = 0
    depth++
    if (depth > DEEPEST) throw new SheetError('BROKEN')
  })
  parser.on('attribute', () => {
    progress()
    attributes++
    if (attributes > MOST_ATTRIBUTES) throw new SheetError('BROKEN')
  })
  parser.on('opentag', ({ name, attributes: given }) => {
    progress()
    visitor.open?.(localName(name), given)
  })
  parser.on('text', (text) => {
    progress()
    visitor.text?.(text)
  })
  parser.on('cdata', (text) => {
    progress()
    visitor.text?.(text)
  })
  parser.on('closetag', ({ name }) => {
    progress()
    depth--
    visitor.close?.(localName(name))
  })
  return parser
}

/** Walks a part as it streams by. What the visitor throws ends the walk. Throws `SheetError` `BROKEN` for what is no XML. */
export async function walkXml(pieces: AsyncIterable<Buffer>, visitor: Visitor): Promise<void> {
  let gathered = 0
  const parser = boundedParser(visitor, () => {
    gathered = 0
  })
  let decoder: TextDecoder | undefined
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece))
    gathered += piece.length
    if (gathered > LONGEST_PIECE) throw new SheetError('BROKEN')
    parser.write(decoder.decode(piece, { stream: true }))
  }
  parser.close()
}
