import { useRef } from 'react'
import { useKeys } from '@/platform/keys'

/** Of the buttons that have one, the key. */
const BUTTON_KEYS = ['1', '2', '3', '4'] as const

/** J and K go through the list, the numbers press the buttons from the left, Escape goes back. Answers what to hang on the page. */
export function useDeskKeys(desk: { move(by: 1 | -1): void; back(): unknown } | undefined) {
  const page = useRef<HTMLElement>(null)
  const press = (key: string) => page.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click()
  const numbers = Object.fromEntries(BUTTON_KEYS.map((key) => [key, () => press(key)]))
  // A page under another one is there still, and hears nothing.
  const inFront = () => desk !== undefined && page.current?.offsetParent != null
  useKeys({ ...numbers, j: () => desk?.move(1), k: () => desk?.move(-1), escape: () => desk?.back() }, inFront)
  return page
}
