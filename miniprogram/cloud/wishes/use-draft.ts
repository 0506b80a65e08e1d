import { useEffect, useState } from 'react'
import { drop, keep, recall } from '../link/storage'

/** What was typed, and the way to let go of it once it was sent. */
export interface Draft<T> {
  readonly value: T
  readonly change: (part: Partial<T>) => void
  readonly clear: () => void
}

const nameOf = (name: string) => `draft.${name}`
const isAnything = (value: unknown): value is unknown => value !== undefined
const watchers = new Set<(name: string) => void>()

/** What a draft says now, to know later whether it still says the same. */
export const draftText = (name: string): string => JSON.stringify(recall(nameOf(name), isAnything) ?? null)

/** Drops a draft that was sent, unless something else was typed since. */
export function dropDraftIf({ name, text }: { readonly name: string; readonly text: string }): void {
  if (draftText(name) !== text) return
  drop(nameOf(name))
  for (const watcher of [...watchers]) watcher(name)
}

/** Does `then` when the draft of this name was sent while nobody looked at it. Answers how to end that. */
export function whenDraftGoes(name: string, then: () => void): () => void {
  const watcher = (gone: string) => gone === name && then()
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

/**
 * What a person has typed and which photos they chose: kept on the phone at every change, so that leaving the page,
 * a call coming in or a flat battery loses nothing. `fits` says what an older draft must look like to be taken up again.
 */
export function useDraft<T extends object>(name: string, empty: T, fits: (value: unknown) => value is T): Draft<T> {
  const [value, setValue] = useState<T>(() => recall(nameOf(name), fits) ?? empty)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is empty does not change.
  useEffect(() => whenDraftGoes(name, () => setValue(empty)), [name])
  return {
    value,
    change: (part) =>
      setValue((before) => {
        const next = { ...before, ...part }
        keep(nameOf(name), next)
        return next
      }),
    clear: () => {
      drop(nameOf(name))
      setValue(empty)
    },
  }
}
