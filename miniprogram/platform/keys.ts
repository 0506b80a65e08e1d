import { useEffect, useRef } from 'react'
import { isAsking } from './ask'

type Keys = Readonly<Record<string, () => unknown>>

/** Whether somebody is writing just now: then a letter is a letter, also while an input method puts it together. */
const isWriting = ({ target, isComposing }: KeyboardEvent): boolean =>
  isComposing || (target instanceof Element && target.closest('input, textarea') !== null)

/** What single keys do, by their names, while `here` says so: `{ j: next, escape: back }`. Escape leaves a field first. */
export function useKeys(keys: Keys, here: () => boolean): void {
  const now = useRef({ keys, here })
  now.current = { keys, here }
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const press = (event: Event) => {
      // Taro's fields keep the browser's event to themselves, and send another of the same name.
      if (!(event instanceof KeyboardEvent)) return
      const { key, ctrlKey, metaKey, altKey, target } = event
      if (ctrlKey || metaKey || altKey || isAsking() || !now.current.here()) return
      if (isWriting(event)) {
        if (key === 'Escape' && target instanceof HTMLElement) target.blur()
        return
      }
      const act = now.current.keys[key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
}
