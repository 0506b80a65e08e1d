import { useRef, useState } from 'react'
import { useChange } from '@/cloud/wishes/use-change'

type Step = 'first' | 'second' | 'done'

/** Two times the same six digits. They are in memory only: not in a draft, and not in what is kept until the answer comes. */
export function useSetPin(householdId: string | undefined) {
  const [step, setStep] = useState<Step>('first')
  const [typed, setTyped] = useState('')
  const [different, setDifferent] = useState(false)
  const first = useRef('')
  const change = useChange('shop.setPin', `pin:${householdId ?? ''}`)

  const next = async () => {
    if (step === 'first') {
      first.current = typed
      setTyped('')
      setDifferent(false)
      setStep('second')
      return
    }
    if (typed !== first.current) {
      setTyped('')
      setDifferent(true)
      setStep('first')
      return
    }
    const outcome = await change.send({ ...(householdId ? { householdId } : {}), pin: first.current })
    if (outcome.is !== 'done') return
    setTyped('')
    first.current = ''
    setStep('done')
  }
  return { step, typed, type: setTyped, different, next, outcome: change.outcome }
}
