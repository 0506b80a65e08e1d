/**
 * Reading a village's roster: from the worksheets of a workbook to households and residents, with everything that has to be
 * put right first said in plain Chinese.
 */
import type { LeftOutSheet, NamedSheet, Row } from '@shared/kernel/cells'
import { COLUMN_NAMES, type Columns, findColumns } from './roster-columns'
import { groupWritten } from './roster-groups'
import { groupHouseholds } from './roster-households'
import { type Line, readLines } from './roster-lines'
import { checkPeople, type SheetsAlike, sheetsAlike } from './roster-people'
import { inSheetOrder, type Report, type RosterSheet, sayAt, startReport } from './roster-report'
import type { RosterProblem, RosterReading, RosterSetting } from './roster-types'

export { mayBeOne } from './roster-groups'
export { EXAMPLE_REMARK } from './roster-lines'
export type { RosterHousehold, RosterProblem, RosterReading, RosterResident, RosterSetting } from './roster-types'

const NO_HEADINGS =
  '没找到表头。请在名单上面留一行，写上“户编号、户主、组、姓名、与户主关系、身份证号”这些名字，或者用模板来填。'
const NOBODY = '表头下面没有人，请把名册填在表头下面。'

/** A worksheet with headings: its rows, and what it is called by beside others. */
interface Part {
  readonly rows: readonly Row[]
  readonly sheet: RosterSheet
  readonly sheetGroup: string | null
}

/** Whether a worksheet is one of a roster, from its first rows. */
export const hasRosterHeadings = (rows: readonly Row[]): boolean => findColumns(rows) !== null

/** One sheet a group: what a sheet is called, where that is a group's name. */
function groupNamed(name: string, village: string): string | null {
  const group = groupWritten(name, village)
  return /^\d+组$/.test(group) && /组/.test(name) ? group : null
}

function partOf({ name, rows }: NamedSheet, columns: Columns, { village }: RosterSetting): Part {
  const sheetGroup = columns.missing.includes('group') ? groupNamed(name, village) : null
  const missing = sheetGroup === null ? columns.missing : columns.missing.filter((column) => column !== 'group')
  return { rows, sheet: { name, columns: { ...columns, missing } }, sheetGroup }
}

const isComplete = ({ sheet }: Part): boolean => sheet.columns.missing.length === 0

/** Headings that are missing, or there twice: nothing below can be trusted until they are right. */
function headingProblems({ sheet }: Part): RosterProblem[] {
  const { headingIndex, missing, twice } = sheet.columns
  const row = headingIndex + 1
  return [
    ...missing.map((column) => {
      const [name, ...others] = COLUMN_NAMES[column]
      return sayAt(
        { sheet, row },
        name,
        `第${row}行表头里没有“${name}”这一列（也可以叫“${others[0]}”），请补上。`,
        true,
      )
    }),
    ...twice.map(({ first, second }) =>
      sayAt({ sheet, row }, second, `第${row}行表头里“${first}”和“${second}”是一个意思，请只留一列。`, true),
    ),
  ]
}

/** Beside a roster, other lists have some of its columns: they are left out by name, and say what they lack. */
function leftOutOf(part: Part): LeftOutSheet {
  const lacking = part.sheet.columns.missing.map((column) => COLUMN_NAMES[column][0]).join('、')
  return { name: part.sheet.name ?? '', why: `没有“${lacking}”` }
}

const ofFile = (message: string, row: number): RosterProblem => ({ row, column: '表头', message })

const sayAlike = ({ first, second, people }: SheetsAlike): RosterProblem => ({
  ...{ row: 0, column: '身份证号' },
  message: `“${first.name}”和“${second.name}”两张表里有${people}个人是一样的，像是旧的和新的放在一起了。请把旧的那张删掉或者隐藏，再传一次。`,
})

/** What was read beside the people: notices of the headings, and of groups that a sheet's name stands for. */
function noticesOf({ sheet, sheetGroup }: Part): RosterProblem[] {
  const row = sheet.columns.headingIndex + 1
  const unread = sheet.columns.unread.map((title) =>
    sayAt({ sheet, row }, title, `“${title}”这一列用不上，不会导入。`, true),
  )
  if (sheetGroup === null) return unread
  return [...unread, sayAt({ sheet, row }, '组', `没有“组”这一列，照表的名字都记在${sheetGroup}。`, true)]
}

function partsOf(sheets: readonly NamedSheet[], setting: RosterSetting): { parts: Part[]; leftOut: LeftOutSheet[] } {
  const found = sheets.flatMap((sheet) => {
    const columns = findColumns(sheet.rows)
    return columns ? [partOf(sheet, columns, setting)] : []
  })
  const complete = found.filter(isComplete)
  const parts = complete.length > 0 ? complete : found
  return { parts, leftOut: found.filter((part) => !parts.includes(part)).map(leftOutOf) }
}

/** Sheets need names only where there are several. */
const unnamed = (parts: readonly Part[]): Part[] =>
  parts.map((part) => (parts.length > 1 ? part : { ...part, sheet: { ...part.sheet, name: null } }))

/**
 * Reads a roster. Every sheet with headings is read, and people of one household may stand in two. A title may stand above
 * the headings; columns are found by name, in any order; number, head, group and grid may be written only in a household's
 * first row.
 */
export function readRoster(sheets: readonly NamedSheet[], setting: RosterSetting): RosterReading {
  const { parts: named, leftOut } = partsOf(sheets, setting)
  const names = named.map(({ sheet }) => sheet.name ?? '')
  const parts = unnamed(named)
  const refused = (problems: RosterProblem[]): RosterReading => ({
    ...{ households: [], notices: [], problems, sheets: names, leftOut },
  })
  const [first] = parts
  if (!first) return refused([ofFile(NO_HEADINGS, 1)])
  const inHeadings = parts.flatMap(headingProblems)
  if (inHeadings.length > 0) return refused(inHeadings)

  const report = startReport()
  const lines = parts.flatMap(({ rows, sheet, sheetGroup }) => readLines(rows, sheet, sheetGroup, setting, report))
  if (lines.length === 0) return refused([ofFile(NOBODY, first.sheet.columns.headingIndex + 1)])
  const alike = sheetsAlike(lines)
  if (alike.length > 0) return refused(alike.map(sayAlike))
  return { ...together(parts, lines, setting, report), sheets: names, leftOut }
}

function together(
  parts: readonly Part[],
  lines: readonly Line[],
  { today }: RosterSetting,
  report: Report,
): Pick<RosterReading, 'households' | 'problems' | 'notices'> {
  const households = groupHouseholds(lines, report)
  checkPeople(lines, today, report)
  const order = parts.map(({ sheet }) => sheet)
  return {
    households,
    problems: inSheetOrder(report.problems, order),
    notices: inSheetOrder([...parts.flatMap(noticesOf), ...report.notices], order),
  }
}
