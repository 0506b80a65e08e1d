import { inflateSync } from 'node:zlib'
import exceljs from 'exceljs'
import * as z from 'zod'

/** Text at one height of a page, from left to right, and where its pieces begin, in points from the page's corner. */
export interface Line {
  readonly y: number
  readonly size: number
  readonly text: string
  /** Where the piece begins that stands furthest to the right. */
  readonly furthest: number
}

/** A filled rectangle: of these a square code is made. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Page {
  /** Top down. */
  readonly lines: readonly Line[]
  readonly rectangles: readonly Rectangle[]
  readonly width: number
  readonly height: number
}

/** A printed file, read again: only as much of the format as the printer writes. */
export interface Printed {
  readonly pages: readonly Page[]
  /** How many fonts lie whole inside, and how many are named. */
  readonly fontsInside: number
  readonly fonts: number
  /** All text, pages after one another. */
  readonly text: string
}

type Objects = ReadonlyMap<string, string>

/** Objects by number, as latin-1 text: one character a byte. */
function objectsOf(file: string): Objects {
  const found = [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)]
  return new Map(found.map(([, number = '', body = '']) => [number, body]))
}

const referenced = (objects: Objects, body: string, field: string): string => {
  const [, number = ''] = new RegExp(`/${field} (\\d+) 0 R`).exec(body) ?? []
  const found = objects.get(number)
  if (found === undefined) throw new Error(`${field} leads nowhere in ${body.slice(0, 200)}`)
  return found
}

function streamOf(body: string): string {
  const packed = body.slice(body.indexOf('stream\n') + 'stream\n'.length, body.lastIndexOf('\nendstream'))
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.replace(/ /g, '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))

/** From the codes of one font to characters, by the table that lets people search and copy. */
function charactersOf(objects: Objects, font: string): Map<string, string> {
  const characters = new Map<string, string>()
  const table = streamOf(referenced(objects, font, 'ToUnicode'))
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(first, 16)
    ;[...list.matchAll(/<([0-9a-f ]+)>/g)].forEach(([, hex = ''], n) => {
      characters.set((start + n).toString(16).padStart(4, '0'), utf16(hex))
    })
  }
  return characters
}

const SHOWN = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\n\/(\w+) ([\d.]+) Tf\n(?:[^\n]*\n)*?\[(.*?)\] TJ/g

interface Piece {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

function piecesOf(content: string, fonts: ReadonlyMap<string, Map<string, string>>, height: number): Piece[] {
  return [...content.matchAll(SHOWN)].map(([, x, y, font = '', size, codes = '']) => {
    const characters = fonts.get(font)
    const hex = [...codes.matchAll(/<([0-9a-f]*)>/g)].map(([, part = '']) => part).join('')
    const text = (hex.match(/.{4}/g) ?? []).map((code) => characters?.get(code) ?? '\ufffd').join('')
    return { x: Number(x), y: height - Number(y), size: Number(size), text }
  })
}

/** Pieces that stand at one height, however they were written. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const heights = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const y = Math.round(piece.y)
    heights.set(y, [...(heights.get(y) ?? []), piece])
  }
  return [...heights]
    .sort(([a], [b]) => a - b)
    .map(([y, row]) => ({
      y,
      size: Math.max(...row.map(({ size }) => size)),
      furthest: Math.max(...row.map(({ x }) => x)),
      text: row
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(''),
    }))
}

const rectanglesOf = (content: string): Rectangle[] =>
  [...content.matchAll(/^([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re$/gm)].map(([, x, y, width, height]) => ({
    ...{ x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
  }))

function pageOf(objects: Objects, page: string): Page {
  const [, , , width = '', height = ''] = /MediaBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(page) ?? []
  const content = streamOf(referenced(objects, page, 'Contents'))
  const named = [...referenced(objects, page, 'Resources').matchAll(/^\/(F\d+) (\d+) 0 R$/gm)]
  const fonts = new Map(
    named.map(([, name = '', number = '']) => [name, charactersOf(objects, objects.get(number) ?? '')]),
  )
  return {
    lines: linesOf(piecesOf(content, fonts, Number(height))),
    rectangles: rectanglesOf(content),
    ...{ width: Number(width), height: Number(height) },
  }
}

/** Reads what the printer wrote: the pages in order, with every character and where it stands. */
export function readPdf(bytes: Uint8Array): Printed {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'))
  const bodies = [...objects.values()]
  const [tree = ''] = bodies.filter((body) => body.includes('/Type /Pages'))
  const order = [...(/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number)
  const pages = order.map((number) => pageOf(objects, objects.get(number) ?? ''))
  return {
    pages,
    fontsInside: bodies.filter((body) => body.includes('/FontFile2')).length,
    fonts: bodies.filter((body) => body.includes('/Subtype /Type0')).length,
    text: pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'),
  }
}

/** Rows of the first worksheet as Excel opens it; a formula would stand there as an object. */
export async function readExcel(bytes: Uint8Array): Promise<{ title: string; head: unknown[]; rows: unknown[][] }> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const rows: unknown[][] = []
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row) =>
    rows.push(z.array(z.unknown()).parse(row.values).slice(1)),
  )
  const [[title] = [], head = [], ...rest] = rows
  return { title: String(title), head, rows: rest }
}

/** The bytes behind a link that a procedure answered with. */
export async function fetched({ url }: { url: string }): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
