import { useEffect, useRef } from 'react'
import { isAsking } from './ask'

type Keys = Readonly<Record<string, () => unknown>>

/** Whether somebody is writing just now: then a letter is a letter, also while an input method puts it together. */
const isWriting = ({ target, isComposing }: KeyboardEvent): boolean =>
  isComposing || (target instanceof Element && target.closest('input, textarea') !== null)

/** A key by its name; with Alt a figure, which some keyboards turn into another sign: `j`, `escape`, `alt+3`. */
const nameOf = ({ key, code, altKey }: KeyboardEvent): string => {
  if (!altKey) return key.toLowerCase()
  return code.startsWith('Digit') ? `alt+${code.slice('Digit'.length)}` : ''
}

/** What keys do, by their names, while `here` says so: `{ j: next, escape: back }`. Escape leaves a field first. */
export function useKeys(keys: Keys, here: () => boolean): void {
  const now = useRef({ keys, here })
  now.current = { keys, here }
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const press = (event: Event) => {
      // Taro's fields keep the browser's event to themselves, and send another of the same name.
      if (!(event instanceof KeyboardEvent)) return
      const { key, ctrlKey, metaKey, target } = event
      if (ctrlKey || metaKey || isAsking() || !now.current.here()) return
      if (isWriting(event)) {
        if (key === 'Escape' && target instanceof HTMLElement) target.blur()
        return
      }
      const act = now.current.keys[nameOf(event)]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
}
