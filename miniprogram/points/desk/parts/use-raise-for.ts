import type { Rule } from '@shared/points/rule'
import { missingEvidence } from '@shared/points/rules'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { useDraft } from '@/cloud/wishes/use-draft'
import { useSend } from '@/cloud/wishes/use-send'
import type { Chosen } from './household-picker'

/** What a worker has put together for a household; photos are names on this phone. */
export interface ForHousehold extends Chosen {
  readonly photos: readonly string[]
  readonly category: string
  readonly ruleId: string
  readonly words: string
  /** The number of a fault, where its rule leaves a range. */
  readonly points: number | null
  readonly onPaper: boolean
}

const EMPTY: ForHousehold = {
  ...{ householdId: '', household: '', category: '', ruleId: '', words: '' },
  ...{ photos: [], points: null, onPaper: false },
}
const TEXTS = ['householdId', 'household', 'category', 'ruleId', 'words'] as const
const fits = (value: unknown): value is ForHousehold =>
  isRecord(value) &&
  TEXTS.every((name) => isText(value[name])) &&
  isTexts(value.photos) &&
  (value.points === null || typeof value.points === 'number') &&
  typeof value.onPaper === 'boolean'

type Kind = Rule['kind']

function lacks(kind: Kind, rule: Rule | undefined, { householdId, photos, words }: ForHousehold): string | undefined {
  if (!householdId) return '先选一家'
  if (!rule) return '先选一样'
  const said = words.trim() || undefined
  const missing = missingEvidence(rule, { words: said, photos: photos.length })
  if (missing === 'photo' || (kind === 'deduction' && photos.length === 0)) return '先拍照'
  return missing === 'words' || (kind === 'deduction' && !said) ? '先写一句' : undefined
}

/** The input of the procedure, but for key and photos. A letter names its number; a deed's is named by the first check. */
function inputOf(kind: Kind, rule: Rule, draft: ForHousehold): Record<string, unknown> {
  const words = draft.words.trim()
  const common = { householdId: draft.householdId, ruleId: rule.id, ...(words ? { words } : {}) }
  if (kind === 'award') return { ...common, onPaper: draft.onPaper }
  return { ...common, points: draft.points ?? rule.points.min }
}

/** A claim or a letter for another household: the draft, what it lacks, and the way to send it. */
export function useRaiseFor(kind: Kind, rules: readonly Rule[]) {
  const draftName = `points.raiseFor.${kind}`
  const draft = useDraft(draftName, EMPTY, fits)
  const { sent, send, clear } = useSend(draftName)
  // Where there is but one rule nobody is asked which.
  const rule = rules.length === 1 ? rules[0] : rules.find(({ id }) => id === draft.value.ruleId)
  const missing = lacks(kind, rule, draft.value)

  const sendOff = async () => {
    if (!rule || missing) return
    const name = kind === 'award' ? 'raiseClaimFor' : 'raiseDeduction'
    const { photos, household } = draft.value
    const input = inputOf(kind, rule, draft.value)
    await send({ path: ['points', name], input, photos, title: `${household} ${rule.name}` })
  }
  return { draft: draft.value, change: draft.change, rule, missing, sent, sendOff, again: clear }
}
