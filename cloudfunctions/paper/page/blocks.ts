/** What a page is made of, as the printer takes it. Lengths in points: 72 to the inch, 595 x 842 to the page. */

/** Vermilion marks titles, the head of a table and its outline. */
export const RED = '#B3311D'
/** 朱丝栏: the ruling between lines, light enough to read across. */
export const RULE_RED = '#CF8574'
export const INK = '#1A1512'
export const INK_SOFT = '#4A4038'

/** The smallest type that hangs on a wall, in points. */
export const BODY = 11.5

type Margin = readonly [left: number, top: number, right: number, bottom: number]

export interface Look {
  readonly fontSize?: number
  readonly bold?: boolean
  readonly color?: string
  readonly alignment?: 'left' | 'center' | 'right'
  readonly margin?: Margin
  readonly characterSpacing?: number
  readonly lineHeight?: number
  readonly noWrap?: boolean
  readonly font?: string
  readonly wordBreak?: 'break-all'
}

interface Line {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly lineWidth: number
  readonly lineColor: string
  readonly dash?: { readonly length: number }
}

/** A rectangle, outlined or filled. */
export interface Box {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly lineWidth?: number
  readonly lineColor?: string
  readonly color?: string
  readonly dash?: { readonly length: number }
}

/** How the lines of a table are drawn; `i` counts them from its top or its left edge. */
export interface Ruling {
  readonly hLineWidth: (i: number) => number
  readonly vLineWidth: (i: number) => number
  readonly hLineColor: (i: number) => string
  readonly vLineColor: (i: number) => string
  readonly hLineStyle?: (i: number) => { readonly dash: { readonly length: number } } | null
  readonly vLineStyle?: (i: number) => { readonly dash: { readonly length: number } } | null
  readonly paddingLeft: () => number
  readonly paddingRight: () => number
  readonly paddingTop: () => number
  readonly paddingBottom: () => number
}

export type Width = number | '*' | 'auto'

export interface Table {
  readonly widths: readonly Width[]
  readonly heights?: number | ((row: number) => number | 'auto')
  readonly headerRows?: number
  readonly keepWithHeaderRows?: number
  /** A row stands on one page, whole. */
  readonly dontBreakRows?: boolean
  readonly body: readonly (readonly Block[])[]
}

/** One thing on a page, and what it may be: text, things below or beside each other, a table, lines. */
export interface Block extends Look {
  readonly text?: string | readonly Block[]
  readonly stack?: readonly Block[]
  readonly columns?: readonly Block[]
  readonly columnGap?: number
  readonly width?: Width
  readonly table?: Table
  readonly layout?: Ruling
  readonly canvas?: readonly (Line | Box)[]
  readonly colSpan?: number
  readonly border?: readonly [boolean, boolean, boolean, boolean]
  /** Stands on one page, whole. */
  readonly unbreakable?: boolean
  readonly pageBreak?: 'before' | 'after'
}

export const text = (words: string, look: Look = {}): Block => ({ text: words, ...look })

/** A line across, `length` points long. */
export const line = (length: number, lineWidth: number, lineColor: string, y = 0): Line => ({
  type: 'line',
  ...{ x1: 0, y1: y, x2: length, y2: y, lineWidth, lineColor },
})
