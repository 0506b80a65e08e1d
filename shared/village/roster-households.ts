/** From lines to households: villages write number, head, group and grid once, in the household's first row. */
import { numberKey } from '@shared/kernel/written'
import type { Line } from './roster-lines'
import { HEAD } from './roster-relations'
import { type Report, type RosterPlace, sayRow, titleOf } from './roster-report'
import type { RosterHousehold } from './roster-types'

/** A household while its lines are being gathered; each shared value with the place it was first written in. */
interface Draft {
  readonly number: string
  readonly lines: Line[]
  readonly shared: Partial<Record<Shared, { readonly value: string; readonly place: RosterPlace }>>
}

type Shared = 'head' | 'group' | 'grid' | 'door'
const SHARED: readonly Shared[] = ['head', 'group', 'grid', 'door']

const DIFFERS: Readonly<Record<Shared, string>> = {
  head: '是同一个户编号，户主却不一样，请把户编号或户主改对。',
  group: '是同一户，组却不一样，请改成一样。',
  grid: '是同一户，网格却不一样，请改成一样。',
  door: '是同一户，写法却不一样，先按前面的记。',
}

/** Gathers lines into drafts. A blank number means the household above in the same sheet, unless another head is named. */
function gather(lines: readonly Line[], report: Report): Draft[] {
  const drafts: Draft[] = []
  const byNumber = new Map<string, Draft>()
  let current: Draft | undefined
  for (const line of lines) {
    if (line.number !== null) current = byNumber.get(numberKey(line.number))
    else if (!current || startsAnother(line, current)) {
      if (!line.wrong.has('number')) report.problem(line, 'number', '空着，不知道这个人是哪一户的，请补上。')
      current = undefined
    }
    if (!current) {
      current = { number: line.number ?? '', lines: [], shared: {} }
      drafts.push(current)
      if (line.number !== null) byNumber.set(numberKey(line.number), current)
    }
    join(current, line, report)
  }
  return drafts
}

const startsAnother = (line: Line, current: Draft): boolean =>
  line.wrong.has('number') ||
  line.sheet !== current.lines.at(-1)?.sheet ||
  (line.head !== null && current.shared.head !== undefined && line.head !== current.shared.head.value)

function join(draft: Draft, line: Line, report: Report): void {
  draft.lines.push(line)
  for (const field of SHARED) {
    const value = line[field]
    const known = draft.shared[field]
    if (value === null) continue
    if (!known) draft.shared[field] = { value, place: line }
    else if (known.value !== value) {
      const say = field === 'door' ? report.notice : report.problem
      say(line, field, `和${sayRow(known.place, line)}${DIFFERS[field]}`)
    }
  }
}

/** The one head of a household, from the relations; a person who only bears the head's name counts too. */
function findHead(draft: Draft, report: Report): Line | undefined {
  const named = draft.shared.head
  const heads = draft.lines.filter(
    (line) => line.relation === HEAD || (line.relation === null && named !== undefined && line.name === named.value),
  )
  const [head, second] = heads
  const first = draft.lines[0]
  if (!head && first) {
    const title = titleOf(first.sheet, 'relation')
    report.problem(first, 'relation', `里这一户没有户主，请把一个人的“${title}”写成“户主”。`)
  }
  if (head && second)
    report.problem(second, 'relation', `又写了一个户主，${sayRow(head, second)}已经有了，请只留一个。`)
  else if (head?.name && named && head.name !== named.value) {
    const { place, value } = named
    report.problem(place, 'head', `写的是“${value}”，${sayRow(head, place)}的户主却是“${head.name}”，请改成一样。`)
  }
  return head
}

function settle(draft: Draft, report: Report): RosterHousehold {
  const head = findHead(draft, report)
  const { shared, lines } = draft
  const [first] = lines
  const group = shared.group?.value ?? first?.groupAbove
  if (first && !group && !lines.some((line) => line.wrong.has('group')))
    report.problem(first, 'group', '空着，请写清是第几组。')
  for (const line of lines) {
    if (line.name === null && !line.wrong.has('name')) report.problem(line, 'name', '空着，请补上。')
    if (line.relation === null && line !== head) report.problem(line, 'relation', '空着，请补上。')
  }
  return {
    number: draft.number,
    head: head?.name ?? shared.head?.value ?? '',
    group: group ?? '',
    grid: shared.grid?.value ?? null,
    door: shared.door?.value ?? null,
    residents: lines.map((line) => ({
      name: line.name ?? '',
      relation: line === head ? HEAD : (line.relation ?? ''),
      idNumber: line.idNumber ?? '',
      phone: line.phone,
      away: line.away,
      row: line.row,
    })),
  }
}

/** Households in the order of the sheet, with what is wrong inside each of them reported. */
export const groupHouseholds = (lines: readonly Line[], report: Report): RosterHousehold[] =>
  gather(lines, report).map((draft) => settle(draft, report))
