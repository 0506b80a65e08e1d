import { useRef } from 'react'
import { say } from '@/platform/ask'
import { useKeys } from '@/platform/keys'
import { useWide } from '@/platform/wide'

/** Keys that press what bears their name, `data-key`: buttons from the left, places of the rail from the top, reading aloud. */
const PRESSED = [...['1', '2', '3', '4'], ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((n) => `alt+${n}`), 'l']

const ALL_KEYS = [
  'J、K：下一件、上一件',
  '1 到 4：从左数的按钮',
  'Alt 加数字：左边的地方',
  '/：去找',
  'L：读出来',
  'Esc：回上一步',
].join('\n')

/** A list with something open beside it, as far as keys go through it. */
interface Desk {
  move(by: 1 | -1): void
  back(): unknown
}

/** What a keyboard does in a wide window, on every page; J, K and Escape where something lies open. Answers what to hang on the page. */
export function useDeskKeys(desk: Desk | undefined) {
  const page = useRef<HTMLElement>(null)
  const wide = useWide()
  const find = (what: string) => page.current?.querySelector<HTMLElement>(what)
  const pressed = Object.fromEntries(PRESSED.map((key) => [key, () => find(`[data-key="${key}"]`)?.click()]))
  const open = desk && { j: () => desk.move(1), k: () => desk.move(-1), escape: () => desk.back() }
  // A page under another one is there still, and hears nothing.
  const inFront = () => wide && page.current?.offsetParent != null
  useKeys(
    { ...pressed, ...open, '/': () => find('[data-key="/"] input')?.focus(), '?': () => say('快捷键', ALL_KEYS) },
    inFront,
  )
  return page
}
