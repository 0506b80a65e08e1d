import { useRef, useState } from 'react'
import { serverNow } from '@/cloud/clock'
import { cloud } from '@/cloud/link'
import { useChange } from '@/cloud/use-change'

type Step = 'first' | 'second' | 'done'

/** Two times the same six digits. They are in memory only: not in a draft, and not in what is kept until the answer comes. */
export function useSetPin(householdId: string | undefined) {
  const [step, setStep] = useState<Step>('first')
  const [typed, setTyped] = useState('')
  const [different, setDifferent] = useState(false)
  const first = useRef('')
  const tries = useRef(0)
  // The number of the try stands for the digits: other digits are another change and get a key of their own.
  const change = useChange(`shop.setPin:${householdId ?? ''}`, ({ key }: { key: string; attempt: string }) =>
    cloud.shop.setPin({ ...(householdId ? { householdId } : {}), pin: first.current, key }),
  )
  const [opened] = useState(() => serverNow())

  const next = async () => {
    if (step === 'first') {
      first.current = typed
      setTyped('')
      setDifferent(false)
      setStep('second')
      return
    }
    if (typed !== first.current) {
      tries.current += 1
      setTyped('')
      setDifferent(true)
      setStep('first')
      return
    }
    const outcome = await change.send({ attempt: `${opened}.${tries.current}` })
    if (outcome.is !== 'done') return
    setTyped('')
    first.current = ''
    setStep('done')
  }
  return { step, typed, type: setTyped, different, next, outcome: change.outcome }
}
