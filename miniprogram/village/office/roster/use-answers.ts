import type { RosterImport } from '@shared/village/roster-import'
import { useState } from 'react'

/** Whether a new group is the old one that it is like. */
export interface Answer {
  readonly id: string
  readonly same: boolean
}

/** What was answered about new groups of the import that is shown; another import asks anew. */
export function useAnswers(shown: RosterImport | null) {
  const [all, setAll] = useState<{ readonly importId: string; readonly given: readonly Answer[] }>()
  const importId = shown?.id ?? ''
  const given = all?.importId === importId ? all.given : []
  return {
    given,
    missing: (shown?.questions.length ?? 0) - given.length,
    answer: (one: Answer) => setAll({ importId, given: [...given.filter(({ id }) => id !== one.id), one] }),
  }
}

export type Answers = ReturnType<typeof useAnswers>
