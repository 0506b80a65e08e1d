/**
 * Looks into an .xlsx before the spreadsheet library does: the library unpacks everything into memory first, and a few
 * kilobytes can unpack into gigabytes. Sizes that the archive states are not believed; each part is unpacked against
 * what is left of the budget and thrown away again.
 */
import { inflateRawSync } from 'node:zlib'
import { SheetError } from './sheet-error'

const UNPACKED_MAX_BYTES = 64 * 1024 * 1024
/** About 20,000 rows of 25 cells, each a cell and a value, opened and closed. */
const TAGS_MAX = 4_000_000
const PARTS_MAX = 2_000

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const COMMENT_MAX = 0xffff

const STORED = 0
const DEFLATED = 8

interface Part {
  readonly name: string
  readonly method: number
  readonly packed: Buffer
}

function findEndOfDirectory(file: Buffer): number {
  const first = Math.max(0, file.length - END_LENGTH - COMMENT_MAX)
  for (let at = file.length - END_LENGTH; at >= first; at--) if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at
  throw new SheetError('NOT_XLSX')
}

function readPart(file: Buffer, at: number): { part: Part; next: number } {
  if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new SheetError('BROKEN')
  const method = file.readUInt16LE(at + 10)
  const packedLength = file.readUInt32LE(at + 20)
  const nameLength = file.readUInt16LE(at + 28)
  const next = at + ENTRY_LENGTH + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  const name = file.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)
  const local = file.readUInt32LE(at + 42)
  if (file.readUInt32LE(local) !== LOCAL_ENTRY) throw new SheetError('BROKEN')
  const start = local + LOCAL_LENGTH + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (start + packedLength > file.length) throw new SheetError('BROKEN')
  return { part: { name, method, packed: file.subarray(start, start + packedLength) }, next }
}

function readDirectory(file: Buffer): Part[] {
  const end = findEndOfDirectory(file)
  const count = file.readUInt16LE(end + 10)
  if (count > PARTS_MAX) throw new SheetError('TOO_LARGE')
  const parts: Part[] = []
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    const { part, next } = readPart(file, at)
    parts.push(part)
    at = next
  }
  return parts
}

/** The code of a fault that Node itself raised. */
const codeOf = (fault: unknown): unknown =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined

function unpack(part: Part, budget: number): Buffer {
  if (budget <= 0 || (part.method === STORED && part.packed.length > budget)) throw new SheetError('TOO_LARGE')
  if (part.method === STORED) return part.packed
  if (part.method !== DEFLATED) throw new SheetError('BROKEN')
  try {
    return inflateRawSync(part.packed, { maxOutputLength: budget })
  } catch (fault) {
    throw new SheetError(codeOf(fault) === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'BROKEN', { cause: fault })
  }
}

const LESS_THAN = 0x3c
function countTags(xml: Buffer): number {
  let count = 0
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at + 1)) count++
  return count
}

function checkParts(parts: readonly Part[]): void {
  if (!parts.some(({ name }) => name.replace(/^\//, '') === 'xl/workbook.xml')) throw new SheetError('NOT_XLSX')
  let budget = UNPACKED_MAX_BYTES
  let tags = 0
  for (const part of parts) {
    const content = unpack(part, budget)
    budget -= content.length
    if (/\.xml$/i.test(part.name)) tags += countTags(content)
    if (tags > TAGS_MAX) throw new SheetError('TOO_MANY_ROWS')
  }
}

/** What reading at a position past the end raises: the directory is damaged. */
const OUTSIDE_THE_FILE = new Set<unknown>(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'])

/** Throws a `SheetError` unless the archive is a workbook that unpacks to a size we can hold. */
export function checkUnpacked(file: Buffer): void {
  try {
    checkParts(readDirectory(file))
  } catch (fault) {
    if (fault instanceof SheetError) throw fault
    if (OUTSIDE_THE_FILE.has(codeOf(fault))) throw new SheetError('BROKEN', { cause: fault })
    throw fault
  }
}
