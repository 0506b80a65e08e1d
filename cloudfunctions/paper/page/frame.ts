import { sayDay, yearOf } from '@shared/kernel/time'
import type { Contact } from '@shared/village/contract'
import { sayWhom } from '@shared/village/terms'
import { type Block, BODY, INK, INK_SOFT, line, RED, text } from './blocks'

/** What is printed: its name, whose village, when, and whom to ring. */
export interface Sheet {
  readonly title: string
  /** Below the title, on the first page. */
  readonly under?: string
  readonly village: string
  /** The moment of printing. */
  readonly at: number
  readonly contact: Contact
  readonly landscape?: boolean
  /** Sheets of small forms spend no room on a title of their own: it stands in the head. */
  readonly plain?: boolean
  readonly content: readonly Block[]
}

const A4 = { short: 595.28, long: 841.89 }
const SIDE = 42
const HEAD = 66
const FOOT = 58

/** How wide the page is between its margins, in points. */
export const widthOf = (landscape = false): number => (landscape ? A4.long : A4.short) - 2 * SIDE

/** 文武线: a thick line and a thin one. */
const doubleLine = (width: number): Block => ({ canvas: [line(width, 3, RED), line(width, 0.8, RED, 4.2)] })

const head = ({ title, village, at, landscape }: Sheet): Block => ({
  margin: [SIDE, 28, SIDE, 0],
  stack: [
    {
      columns: [
        text(village, { bold: true }),
        text(`${title}　${yearOf(at)}年${sayDay(at)}印`, { alignment: 'right', color: INK_SOFT }),
      ],
      margin: [0, 0, 0, 6],
    },
    doubleLine(widthOf(landscape)),
  ],
})

/** `有事请找张小梅（网格员），电话 138…`; without a number, the duty alone. */
const whomToRing = (contact: Contact): string => {
  const who = sayWhom(contact) === '村里' ? '村里' : `${contact.name}（${contact.duty}）`
  return contact.phone === null ? `有事请找${who}` : `有事请找${who}，电话 ${contact.phone}`
}

const foot = ({ contact, landscape }: Sheet, page: number, pages: number): Block => ({
  margin: [SIDE, 12, SIDE, 0],
  stack: [
    { canvas: [line(widthOf(landscape), 0.8, RED)], margin: [0, 0, 0, 6] },
    {
      columns: [
        text(whomToRing(contact)),
        { ...text(`第 ${page} 页，共 ${pages} 页`, { alignment: 'right' }), width: 'auto' },
      ],
    },
  ],
})

const titleOf = ({ title, under }: Sheet): Block[] => [
  text(title, { fontSize: 28, bold: true, color: RED, alignment: 'center', margin: [0, 6, 0, 0] }),
  ...(under === undefined ? [] : [text(under, { fontSize: 13, alignment: 'center', margin: [0, 2, 0, 0] })]),
  text('', { margin: [0, 0, 0, 8] }),
]

/** A page of this house around what is printed: head, 文武线, title, foot. `set` finds the type for each piece of text. */
export const framed = (sheet: Sheet, set: (block: Block) => Block) => ({
  pageSize: 'A4',
  pageOrientation: sheet.landscape ? 'landscape' : 'portrait',
  pageMargins: [SIDE, HEAD, SIDE, FOOT],
  info: { title: `${sheet.village} ${sheet.title}`, creationDate: new Date(sheet.at) },
  defaultStyle: { font: 'Sans', fontSize: BODY, color: INK, lineHeight: 1.15 },
  header: () => set(head(sheet)),
  footer: (page: number, pages: number) => set(foot(sheet, page, pages)),
  content: [...(sheet.plain ? [] : titleOf(sheet)), ...sheet.content].map(set),
})
