import type { DraftRule } from '@shared/points/rule'
import { SPANS } from '@shared/points/rules'
import { isRecord, isText } from '@/cloud/link/storage'
import { isMeetingDraft, type MeetingDraft, NO_MEETING } from '@/parts/meeting/draft'
import type { Typed } from './typed-rule'

/** A catalogue in the making. */
export interface CatalogueDraft extends MeetingDraft {
  /** Nothing was chosen yet to start from. */
  readonly begun: boolean
  /** The version that was in force when the draft was begun; 0 before the first. */
  readonly after: number
  readonly rules: readonly DraftRule[]
  /** Rules in the middle of being typed, by their place among the rules; beyond the last one is a new rule. */
  readonly unfinished: Readonly<Record<string, Typed>>
  /** Grows with every change of the rules, so that they are checked again. */
  readonly revision: number
}

export const NO_DRAFT: CatalogueDraft = {
  ...{ begun: false, after: 0, rules: [], unfinished: {}, revision: 0 },
  ...NO_MEETING,
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
  [...Object.values(value.caps), value.rectifyDays].every(isCountOrNone) &&
  isRecord(value.evidence) &&
  isText(value.evidence.note) &&
  [value.evidence.photo, value.evidence.words].every((one) => typeof one === 'boolean') &&
  isRecord(value.path) &&
  [value.path.endorse, value.path.noticeDays].every(isCount)

const TEXTS = ['name', 'category', 'min', 'max', 'note', ...SPANS] as const

const isTyped = (value: unknown): value is Typed =>
  isRecord(value) &&
  TEXTS.every((name) => isText(value[name])) &&
  (value.kind === 'award' || value.kind === 'deduction') &&
  (value.unit === 'person' || value.unit === 'household') &&
  [value.photo, value.words].every((one) => typeof one === 'boolean') &&
  [value.endorse, value.noticeDays, value.rectifyDays].every(isCount)

/** Whether what lies on the phone is a draft of today's shape. */
export const isCatalogueDraft = (value: unknown): value is CatalogueDraft =>
  isRecord(value) &&
  typeof value.begun === 'boolean' &&
  [value.after, value.revision].every(isCount) &&
  Array.isArray(value.rules) &&
  value.rules.every(isRule) &&
  isRecord(value.unfinished) &&
  Object.values(value.unfinished).every(isTyped) &&
  isMeetingDraft(value)
