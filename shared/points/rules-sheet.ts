/** Reading a catalogue of rules as villages keep it in Excel; what a line leaves unsaid gets the careful defaults of a published list. */
import { type Cell, compactTextOf, isBlank, type NamedSheet, type Row, wordsIn } from '@shared/kernel/cells'
import {
  type CellsOf,
  type Complain,
  countIn,
  hasHeadings,
  type ListPlan,
  type ListReading,
  readList,
} from '@shared/kernel/list-sheet'
import { compact } from '@shared/kernel/written'
import { defaultRule } from './catalogues-default'
import type { CatalogueItem } from './catalogues-types'
import type { RuleFields } from './check/fields'
import { DEEDS, ENDS, FAULTS, FINDERS, PROOFS, TAKES } from './check/lists'
import { type DraftRule, draftRule } from './rule'
import { type PointsRange, SPANS, type Span } from './rules'
import { KIND_WORDS, RULE_COLUMNS, type RuleColumn, TWO_SIDED, UNIT_WORDS, YES_NO } from './rules-columns'
import { EACH } from './say'

const MOST_RULES = 200
const MOST_POINTS = 1000

type Tell = Complain<RuleColumn>
type Cells = CellsOf<RuleColumn>
type Kind = DraftRule['kind']

const RULE_LIST: ListPlan<RuleColumn, DraftRule> = {
  columns: [...RULE_COLUMNS, ...TWO_SIDED],
  headings: [['name'], ['points', 'award', 'deduction']],
  carried: ['category'],
  section: 'category',
  isEntry: (cell) => !isBlank(cell('name')) && pointsCells(cell).some((one) => /\d/.test(compactTextOf(one))),
  readLine,
  key: { column: 'name', of: ({ name }) => name },
  most: MOST_RULES,
  says: {
    noHeadings: '没找到表头。请在上面留一行，写上“类别、内容、分数”这些名字，或者用这里下载的表格来填。',
    noEntries: '表头下面没有细则，请一条一行填在表头下面。',
    tooMany: (count) => `一次最多${MOST_RULES}条，这里有${count}条，请分开，或者合并几条。`,
  },
}

const pointsCells = (cell: Cells): Cell[] => [cell('points'), cell('award'), cell('deduction')]

/** Whether a worksheet is one of rules, from its first rows. */
export const hasRuleHeadings = (rows: readonly Row[]): boolean => hasHeadings(RULE_LIST, rows)

/** Reads the rules of every sheet that has headings; a category may stand once for all lines below it. */
export const readRules = (sheets: readonly NamedSheet[]): ListReading<DraftRule> => readList(RULE_LIST, sheets)

/** One line; null when something in it is wrong, which then has been told. */
function readLine(cell: Cells, complain: Tell, sheet: string): DraftRule | null {
  let right = true
  const tell: Tell = (column, text) => {
    right = false
    complain(column, text)
  }
  const category = categoryOf(cell('category'), tell)
  const said = saidOf(cell, tell)
  const { kind, points, per } = worthOf(cell, [category, sheet], tell)
  const item: CatalogueItem = {
    ...{ name: said.name, category, kind, points: points.min, evidence: said.note, ship: 'default' },
    ...(per === undefined ? {} : { per }),
  }
  const usual = defaultRule({ ...item, ship: 'default' }, unitOf(cell('unit'), tell))
  const fields = fieldsOf(cell, kind, tell)
  const rule = {
    ...usual,
    ...{ points, caps: capsOf(cell('caps'), usual.caps, tell) },
    evidence: {
      photo: yesOf('photo', cell, usual.evidence.photo, tell),
      words: yesOf('words', cell, usual.evidence.words, tell),
      note: said.note,
    },
    path: {
      verify: true,
      endorse: countOf('endorse', cell, [usual.path.endorse, 9], tell),
      noticeDays: countOf('noticeDays', cell, [usual.path.noticeDays, 30], tell),
    },
    ...(usual.rectifyDays === undefined
      ? {}
      : { rectifyDays: countOf('rectifyDays', cell, [usual.rectifyDays, 60], tell) }),
    ...(fields ? { fields } : {}),
  }
  if (!right) return null
  // Whatever the columns' own rules let pass, the contract has the last word.
  const parsed = draftRule.safeParse(rule)
  if (parsed.success) return parsed.data
  complain('name', '这一行有一处没填对，请对照别的行看一看。')
  return null
}

