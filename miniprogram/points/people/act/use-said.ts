import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { type Draft, useDraft } from '@/cloud/wishes/use-draft'
import type { Act } from '@/points/parts/acts'

/** What a person has put together for one act. */
export interface Said {
  readonly words: string
  /** Names of photos on this phone. */
  readonly photos: readonly string[]
  /** The number that was named; null while it is the least that the rule allows. */
  readonly points: number | null
}

const NOTHING: Said = { words: '', photos: [], points: null }
const isSaid = (value: unknown): value is Said =>
  isRecord(value) &&
  isText(value.words) &&
  isTexts(value.photos) &&
  (value.points === null || typeof value.points === 'number')

/** Under which name the draft of one act on one claim is kept. */
export const draftOf = (act: Act, claimId: string): string => `points.${act}:${claimId}`

export const useSaid = (act: Act, claimId: string): Draft<Said> => useDraft(draftOf(act, claimId), NOTHING, isSaid)
