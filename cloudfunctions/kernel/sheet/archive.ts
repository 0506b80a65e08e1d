/**
 * The parts of an .xlsx. One library finds them and unpacks them, so that what is checked is what is read; a part is
 * unpacked only when it is asked for, and streams against what is left of one budget, whatever size the archive states.
 */
import type { Entry, ZipFile } from 'yauzl'
import { SheetError } from './sheet-error'

/** A workbook of a hundred sheets with pictures has a few hundred. */
const PARTS_MAX = 2_000
/** Every part but text and pictures lies well below; a name is no place for more. */
const NAME_MAX = 300

export interface Archive {
  has(name: string): boolean
  /** The part in pieces. Throws `SheetError`: `BROKEN` without it or where it is damaged, `TOO_LARGE` beyond the budget. */
  read(name: string): AsyncGenerator<Buffer>
}

/** Names are compared as Windows does: writers differ in letters and slashes. */
const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

const broken = (fault: unknown): SheetError => new SheetError('BROKEN', { cause: fault })

async function openZip(file: Buffer): Promise<ZipFile> {
  const { fromBuffer } = await import('yauzl')
  // Names stay bytes: the library would otherwise take another from a field beside them, and refuse slashes it dislikes.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
  return new Promise((resolve, reject) => {
    fromBuffer(file, options, (fault, zip) => {
      if (fault) reject(new SheetError('NOT_XLSX', { cause: fault }))
      else resolve(zip)
    })
  })
}

/** Every entry of the directory by its name. A name that stands there twice says two things, and is refused. */
function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > PARTS_MAX) throw new SheetError('TOO_LARGE')
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      const name = plainName(entry.fileNameRaw.toString('utf8'))
      if (entries.has(name) || name.length > NAME_MAX) return reject(new SheetError('BROKEN'))
      entries.set(name, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (fault: unknown) => reject(broken(fault)))
    zip.readEntry()
  })
}

function streamOf(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => (fault ? reject(broken(fault)) : resolve(stream)))
  })
}

/** Opens an archive. `budget` is in bytes, for all that will be read of it together. Throws `SheetError`. */
export async function openArchive(file: Buffer, budget: number): Promise<Archive> {
  const zip = await openZip(file)
  const entries = await entriesOf(zip)
  let left = budget
  return {
    has: (name) => entries.has(plainName(name)),
    async *read(name) {
      const entry = entries.get(plainName(name))
      if (!entry) throw new SheetError('BROKEN')
      try {
        for await (const piece of await streamOf(zip, entry)) {
          const bytes = Buffer.from(piece)
          left -= bytes.length
          if (left < 0) throw new SheetError('TOO_LARGE')
          yield bytes
        }
      } catch (fault) {
        throw fault instanceof SheetError ? fault : broken(fault)
      }
    },
  }
}
