import { formatOf } from './number-formats'
import { SheetError } from './sheet-error'
import { walkXml } from './walk-xml'

/** Excel's own limit. */
const STYLES_MAX = 65_536

/** The number format of each cell style, by the number that cells name it with; null shows a value as it is. */
export async function readStyles(pieces: AsyncIterable<Buffer>): Promise<(string | null)[]> {
  const own = new Map<number, string>()
  const numbers: number[] = []
  let ofCells = false
  await walkXml(pieces, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'cellXfs') ofCells = true
      else if (name === 'numFmt' && formatCode !== undefined) own.set(Number(numFmtId), formatCode)
      else if (name === 'xf' && ofCells) numbers.push(Number(numFmtId ?? 0))
      if (numbers.length > STYLES_MAX || own.size > STYLES_MAX) throw new SheetError('BROKEN')
    },
    close: (name) => {
      if (name === 'cellXfs') ofCells = false
    },
  })
  return numbers.map((number) => formatOf(number, own))
}