const LONGEST_CATEGORY = 20

/** `一、党建引领` -> `党建引领`. */
function categoryOf(cell: Cell, tell: Tell): string {
  const category = wordsIn(cell)
    .replace(/^[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．:：]?/, '')
    .trim()
  if (category.length > LONGEST_CATEGORY) tell('category', `太长了，请控制在${LONGEST_CATEGORY}个字以内。`)
  return category || '其他'
}

const LONGEST_NAME = 30
const LONGEST_NOTE = 100

/** What is done, and what else is looked at. Where a line says more than a name can, the rest goes on in the note. */
function saidOf(cell: Cells, tell: Tell): { name: string; note: string } {
  const whole = wordsIn(cell('name'))
    .replace(/^\d{1,3}[、.．]/, '')
    .trim()
  const beside = wordsIn(cell('note'))
  if (whole === '') tell('name', '没有填，请写上做了什么。')
  const { name, rest } = whole.length <= LONGEST_NAME ? { name: whole, rest: '' } : parted(whole)
  if (name.length > LONGEST_NAME) tell('name', `太长了，请在${LONGEST_NAME}个字以内断开，用逗号或句号。`)
  const note = [rest, beside].filter(Boolean).join('；')
  if (note.length > LONGEST_NOTE)
    tell(rest ? 'name' : 'note', `太长了，请控制在${LONGEST_NAME + LONGEST_NOTE}个字以内。`)
  return { name, note }
}

