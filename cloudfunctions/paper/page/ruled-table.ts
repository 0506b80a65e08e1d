import { type Block, BODY, type Look, RED, RULE_RED, type Ruling, text, type Width } from './blocks'

interface Column {
  readonly name: string
  readonly width: Width
  readonly alignment?: 'left' | 'center' | 'right'
}

interface RuledTable {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (string | Block)[])[]
  readonly fontSize?: number
  /** The last row is a sum. */
  readonly summed?: boolean
  readonly padding?: number
}

const ruling = (lines: number, columns: number, { summed, padding }: { summed: boolean; padding: number }): Ruling => {
  const isFirm = (i: number) => i <= 1 || i === lines || (summed && i === lines - 1)
  return {
    hLineWidth: (i) => (isFirm(i) ? 1.2 : 0.6),
    vLineWidth: (i) => (i === 0 || i === columns ? 1.2 : 0.6),
    hLineColor: (i) => (isFirm(i) ? RED : RULE_RED),
    vLineColor: (i) => (i === 0 || i === columns ? RED : RULE_RED),
    paddingLeft: () => 5,
    paddingRight: () => 5,
    paddingTop: () => padding,
    paddingBottom: () => padding,
  }
}

const cell = (content: string | Block, look: Look): Block =>
  typeof content === 'string' ? text(content, look) : { ...look, ...content }

/**
 * 朱丝栏: a table ruled in red. Its head is repeated on every page; a row - a household, a movement - is never split
 * between two.
 */
export function ruledTable({ columns, rows, fontSize = BODY, summed = false, padding = 4 }: RuledTable): Block {
  const look = (column: number, bold: boolean): Look => ({
    fontSize,
    bold,
    alignment: columns[column]?.alignment ?? 'left',
  })
  const heading = columns.map(({ name }, n) => text(name, { ...look(n, true), color: RED }))
  const body = rows.map((row, r) => row.map((content, n) => cell(content, look(n, summed && r === rows.length - 1))))
  return {
    table: {
      widths: columns.map(({ width }) => width),
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [heading, ...body],
    },
    layout: ruling(rows.length + 1, columns.length, { summed, padding }),
  }
}
