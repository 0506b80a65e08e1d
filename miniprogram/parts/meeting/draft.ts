import type { Resolution } from '@shared/points/rule'
import { isRecord, isText } from '@/cloud/link/storage'

/** A meeting of the village as it is being typed. */
export interface MeetingDraft {
  readonly title: string
  readonly meeting: Exclude<Resolution['meeting'], 'council'>
  /** Of an assembly: whether people or households are counted. */
  readonly countedBy: NonNullable<Resolution['countedBy']>
  /** The day of the meeting, `2026-05-18`; empty while it is taken to be today's. */
  readonly day: string
  /** Counts of people or households, as typed. */
  readonly entitled: string
  readonly present: string
  readonly inFavour: string
}

export const NO_MEETING: MeetingDraft = {
  ...{ title: '', meeting: 'representatives', countedBy: 'adults', day: '', entitled: '', present: '', inFavour: '' },
}

const TEXTS = ['title', 'day', 'entitled', 'present', 'inFavour'] as const

/** Whether what lies on the phone holds a meeting of today's shape. */
export const isMeetingDraft = (value: unknown): value is MeetingDraft =>
  isRecord(value) &&
  (value.meeting === 'villagersAssembly' || value.meeting === 'representatives') &&
  (value.countedBy === 'adults' || value.countedBy === 'households') &&
  TEXTS.every((name) => isText(value[name]))

/** The meeting as the contract wants it; null while a number of it is none yet. `today` is a village day. */
export function resolutionOf(draft: MeetingDraft, today: string): Resolution | null {
  const [entitled, present, inFavour] = [draft.entitled, draft.present, draft.inFavour].map(countOf)
  const title = draft.title.trim()
  if (!title || !entitled || !present || !inFavour) return null
  const counted = draft.meeting === 'villagersAssembly' ? { countedBy: draft.countedBy } : {}
  return { title, meeting: draft.meeting, ...counted, day: draft.day || today, entitled, present, inFavour }
}

/** A whole number of at least one; null for anything else. */
export function countOf(text: string): number | null {
  const count = Number(text.trim())
  return Number.isInteger(count) && count > 0 ? count : null
}
