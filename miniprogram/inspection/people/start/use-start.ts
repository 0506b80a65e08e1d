import { useState } from 'react'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'

/** One question a screen. */
export type Question = 'what' | 'where' | 'who'
export const QUESTIONS: readonly Question[] = ['what', 'where', 'who']

export interface Inspector {
  readonly id: string
  readonly name: string
  readonly household: string
}

interface Plan {
  readonly title: string
  readonly ruleIds: readonly string[]
  /** Empty means the whole village. */
  readonly groupIds: readonly string[]
  readonly inspectors: readonly Inspector[]
}

const NOTHING: Plan = { title: '', ruleIds: [], groupIds: [], inspectors: [] }
const isInspector = (value: unknown): value is Inspector =>
  isRecord(value) && [value.id, value.name, value.household].every(isText)
const isPlan = (value: unknown): value is Plan =>
  isRecord(value) &&
  isText(value.title) &&
  isTexts(value.ruleIds) &&
  isTexts(value.groupIds) &&
  Array.isArray(value.inspectors) &&
  value.inspectors.every(isInspector)

/** What still has to be said before the next question. */
function missingIn(question: Question, { title, ruleIds, inspectors }: Plan): string | undefined {
  if (question === 'what') return title.trim() === '' ? '先起个名字' : ruleIds.length === 0 ? '先选看哪几样' : undefined
  return question === 'who' && inspectors.length === 0 ? '先请人' : undefined
}

const toggled = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

/** Starting a round: the draft, what it lacks, and the way to send it. */
export function useStart(villageId: string | undefined) {
  const draft = useDraft('inspection.start', NOTHING, isPlan)
  const start = useChange('inspection.startRound', `rounds:${villageId}`, 'inspection.start')
  const [begun, setBegun] = useState<string>()
  const { value, change } = draft
  const send = async () => {
    if (villageId === undefined) return
    const { title, ruleIds, groupIds, inspectors } = value
    const chosen = { villageId, title: title.trim(), ruleIds: [...ruleIds], groupIds: [...groupIds] }
    const outcome = await start.send({ ...chosen, inspectorIds: inspectors.map(({ id }) => id) }, chosen.title)
    if (outcome.is !== 'done') return
    setBegun(outcome.answer.roundId)
    draft.clear()
  }
  return {
    ...{ value, change, send, begun, outcome: start.outcome },
    turnRule: (id: string) => change({ ruleIds: toggled(value.ruleIds, id) }),
    turnGroup: (id: string) => change({ groupIds: toggled(value.groupIds, id) }),
    invite: (one: Inspector) => change({ inspectors: [...value.inspectors, one] }),
    uninvite: (id: string) => change({ inspectors: value.inspectors.filter((one) => one.id !== id) }),
    missing: (question: Question) => missingIn(question, value),
  }
}

export type StartForm = ReturnType<typeof useStart>
