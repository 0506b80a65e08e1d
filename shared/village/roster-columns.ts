/** Finding the headings of a roster and what each column is, by name, in any order, in one row or two. */
import { compactTextOf, type Row } from '@shared/kernel/cells'

/** The columns that a roster may have, each under the names villages and forms give it. The first name is ours. */
export const COLUMN_NAMES = {
  number: ['户编号', '户号', '户编码', '家庭编号', '户序号', '农户编号', '户籍编号'],
  head: ['户主', '户主姓名', '户主名字'],
  group: ['组', '村民小组', '组别', '小组', '所在组', '所属组', '组名', '村组', '所在村组', '所属村组', '居民小组'],
  grid: ['网格', '网格号', '网格名称', '所属网格', '所在网格'],
  door: ['门牌号', '门牌', '住址', '家庭住址', '地址', '门牌号码', '详细地址', '现住址', '居住地址'],
  name: ['姓名', '家庭成员姓名', '成员姓名', '家庭成员', '人员姓名'],
  relation: [
    ...['与户主关系', '关系', '家庭关系', '与户主的关系', '同户主关系', '户主或与户主关系', '户主或与户主的关系'],
    ...['称谓', '家庭成员关系', '与户主之关系'],
  ],
  idNumber: [
    ...['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号码', '公民身份证号码', '公民身份证号'],
    ...['公民身份证件编号', '身份证件编号', '身份证件号码', '居民身份证号码', '居民身份证号', '身份证编号', '证件号'],
  ],
  phone: ['手机号', '联系电话', '电话', '手机', '手机号码', '联系方式', '电话号码', '联系号码', '本人电话'],
  away: ['在外', '是否外出', '外出', '是否在外', '外出情况', '是否外出务工', '外出务工', '在外情况'],
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
  /** Index of the last heading row in the sheet, from 0. */
  readonly headingIndex: number
  readonly at: ReadonlyMap<Column, number>
  readonly titles: ReadonlyMap<Column, string>
  /** Required columns that are not there. */
  readonly missing: readonly Column[]
  /** Two headings that mean the same. */
  readonly twice: readonly { readonly first: string; readonly second: string }[]
  /** Headings that we do not read. */
  readonly unread: readonly string[]
  /** What stands in each row down to the headings: a printout repeats it on every page. */
  readonly top: ReadonlySet<string>
}

/** `身份证号(18位)*` -> `身份证号`. */
const plainHeading = (text: string): string => text.replace(/\(.*?\)|【.*?】|\[.*?\]|[*:：]/g, '')

const COLUMN_BY_NAME = new Map<string, Column>(
  (Object.keys(COLUMN_NAMES) as Column[]).flatMap((column) =>
    COLUMN_NAMES[column].map((name) => [name, column] as const),
  ),
)

const columnOf = (heading: string): Column | undefined => COLUMN_BY_NAME.get(plainHeading(heading))

const titlesOf = (row: Row | undefined): string[] => (row ?? []).map((cell) => compactTextOf(cell))

/** On which page a title stands; it is another one on each. */
const PAGE = /\(?第\d+页.*$/

/** A row as one text, for finding it again further down, on another page. */
export const rowText = (row: Row): string => titlesOf(row).join('|').replace(/\|+$/, '').replace(PAGE, '')

const found = (titles: readonly string[]): Column[] => [...new Set(titles.flatMap((title) => columnOf(title) ?? []))]

function isHeadings(titles: readonly string[]): boolean {
  const columns = found(titles)
  return columns.length >= 3 && (columns.includes('name') || columns.includes('idNumber'))
}

const ID_LIKE = /^\d{14,17}[\dxX]$/

/** Whether a row goes on with the headings above it: 姓名, 身份证号 below 家庭成员. A person's line does not. */
function goesOn(upper: readonly string[], lower: readonly string[]): boolean {
  if (found(upper).length === 0 || lower.some((title) => ID_LIKE.test(title))) return false
  const filledIn = upper.some((title, at) => {
    const column = columnOf(title)
    return (column === 'name' || column === 'number') && lower[at] && columnOf(lower[at]) === undefined
  })
  return (
    !filledIn && lower.some((title, at) => columnOf(title) !== undefined && columnOf(upper[at] ?? '') === undefined)
  )
}

/** Two heading rows as one: of each column the title that we know, the lower one first. */
const joined = (upper: readonly string[], lower: readonly string[]): string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = '', below = ''] = [upper[at], lower[at]]
    if (columnOf(below) !== undefined) return below
    return columnOf(above) === undefined ? below || above : above
  })

function columnsOf(titles: readonly string[], headingIndex: number, rows: readonly Row[]): Columns {
  const at = new Map<Column, number>()
  const named = new Map<Column, string>()
  const twice: { first: string; second: string }[] = []
  const unread: string[] = []
  for (const [index, title] of titles.entries()) {
    const column = columnOf(title)
    if (column === undefined) {
      if (title && !LINE_NUMBERS.has(title)) unread.push(title)
    } else if (at.has(column)) {
      twice.push({ first: named.get(column) ?? title, second: title })
    } else {
      at.set(column, index)
      named.set(column, title)
    }
  }
  const top = new Set(rows.slice(0, headingIndex + 1).map(rowText))
  const missing = REQUIRED.filter((column) => !at.has(column))
  return { headingIndex, at, titles: named, missing, twice, unread, top }
}

/** The columns of the first headings, or null when there are none near the top. */
export function findColumns(rows: readonly Row[]): Columns | null {
  for (let index = 0; index < Math.min(rows.length, ROWS_SEARCHED); index++) {
    const [upper, lower] = [titlesOf(rows[index]), titlesOf(rows[index + 1])]
    const both = goesOn(upper, lower) ? joined(upper, lower) : []
    if (isHeadings(both)) return columnsOf(both, index + 1, rows)
    if (isHeadings(upper)) return columnsOf(upper, index, rows)
  }
  return null
}