/** The first stop that leaves a name of the right length. */
function parted(text: string): { name: string; rest: string } {
  const at = text.search(/[，。；、：,;:(（]/)
  return at < 1
    ? { name: text, rest: '' }
    : { name: text.slice(0, at), rest: text.slice(at).replace(/^[，。；、：,;:]/, '') }
}

const TAKES_AWAY = /扣|减|负面|惩|反向/
const PER: readonly (readonly [RegExp, NonNullable<CatalogueItem['per']>])[] = [
  [/[/每](月|个月)/, '月'],
  [/[/每]季/, '季'],
  [/[/每]年/, '年'],
  [/[/每](次|天|日)/, '次'],
]

interface Worth {
  readonly kind: Kind
  readonly points: PointsRange
  readonly per?: CatalogueItem['per']
}

/** How many points, and which way: by the column of its own, by its sign, or by what stands above the line. */
function worthOf(cell: Cells, above: readonly string[], tell: Tell): Worth {
  const column = (['points', 'award', 'deduction'] as const).find((one) => !isBlank(cell(one))) ?? 'points'
  const text = compactTextOf(cell(column))
  const kind = kindOf(cell('kind'), tell) ?? kindBeside(column, text, above)
  const [, least = '', most = ''] = /^\D*(\d{1,4})分?(?:[-~—–至到]+(\d{1,4}))?\D*$/.exec(text.replace(/^-/, '')) ?? []
  const points = { min: Number(least), max: Number(most || least) }
  const per = PER.find(([found]) => found.test(text))?.[1]
  if (text === '') tell(column, '没有填，请写几分。')
  else if (least === '') tell(column, '看不懂，请写成 5，或者 5-10。')
  else if (points.min < 1 || points.max > MOST_POINTS || points.min > points.max)
    tell(column, `要是1到${MOST_POINTS}的整数，小的写在前面。`)
  return { kind, points, per }
}

function kindBeside(column: RuleColumn, text: string, above: readonly string[]): Kind {
  if (column === 'deduction' || /^-|扣|减/.test(text)) return 'deduction'
  if (column === 'award' || /^\+|加|奖/.test(text)) return 'award'
  return above.some((one) => TAKES_AWAY.test(one)) ? 'deduction' : 'award'
}

/** The key whose word it is, or its first letters; undefined for a blank cell. */
function keyOf<K extends string>(words: Readonly<Record<K, string>>, cell: Cell, refused: (all: string) => void) {
  const text = compactTextOf(cell)
  if (text === '') return undefined
  const found = (Object.keys(words) as K[]).find((key) => compact(words[key]).startsWith(text))
  if (found === undefined) refused(Object.values(words).join('；'))
  return found
}

const orOne = (column: RuleColumn, tell: Tell) => (all: string) => tell(column, `要写这里面的一样：${all}。`)

const kindOf = (cell: Cell, tell: Tell): Kind | undefined => keyOf(KIND_WORDS, cell, orOne('kind', tell))

const unitOf = (cell: Cell, tell: Tell): DraftRule['unit'] =>
  keyOf(UNIT_WORDS, cell, orOne('unit', tell)) ?? 'household'

function yesOf(column: 'photo' | 'words', cell: Cells, usual: boolean, tell: Tell): boolean {
  const text = compactTextOf(cell(column))
  if (text === '') return usual
  const [yes, no] = [/^(要|是|√|有)$/.test(text), /^(不要|否|×|无)$/.test(text)]
  if (!yes && !no) tell(column, `要写“${YES_NO.join('”或者“')}”。`)
  return yes
}

function countOf(column: RuleColumn, cell: Cells, [usual, most]: readonly [number, number], tell: Tell): number {
  const count = countIn(cell(column), /[人天名]$/)
  if (count === 'blank') return usual
  if (count !== 'none' && count >= 1 && count <= most) return count
  tell(column, `要是1到${most}的整数，请改一改。`)
  return usual
}

/** How villages write a span; the first of ours that fits counts, the longer ones before the shorter. */
const SPAN_NAMES: Readonly<Record<Span, RegExp>> = {
  day: /^每?一?(天|日)/,
  month: /^每?一?个?月/,
  twoMonths: /^每?(两个?月|双月)/,
  quarter: /^每?一?个?季度?/,
  halfYear: /^每?半年/,
  year: /^每?一?(年度?)/,
}

/** `每天1次、每月最多4次`; `不限` is no limit, and a blank cell the usual one. */
function capsOf(cell: Cell, usual: DraftRule['caps'], tell: Tell): DraftRule['caps'] {
  const text = compactTextOf(cell)
  if (text === '') return usual
  if (/^(不限|无|没有)/.test(text)) return {}
  const parts = text.split(/[、，,;；]/).filter(Boolean)
  const caps = parts.map((part) => {
    const span = SPANS.find((one) => SPAN_NAMES[one].test(part))
    const [, count = ''] = /^\D*?(\d{1,4})次?$/.exec(part) ?? []
    return span && count ? ([span, Number(count)] as const) : null
  })
  if (caps.includes(null)) {
    tell('caps', `看不懂，请写成“${EACH.day} 1 次、${EACH.month} 4 次”，不限就写“不限”。`)
    return usual
  }
  return Object.fromEntries(caps.filter((cap) => cap !== null))
}

/** The fields of a rule, where its line names any; what it leaves open its words say. */
function fieldsOf(cell: Cells, kind: Kind, tell: Tell): RuleFields | undefined {
  const one = <K extends string>(column: RuleColumn, words: Readonly<Record<K, string>>) =>
    keyOf(words, cell(column), orOne(column, tell))
  const conduct = kind === 'deduction' ? one('conduct', FAULTS) : one('conduct', DEEDS)
  const takes = one('takes', TAKES)
  const finder = one('finder', FINDERS)
  const proof = one('proof', PROOFS)
  const ends = one('ends', ENDS)
  if (![conduct, takes, finder, proof, ends].some((found) => found !== undefined)) return undefined
  return {
    conduct: conduct ?? 'other',
    ...(takes ? { takes } : {}),
    ...(takes ? { from: 'doer' } : {}),
    ...(finder ? { finder } : {}),
    ...(proof ? { proof } : {}),
    ...(ends ? { ends } : {}),
  }
}
