import { useEffect, useState } from 'react'

/** How long nobody has to type before what was typed is looked up: ms. */
const PAUSE_MS = 450

/** What was typed last, once the typing has paused: a search is not asked letter by letter. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
