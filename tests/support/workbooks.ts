import { deflateRawSync } from 'node:zlib'

/** One part of an archive. `claimed` is the unpacked size that the archive states; `method` how it is packed. */
export interface ZipPart {
  readonly name: string
  readonly content: Buffer | string
  readonly claimed?: number
  readonly method?: number
}

interface Directory {
  readonly locals: Buffer
  readonly entries: Buffer
  readonly count: number
}

/** Local parts one after the other, and the directory that names them. `from` is where the first of them stands. */
function packed(parts: readonly ZipPart[], from = 0): Directory {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = from
  for (const { name, content: given, claimed, method = 8 } of parts) {
    const content = Buffer.from(given)
    const bytes = method === 8 ? deflateRawSync(content) : content
    const size = claimed ?? content.length
    const [nameBytes, local, entry] = [Buffer.from(name), Buffer.alloc(30), Buffer.alloc(46)]
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(bytes.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(nameBytes.length, 26)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(bytes.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(nameBytes.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, nameBytes, bytes)
    entries.push(entry, nameBytes)
    offset += local.length + nameBytes.length + bytes.length
  }
  return { locals: Buffer.concat(locals), entries: Buffer.concat(entries), count: parts.length }
}

function endRecord({ entries, count }: Directory, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return end
}

/** A zip archive. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const directory = packed(parts)
  return Buffer.concat([directory.locals, directory.entries, endRecord(directory, directory.locals.length)])
}

/** An archive with two directories: the plain end record names `shown`, the ZIP64 one names `hidden`. */
export function twoFacedZip(shown: readonly ZipPart[], hidden: readonly ZipPart[]): Buffer {
  const plain = packed(shown)
  const other = packed(hidden, plain.locals.length)
  const otherAt = plain.locals.length + other.locals.length
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeBigUInt64LE(BigInt(other.count), 24)
  end64.writeBigUInt64LE(BigInt(other.count), 32)
  end64.writeBigUInt64LE(BigInt(other.entries.length), 40)
  end64.writeBigUInt64LE(BigInt(otherAt), 48)
  const plainAt = otherAt + other.entries.length
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(plainAt + plain.entries.length), 8)
  locator.writeUInt32LE(1, 16)
  const before = [plain.locals, other.locals, other.entries, plain.entries, end64, locator]
  return Buffer.concat([...before, endRecord(plain, plainAt)])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A sheet of a workbook written by hand: `data` is what stands in `sheetData`, or `whole` the part itself. */
export interface RawSheet {
  readonly name?: string
  readonly state?: string
  readonly kind?: string
  readonly data?: string
  readonly whole?: Buffer | string
}

/** What else a workbook is made of. */
export interface RawBook {
  readonly sheets: readonly RawSheet[]
  readonly strings?: string
  readonly styles?: string
  readonly properties?: string
  readonly prefix?: string
}

/** The parts of a workbook; every writer's oddities can be put in by hand. */
export function partsOf({ sheets, strings, styles, properties = '', prefix = '' }: RawBook): ZipPart[] {
  const x = prefix === '' ? '' : `${prefix}:`
  const space = `xmlns${prefix === '' ? '' : `:${prefix}`}="${MAIN}"`
  const listed = sheets.map(
    ({ name, state }, n) =>
      `<${x}sheet name="${name ?? `表${n + 1}`}" sheetId="${n + 1}"${state ? ` state="${state}"` : ''} r:id="rId${n + 1}"/>`,
  )
  const relations = sheets.map(
    ({ kind = 'worksheet' }, n) =>
      `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${kind}" Target="worksheets/sheet${n + 1}.xml"/>`,
  )
  const also = (part: string | undefined, kind: string): ZipPart[] => {
    if (part === undefined) return []
    relations.push(`<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`)
    return [{ name: `xl/${kind}.xml`, content: part }]
  }
  const more = [...also(strings, 'sharedStrings'), ...also(styles, 'styles')]
  return [
    {
      name: 'xl/workbook.xml',
      content: `<${x}workbook ${space} xmlns:r="${OFFICE}">${properties}<${x}sheets>${listed.join('')}</${x}sheets></${x}workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    },
    ...sheets.map(({ data = '', whole }, n) => ({
      name: `xl/worksheets/sheet${n + 1}.xml`,
      content: whole ?? `<${x}worksheet ${space}><${x}sheetData>${data}</${x}sheetData></${x}worksheet>`,
    })),
    ...more,
  ]
}

/** A workbook written by hand. */
export const rawWorkbook = (book: RawBook): Buffer => zipOf(partsOf(book))

/** Styles whose number formats stand at 0, 1, 2…: by number, or by what the workbook writes down. */
export function stylesOf(...formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, n) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${200 + n}" formatCode="${format.replaceAll('"', '&quot;')}"/>`]
      : [],
  )
  const xfs = formats.map((format, n) => `<xf numFmtId="${typeof format === 'string' ? 200 + n : format}"/>`)
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
}
