/**
 * Judges a rule before a village adopts it. Its words are read into fields - what is taken, from whom, for which conduct - and
 * held against those that the clerk chose; what the law forbids is refused, what no list knows or what contradicts itself asks:
 * it goes to the township that rules are filed with (Organic Law, 31) and touches nobody before. It replaces neither that town nor a lawyer.
 */
import { CONCERNS, type Concern, type ConcernId } from './concerns'
import { ALWAYS, CONDUCTS, GIFTS } from './conducts'
import type { RuleFields } from './fields'
import { COURSE, DEED_WORDS, FAULT_WORDS, listedIn, WRONG_ACT } from './listed'
import type { Look } from './look'
import { HONOUR, TAKINGS } from './takings'
import { LOSE, MONEY } from './words'

/** What can be told of a rule before it is adopted. */
export interface RuleText {
  readonly name: string
  /** Everything else that is written about it. */
  readonly text?: string | undefined
  readonly category?: string | undefined
  /** Negative for a deduction; or say so with `kind`. */
  readonly points?: number | undefined
  readonly kind?: 'award' | 'deduction' | undefined
  /** What the clerk chose. */
  readonly fields?: Partial<RuleFields> | undefined
}

export type Verdict = 'refused' | 'asks' | 'passes'

export interface Finding extends Concern {
  readonly concern: ConcernId
  readonly severity: 'refuse' | 'ask'
}

export interface Judgement {
  readonly verdict: Verdict
  /** Refusals first, each concern once. */
  readonly findings: readonly Finding[]
  /** What the words say of the fields. */
  readonly read: Partial<RuleFields>
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  罰: '罚',
  處: '处',
  訪: '访',
  們: '们',
  選: '选',
  舉: '举',
  錢: '钱',
  黨: '党',
  車: '车',
  張: '张',
}

/** Full-width made half-width, nothing between Chinese characters: “罚 款” and “罚·款” are still a fine. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff*·•_~^|]/g, '')
    .replace(/[罰處訪們選舉錢黨車張]/g, (one) => TRADITIONAL[one] ?? one)
    .replace(/([^\x20-\x7e])\s+/g, '$1')
    .replace(/\s+([^\x20-\x7e])/g, '$1')
    .replaceAll(',', '，')

const sentencesOf = (text: string): string[] =>
  text
    .split(/[。;；!！?？\n]/)
    .map((one) => one.replace(HARMLESS, '〇'))
    .filter((one) => one.length > 0)

/** By which a sentence takes something, whatever its rule says of itself. */
const TAKING = new RegExp(
  `扣(?!除?了|好)|减(?:\\d|[一二三四五六七八九十]+)分|核减|[罚罰]|没收|收缴|充公|连坐|株连|黑榜|曝光|点名|批评|检讨|游街|示众|一票否决|除名|清零|取消|不(?:得|予|准|许|让|给|评|挂|分|享)|不(?:来|去|到|参加|做|干|交|出|捐|签|装|投)的|限制|(?:交|缴|拿出?|补交|收取|付)(?:出)?${MONEY}`,
)
const HARMLESS =
  /不(?:再)?扣分?|(?<=(?:代|帮|替)[^，。]{0,14})罚(?:款|金)单?|(?:不|不得|不准|不能|严禁|禁止|没有)(?:任何)?罚款|[“"]罚款[”"]|扣子|扣好/g
const takesIn = (sentence: string): boolean => TAKING.test(sentence)

/** Raised by the sentences: `refuse` when it is sure. */
function raised({ concern, sure, words, spare }: Look, sentences: readonly string[]): Finding[] {
  const rest = sentences.map((one) => (spare ? one.replace(spare, '〇') : one))
  const says = (patterns: readonly RegExp[] | undefined) => rest.some((one) => patterns?.some((each) => each.test(one)))
  if (says(sure)) return [finding(concern, 'refuse')]
  return says(words) ? [finding(concern, 'ask')] : []
}

const finding = (concern: ConcernId, severity: Finding['severity']): Finding => ({
  concern,
  severity,
  ...CONCERNS[concern],
})

/** A consequence that is written in one clause with its conduct: “……的要……”. */
const CONSEQUENCE =
  /(?<=的)(?=给|要|得|须|必须|一律|由|将|就|则|停|断|罚|交|拿|扣|减|不|取消|限|责|补|请|买|列|贴|挂|到村)/

/** “……的写保证书”: a conduct that is whole before its 的, and after it something that nobody knows. */
function ledByConduct(clause: string): boolean {
  const at = clause.indexOf('的')
  const [before, after] = [clause.slice(0, at), clause.slice(at + 1)]
  if (at < 3 || after.length < 4 || COURSE.test(after) || listedIn(FAULT_WORDS, after)) return false
  return WRONG_ACT.test(before) && listedIn(FAULT_WORDS, before) !== undefined
}

