/** Finding the heading row of a roster and what each column is, by name, in any order. */
import { compactTextOf, type Row } from './roster-cells'

/** The columns that a roster may have, each under the names villages give it. The first name is ours. */
export const COLUMN_NAMES = {
  number: ['户编号', '户号', '户编码', '家庭编号', '户序号'],
  head: ['户主', '户主姓名', '户主名字'],
  group: ['组', '村民小组', '组别', '小组', '所在组', '所属组', '组名'],
  grid: ['网格', '网格号', '网格名称', '所属网格', '所在网格'],
  door: ['门牌号', '门牌', '住址', '家庭住址', '地址', '门牌号码'],
  name: ['姓名', '家庭成员姓名', '成员姓名', '家庭成员', '人员姓名'],
  relation: ['与户主关系', '关系', '家庭关系', '与户主的关系', '同户主关系'],
  idNumber: ['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号码', '公民身份证号码', '公民身份证号'],
  phone: ['手机号', '联系电话', '电话', '手机', '手机号码', '联系方式', '电话号码'],
  away: ['在外', '是否外出', '外出', '是否在外', '外出情况', '是否外出务工', '外出务工'],
  remark: ['备注', '说明'],
} as const

export type Column = keyof typeof COLUMN_NAMES

/** Without these nobody can be imported. */
const REQUIRED: readonly Column[] = ['number', 'group', 'name', 'relation', 'idNumber']

/** Headings that only count lines, and mean nothing to us. */
const LINE_NUMBERS = new Set(['序号', '编号', '行号'])

/** Heading rows stand near the top, below a title and perhaps a date. */
const ROWS_SEARCHED = 15

/** Where each column stands. `titles` holds the names as the village wrote them. */
export interface Columns {
  /** Index of the heading row in the sheet, from 0. */
  readonly headingIndex: number
  readonly at: ReadonlyMap<Column, number>
  readonly titles: ReadonlyMap<Column, string>
  /** Required columns that are not there. */
  readonly missing: readonly Column[]
  /** Two headings that mean the same. */
  readonly twice: readonly { readonly first: string; readonly second: string }[]
  /** Headings that we do not read. */
  readonly unread: readonly string[]
}

/** `身份证号(18位)*` -> `身份证号`. */
const plainHeading = (text: string): string => text.replace(/\(.*?\)|【.*?】|\[.*?\]|[*:：]/g, '')

const COLUMN_BY_NAME = new Map<string, Column>(
  (Object.keys(COLUMN_NAMES) as Column[]).flatMap((column) =>
    COLUMN_NAMES[column].map((name) => [name, column] as const),
  ),
)

const columnOf = (heading: string): Column | undefined => COLUMN_BY_NAME.get(plainHeading(heading))

function isHeadingRow(row: Row): boolean {
  const found = new Set(row.map((cell) => columnOf(compactTextOf(cell))))
  found.delete(undefined)
  return found.size >= 3 && (found.has('name') || found.has('idNumber'))
}

function columnsOf(row: Row, headingIndex: number): Columns {
  const at = new Map<Column, number>()
  const titles = new Map<Column, string>()
  const twice: { first: string; second: string }[] = []
  const unread: string[] = []
  for (const [index, cell] of row.entries()) {
    const title = compactTextOf(cell)
    const column = columnOf(title)
    if (column === undefined) {
      if (title && !LINE_NUMBERS.has(title)) unread.push(title)
    } else if (at.has(column)) {
      twice.push({ first: titles.get(column) ?? title, second: title })
    } else {
      at.set(column, index)
      titles.set(column, title)
    }
  }
  return { headingIndex, at, titles, missing: REQUIRED.filter((column) => !at.has(column)), twice, unread }
}

/** The columns of the first heading row, or null when there is none near the top. */
export function findColumns(rows: readonly Row[]): Columns | null {
  const headingIndex = rows.slice(0, ROWS_SEARCHED).findIndex(isHeadingRow)
  const row = rows[headingIndex]
  return row ? columnsOf(row, headingIndex) : null
}
