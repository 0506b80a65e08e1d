import type { DraftRule } from '@shared/points/rule'
import { SPANS } from '@shared/points/rules'
import { EACH } from '@shared/points/say'
import { countOf } from '@/parts/meeting/draft'

/** A rule while it is being typed: numbers are texts, an empty cap is no limit. */
export interface Typed {
  readonly name: string
  readonly category: string
  readonly kind: DraftRule['kind']
  readonly unit: DraftRule['unit']
  readonly min: string
  readonly max: string
  readonly day: string
  readonly month: string
  readonly twoMonths: string
  readonly quarter: string
  readonly halfYear: string
  readonly year: string
  readonly photo: boolean
  readonly words: boolean
  readonly note: string
  readonly endorse: number
  readonly noticeDays: number
  readonly rectifyDays: number
  /** What was chosen; what the words say is filled in by the server. */
  readonly fields?: DraftRule['fields'] | undefined
}

const USUAL_RECTIFY_DAYS = 7
const MOST_POINTS = 1000

export const BLANK: Typed = {
  ...{ name: '', category: '', kind: 'award', unit: 'household' },
  ...{ min: '', max: '', day: '1', month: '', twoMonths: '', quarter: '', halfYear: '', year: '' },
  ...{ photo: true, words: false, note: '' },
  ...{ endorse: 1, noticeDays: 3, rectifyDays: USUAL_RECTIFY_DAYS },
}

const textOf = (count: number | undefined): string => (count === undefined ? '' : `${count}`)

/** A rule, taken up to be changed. */
export const typedOf = ({ points, caps, evidence, path, rectifyDays, ...rest }: DraftRule): Typed => ({
  ...rest,
  ...{ min: textOf(points.min), max: textOf(points.max) },
  ...{ day: textOf(caps.day), month: textOf(caps.month), year: textOf(caps.year) },
  ...{ twoMonths: textOf(caps.twoMonths), quarter: textOf(caps.quarter), halfYear: textOf(caps.halfYear) },
  ...evidence,
  ...{ endorse: path.endorse, noticeDays: path.noticeDays },
  rectifyDays: rectifyDays ?? USUAL_RECTIFY_DAYS,
})

/** What keeps it from being a rule yet, in two to eight characters. */
export function whatIsWrong(typed: Typed, otherNames: readonly string[]): string | undefined {
  const name = typed.name.trim()
  if (!name) return '写做什么'
  if (otherNames.includes(name)) return '有同名的了'
  if (!typed.category.trim()) return '写归哪类'
  return wrongNumber(typed)
}

/** Which of the numbers is none, or does not fit the others. */
function wrongNumber(typed: Typed): string | undefined {
  const [min, max] = [countOf(typed.min), countOf(typed.max || typed.min)]
  if (min === null) return '写最少几分'
  if (max === null) return '写最多几分'
  if (min > max) return '最少比最多还多'
  if (max > MOST_POINTS) return `最多 ${MOST_POINTS} 分`
  const wrong = SPANS.find((span) => typed[span].trim() !== '' && countOf(typed[span]) === null)
  return wrong && `${EACH[wrong]}几次要整数`
}

/** The rule as typed; null while a number is none, or the least is more than the most. */
export function ruleOf(typed: Typed): DraftRule | null {
  const { kind, unit, photo, words, endorse, noticeDays, rectifyDays } = typed
  const [min, max] = [countOf(typed.min), countOf(typed.max || typed.min)]
  if (min === null || max === null || wrongNumber(typed)) return null
  const caps = SPANS.flatMap((span) => {
    const most = countOf(typed[span])
    return most ? [[span, most] as const] : []
  })
  return {
    ...{ name: typed.name.trim(), category: typed.category.trim(), kind, unit },
    points: { min, max },
    caps: Object.fromEntries(caps),
    evidence: { photo, words, note: typed.note.trim() },
    path: { verify: true, endorse, noticeDays },
    ...(kind === 'deduction' ? { rectifyDays } : {}),
    ...(typed.fields ? { fields: typed.fields } : {}),
  }
}
