import type { DraftRule, Resolution } from '@shared/points/rule'
import { isRecord, isText } from '@/cloud/storage'

/** A catalogue in the making. */
export interface CatalogueDraft {
  /** Nothing was chosen yet to start from. */
  readonly begun: boolean
  /** The version that was in force when the draft was begun; 0 before the first. */
  readonly after: number
  readonly rules: readonly DraftRule[]
  /** Grows with every change of the rules, so that they are checked again. */
  readonly revision: number
  readonly title: string
  readonly meeting: Exclude<Resolution['meeting'], 'council'>
  /** The day of the meeting, `2026-05-18`; empty while it is taken to be today's. */
  readonly day: string
  /** Counts of people, as typed. */
  readonly entitled: string
  readonly present: string
  readonly inFavour: string
}

export const NO_DRAFT: CatalogueDraft = {
  ...{ begun: false, after: 0, rules: [], revision: 0 },
  ...{ title: '', meeting: 'representatives', day: '', entitled: '', present: '', inFavour: '' },
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
const isCountOrNone = (value: unknown) => value === undefined || isCount(value)

const isRule = (value: unknown): value is DraftRule =>
  isRecord(value) &&
  [value.name, value.category].every(isText) &&
  (value.kind === 'award' || value.kind === 'deduction') &&
  (value.unit === 'person' || value.unit === 'household') &&
  isRecord(value.points) &&
  [value.points.min, value.points.max].every(isCount) &&
  isRecord(value.caps) &&
  [value.caps.day, value.caps.month, value.caps.year, value.rectifyDays].every(isCountOrNone) &&
  isRecord(value.evidence) &&
  isText(value.evidence.note) &&
  [value.evidence.photo, value.evidence.words].every((one) => typeof one === 'boolean') &&
  isRecord(value.path) &&
  [value.path.endorse, value.path.noticeDays].every(isCount)

const TEXTS = ['title', 'day', 'entitled', 'present', 'inFavour'] as const

/** Whether what lies on the phone is a draft of today's shape. */
export const isCatalogueDraft = (value: unknown): value is CatalogueDraft =>
  isRecord(value) &&
  typeof value.begun === 'boolean' &&
  [value.after, value.revision].every(isCount) &&
  Array.isArray(value.rules) &&
  value.rules.every(isRule) &&
  (value.meeting === 'villagersAssembly' || value.meeting === 'representatives') &&
  TEXTS.every((name) => isText(value[name]))

/** The meeting as the contract wants it; null while a number of it is none yet. `today` is a village day. */
export function resolutionOf(draft: CatalogueDraft, today: string): Resolution | null {
  const [entitled, present, inFavour] = [draft.entitled, draft.present, draft.inFavour].map(countOf)
  const title = draft.title.trim()
  if (!title || !entitled || !present || !inFavour) return null
  return { title, meeting: draft.meeting, day: draft.day || today, entitled, present, inFavour }
}

/** A whole number of at least one; null for anything else. */
export function countOf(text: string): number | null {
  const count = Number(text.trim())
  return Number.isInteger(count) && count > 0 ? count : null
}
