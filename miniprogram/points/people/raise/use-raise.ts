import type { Rule } from '@shared/points/rule'
import { missingEvidence } from '@shared/points/rules'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { useDraft } from '@/cloud/wishes/use-draft'
import { useSend } from '@/cloud/wishes/use-send'
import { type Lately, usedUp } from '@/points/parts/rule-picker/lately'

/** What a person has put together so far; photos are names on this phone. */
export interface Deed {
  readonly photos: readonly string[]
  readonly category: string
  readonly ruleId: string
  readonly words: string
}

const DRAFT = 'points.raise'
const EMPTY: Deed = { photos: [], category: '', ruleId: '', words: '' }
const isDeed = (value: unknown): value is Deed =>
  isRecord(value) && isTexts(value.photos) && isText(value.category) && isText(value.ruleId) && isText(value.words)

/** What is still to be done before it can be sent. */
export type Lacks = 'rule' | 'photo' | 'words' | null

/** A good deed for one's own household: the draft, what it lacks, and the way to send it. */
export function useRaise(villageId: string | undefined, rules: readonly Rule[], lately: Lately) {
  const draft = useDraft(DRAFT, EMPTY, isDeed)
  const { sent, send, clear } = useSend(DRAFT)
  const { photos, ruleId, words } = draft.value
  const rule = rules.find((one) => one.id === ruleId && !usedUp(lately, one))
  const said = words.trim()
  const lacks: Lacks = rule ? missingEvidence(rule, { words: said || undefined, photos: photos.length }) : 'rule'

  const sendOff = async () => {
    if (!rule || !villageId || lacks) return
    const input = { villageId, ruleId, ...(said ? { words: said } : {}) }
    await send({ path: ['points', 'raiseClaim'], input, photos, title: rule.name })
  }
  return { deed: draft.value, change: draft.change, rule, lacks, sent, sendOff, again: clear }
}