/** Clauses of a rule that takes. What follows on “……的” is a consequence, and may be nothing but what the law knows. */
function darkIn(text: string): boolean {
  const clauses = text.split(/[，。;；:：!！?？()（）\n]/).flatMap((clause) => clause.split(CONSEQUENCE))
  return clauses.some((one, n) => {
    if (one.length < 2 || COURSE.test(one)) return false
    return !listedIn(FAULT_WORDS, one) || (clauses[n - 1]?.endsWith('的') ?? false) || ledByConduct(one)
  })
}

/** An authority other than the police has spoken: the rule rests on its decision, whatever the conduct. */
const AUTHORITY =
  /(?:自然资源|农业(?:农村)?|林业|环保|生态环境|住建|水利|渔政|市场监管|民政|主管|执法|有权|有关)(?:部门|机关|单位|局)?的?[^，。]{0,6}(?:认定|决定|裁定)|(?:法院|人民法院)[^，。]{0,4}(?:判决|裁定)/

function readFault(text: string): Partial<RuleFields> {
  const conduct = (WRONG_ACT.test(text) && listedIn(FAULT_WORDS, text)) || (AUTHORITY.test(text) ? 'other' : undefined)
  return {
    ...(conduct ? { conduct } : {}),
    takes: new RegExp(`(?:${LOSE}).{0,10}(?:${HONOUR})|不(?:给|能|得)?(?:${HONOUR})`).test(text) ? 'honour' : 'points',
    from: 'doer',
    finder: AUTHORITY.test(text) ? 'authority' : /议事会|评议/.test(text) ? 'council' : 'gridWorker',
    proof: AUTHORITY.test(text) ? 'decision' : /记录|台账/.test(text) ? 'record' : 'photo',
    ends: /改好|改正|清了|恢复|整改|不扣|限期|期限|圈好|拴好|提醒/.test(text)
      ? 'putRight'
      : /年/.test(text)
        ? 'year'
        : 'once',
  }
}

/** What the words of a rule that takes leave unread, or say otherwise than the fields. */
function unread(text: string, read: Partial<RuleFields>, fields: Partial<RuleFields> | undefined): Finding[] {
  if (read.finder === 'authority') return []
  if (!read.conduct || fields?.conduct === 'other') return [finding('other', 'ask')]
  return darkIn(text) ? [finding('other', 'ask')] : []
}

/** Fields that were chosen and that the words do not bear out. */
function contradicted(read: Partial<RuleFields>, fields: Partial<RuleFields> | undefined): Finding[] {
  const { conduct, takes } = fields ?? {}
  const other =
    (conduct && conduct !== 'other' && read.conduct && conduct !== read.conduct) || (takes && takes !== read.takes)
  return other ? [finding('contradiction', 'ask')] : []
}

export function judge(rule: RuleText): Judgement {
  const [name, text, category] = [rule.name, rule.text ?? '', rule.category ?? ''].map(plain) as [
    string,
    string,
    string,
  ]
  const deducts = rule.kind === 'deduction' || (rule.points ?? 0) < 0
  const sentences = sentencesOf(text ? `${name}:${text}` : name)
  const whole = sentences.join('。')
  const inCategory = sentencesOf(category)
  const taking = deducts ? [...sentences, ...inCategory] : [...sentences, ...inCategory].filter(takesIn)
  const giving = deducts ? [] : sentences.filter((one) => !takesIn(one))
  const takes = taking.length > 0
  const read = takes ? readFault(whole) : readDeed(whole)
  const authority = read.finder === 'authority'
  const found = [
    ...ALWAYS.flatMap((look) => raised(look, sentences)),
    ...TAKINGS.flatMap((look) => raised(look, taking)),
    ...CONDUCTS.filter(({ concern }) => !(authority && concern === 'official')).flatMap((look) => raised(look, taking)),
    ...GIFTS.flatMap((look) => raised(look, giving)),
    ...(takes ? contradicted(read, rule.fields) : []),
  ]
  const rest = takes ? unread(whole, read, rule.fields) : read.conduct ? [] : [finding('other', 'ask')]
  const findings = onceEach(found.length > 0 ? found : rest)
  return { verdict: verdictOf(findings), findings, read }
}

const readDeed = (text: string): Partial<RuleFields> => {
  const conduct = listedIn(DEED_WORDS, text) ?? listedIn(FAULT_WORDS, text)
  return conduct ? { conduct } : {}
}

function onceEach(found: readonly Finding[]): Finding[] {
  const sorted = [...found].sort(
    (one, other) => Number(other.severity === 'refuse') - Number(one.severity === 'refuse'),
  )
  return [...new Map(sorted.reverse().map((one) => [one.concern, one])).values()].reverse()
}

const verdictOf = (findings: readonly Finding[]): Verdict =>
  findings.some(({ severity }) => severity === 'refuse') ? 'refused' : findings.length > 0 ? 'asks' : 'passes'
