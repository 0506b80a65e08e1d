import { rememberContact } from '@/cloud/contact'
import { cloud } from '@/cloud/link'
import { useSettings } from '@/cloud/settings'
import { isRecord, isText } from '@/cloud/storage'
import { useChange } from '@/cloud/use-change'
import { useDraft } from '@/cloud/use-draft'
import { readTypedCode } from '@/parts/door-code'
import { useFoundHousehold } from '@/village/parts/found-household'

/** What a person says of themselves; the code is optional. */
interface Myself {
  readonly name: string
  readonly digits: string
  readonly code: string
}

const NOTHING: Myself = { name: '', digits: '', code: '' }
const isMyself = (value: unknown): value is Myself =>
  isRecord(value) && [value.name, value.digits, value.code].every(isText)

const DIGITS = /^\d{3}[\dX]$/

export type Question = 'name' | 'digits' | 'code'

/** Saying who one is at the door that was found: the draft, what it lacks, and the way to send it. */
export function useSignIn() {
  const found = useFoundHousehold()
  const settings = useSettings()
  const draft = useDraft('village.signIn', NOTHING, isMyself)
  const signIn = useChange('village.signIn', cloud.village.signIn)
  const setPreference = useChange('village.setPreference', cloud.village.setPreference)
  const name = draft.value.name.trim()
  const digits = draft.value.digits.trim().toUpperCase()
  const { code, error: codeError, missing } = readTypedCode(draft.value.code)
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
    found.clear()
    const { elder, readAloud } = settings
    if (elder || readAloud) await setPreference.send({ elder, readAloud })
  }
  return {
    found: found.value,
    myself: draft.value,
    change: draft.change,
    lacks,
    codeError,
    outcome: signIn.outcome,
    send,
  }
}

export type SignIn = ReturnType<typeof useSignIn>
