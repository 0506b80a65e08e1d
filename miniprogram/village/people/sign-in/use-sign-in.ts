import { rememberContact } from '@/cloud/contact'
import { cloud } from '@/cloud/link'
import { useSettings } from '@/cloud/settings'
import { isRecord, isText } from '@/cloud/storage'
import { useChange } from '@/cloud/use-change'
import { useDraft } from '@/cloud/use-draft'
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
const CODE = /^[A-Z2-9]{8}$/

export type Question = 'name' | 'digits' | 'code'

/** Letters of a code as the door shows them: large, without blanks and dashes between its halves. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/** No code has these, because they are easily confused. */
const NEVER = /[01IO]/

/** Saying who one is at the door that was found: the draft, what it lacks, and the way to send it. */
export function useSignIn() {
  const found = useFoundHousehold()
  const settings = useSettings()
  const draft = useDraft('village.signIn', NOTHING, isMyself)
  const signIn = useChange('village.signIn', cloud.village.signIn)
  const setPreference = useChange('village.setPreference', cloud.village.setPreference)
  const name = draft.value.name.trim()
  const digits = draft.value.digits.trim().toUpperCase()
  const code = plainCode(draft.value.code)
  const confused = NEVER.exec(code)?.[0]
  const codeError = confused && `户码里没有“${confused}”，看看是不是别的字`
  const lacks: Readonly<Record<Question, string | undefined>> = {
    name: name === '' ? '先写姓名' : undefined,
    digits: DIGITS.test(digits) ? undefined : '先填后四位',
    code: confused ? '看清户码再填' : code === '' || CODE.test(code) ? undefined : '户码是 8 位',
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
