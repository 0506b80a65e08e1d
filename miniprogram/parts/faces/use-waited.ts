import { useEffect, useState } from 'react'

/** Whether `waiting` has lasted for `ms` already. It starts anew when `round` changes. */
export function useWaited(ms: number, waiting: boolean, round: number): boolean {
  const [passed, setPassed] = useState<number>()
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setPassed(round), ms)
    return () => clearTimeout(timer)
  }, [ms, waiting, round])
  return waiting && passed === round
}
