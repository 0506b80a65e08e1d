import { useState } from 'react'
import { drop, keep, recall } from './storage'

/** What was typed, and the way to let go of it once it was sent. */
export interface Draft<T> {
  readonly value: T
  readonly change: (part: Partial<T>) => void
  readonly clear: () => void
}

/**
 * What a person has typed and which photos they chose: kept on the phone at every change, so that leaving the page,
 * a call coming in or a flat battery loses nothing. `fits` says what an older draft must look like to be taken up again.
 */
export function useDraft<T extends object>(name: string, empty: T, fits: (value: unknown) => value is T): Draft<T> {
  const [value, setValue] = useState<T>(() => recall(`draft.${name}`, fits) ?? empty)
  return {
    value,
    change: (part) =>
      setValue((before) => {
        const next = { ...before, ...part }
        keep(`draft.${name}`, next)
        return next
      }),
    clear: () => {
      drop(`draft.${name}`)
      setValue(empty)
    },
  }
}
