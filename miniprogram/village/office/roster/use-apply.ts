import type { RosterImport } from '@shared/village/roster-import'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useChange } from '@/cloud/wishes/use-change'
import type { AnyOutcome } from '@/parts/not-sent'
import type { Answer } from './use-answers'

/**
 * Takes a preview over, a few households a call, until all are written. One that was begun goes on by itself when its page
 * is opened again. `onStep` gets how it stands after every call.
 */
export function useApply(shown: RosterImport | null | undefined, onStep: (step: RosterImport) => void) {
  const { send } = useChange('village.applyRoster', `import:${shown?.id ?? ''}`)
  const [running, setRunning] = useState(false)
  const [stopped, setStopped] = useState<AnyOutcome>()
  const latest = useRef({ send, onStep })
  latest.current = { send, onStep }
  const away = useRef(false)
  useEffect(() => {
    away.current = false
    return () => {
      away.current = true
    }
  }, [])

  const run = useCallback(async (importId: string, answers: readonly Answer[] = []): Promise<void> => {
    setRunning(true)
    setStopped(undefined)
    let going = true
    while (going && !away.current) {
      const outcome = await latest.current.send({ importId, ...(answers.length > 0 ? { answers: [...answers] } : {}) })
      if (outcome.is === 'done') latest.current.onStep(outcome.answer.import)
      else setStopped(outcome)
      going = outcome.is === 'done' && outcome.answer.import.state === 'applying'
    }
    setRunning(false)
  }, [])

  const unfinished = shown?.state === 'applying' ? shown.id : undefined
  useEffect(() => {
    if (unfinished && !running && !stopped) run(unfinished)
  }, [unfinished, running, stopped, run])
  return { running, stopped, run }
}
