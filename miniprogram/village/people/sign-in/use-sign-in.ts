import { useState } from 'react'
import { isRecord, isText } from '@/cloud/link/storage'
import { rememberContact } from '@/cloud/person/contact'
import { useSettings } from '@/cloud/person/settings'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { readTypedCode } from '@/parts/door-code'
import { useFoundHousehold } from '@/village/parts/found-household'

interface Named {
  readonly name: string
}
const NOBODY: Named = { name: '' }
const isNamed = (value: unknown): value is Named => isRecord(value) && isText(value.name)

/** What proves it; the code is optional. In memory only: neither of them is ever written on the phone. */
interface Proof {
  readonly digits: string
  readonly code: string
}
const NO_PROOF: Proof = { digits: '', code: '' }

const DIGITS = /^\d{3}[\dX]$/

export type Question = 'name' | 'digits' | 'code'

/** Saying who one is at the door that was found: the draft, what it lacks, and the way to send it. */
export function useSignIn() {
  const found = useFoundHousehold()
  const settings = useSettings()
  const draft = useDraft('village.signIn', NOBODY, isNamed)
  const [proof, setProof] = useState(NO_PROOF)
  const signIn = useChange('village.signIn', 'sign-in')
  const setPreference = useChange('village.setPreference', 'preference')
  const name = draft.value.name.trim()
  const digits = proof.digits.trim().toUpperCase()
  const { code, error: codeError, missing } = readTypedCode(proof.code)
  const lacks: Readonly<Record<Question, string | undefined>> = {
    name: name === '' ? '先写姓名' : undefined,
    digits: DIGITS.test(digits) ? undefined : '先填后四位',
    code: code === '' ? undefined : missing,
  }

  const send = async () => {
    const doorCode = code === '' ? {} : { doorCode: code }
    const outcome = await signIn.send({ householdId: found.value.householdId, name, idLastFour: digits, ...doorCode })
    if (outcome.is !== 'done') return
    rememberContact(outcome.answer.contact)
    if (outcome.answer.state === 'waiting') return
    draft.clear()
    setProof(NO_PROOF)
    found.clear()
    const { elder, readAloud } = settings
    if (elder || readAloud) await setPreference.send({ elder, readAloud })
  }
  return {
    found: found.value,
    myself: { ...draft.value, ...proof },
    change: ({ name: typed, ...part }: Partial<Named & Proof>) => {
      if (typed !== undefined) draft.change({ name: typed })
      setProof((before) => ({ ...before, ...part }))
    },
    lacks,
    codeError,
    outcome: signIn.outcome,
    send,
  }
}

export type SignIn = ReturnType<typeof useSignIn>
