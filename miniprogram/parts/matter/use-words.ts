import { isRecord, isText } from '@/cloud/link/storage'
import { type Draft, useDraft } from '@/cloud/wishes/use-draft'

/** What a person says about a matter. */
export interface Words {
  readonly words: string
}

const isWords = (value: unknown): value is Words => isRecord(value) && isText(value.words)

/** Words alone, kept under a name of their own: `points.object:…`. */
export const useWords = (name: string): Draft<Words> => useDraft(name, { words: '' }, isWords)
