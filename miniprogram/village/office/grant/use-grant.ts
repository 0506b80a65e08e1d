import { dayOf, villageTime } from '@shared/kernel/time'
import { OFFICES } from '@shared/village/offices'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { useChange } from '@/cloud/wishes/use-change'
import { GRANT_DRAFT, type Grant, useGrantDraft } from '@/village/office/parts/use-grant-draft'
import type { RolePlace } from '@/village/office/parts/use-roles'

/** One question a screen. */
export type Question = 'who' | 'role' | 'place' | 'until' | 'phone'

/** The longest term, in years: a committee is elected for five (村民委员会组织法第十一条). */
export const LONGEST_YEARS = 5

const PHONE = /^[\d-]{5,20}$/

/** Places over which the chosen role can be held. */
export const placesFor = ({ role }: Grant, places: readonly RolePlace[]): RolePlace[] =>
  role === '' ? [] : places.filter(({ kind }) => OFFICES[role].over.includes(kind))

/** What neighbours do not know of, they do not ring for. */
const isRung = ({ role }: Grant): boolean => role === '' || OFFICES[role].knownTo === 'village'

/** The last moment of the term: epoch ms, at the end of a village day. */
export const untilOf = ({ day, years }: Grant, now: number): number =>
  day === ''
    ? villageTime(now).add(years, 'year').endOf('day').valueOf()
    : villageTime(Date.parse(`${day}T00:00:00+08:00`))
        .endOf('day')
        .valueOf()

/** The last day that may be chosen: `2031-05-18`. */
export const lastDay = (now: number): string => dayOf(villageTime(now).add(LONGEST_YEARS, 'year').valueOf())

/** What the person still has to say before the next question. */
function missingIn(question: Question, grant: Grant): string | undefined {
  switch (question) {
    case 'who':
      return grant.residentId ? undefined : '先选一个人'
    case 'role':
      return grant.role ? undefined : '先选职务'
    case 'place':
      return grant.placeId ? undefined : '先选管哪里'
    case 'until':
      return undefined
    case 'phone':
      return grant.phone === '' || PHONE.test(grant.phone) ? undefined : '电话没写对'
  }
}

/** Giving a role: the questions in their order, the draft, and the way to send it. */
export function useGrant(villageId: string | undefined, places: readonly RolePlace[]) {
  const draft = useGrantDraft()
  const grant = useChange('village.grantRole', 'roles', GRANT_DRAFT)
  const [step, setStep] = useState(0)
  const [given, setGiven] = useState<Grant>()
  const { value } = draft
  const choices = placesFor(value, places)
  const [only] = choices
  const questions: Question[] = [
    ...(['who', 'role'] as const),
    ...(choices.length === 1 ? [] : (['place'] as const)),
    'until',
    ...(isRung(value) ? (['phone'] as const) : []),
  ]
  const question = questions[Math.min(step, questions.length - 1)] ?? 'who'
  const placeId = choices.length === 1 && only ? only.id : value.placeId

  const send = async () => {
    if (villageId === undefined || value.role === '') return
    const { residentId, role } = value
    const phone = value.phone === '' || !isRung(value) ? {} : { phone: value.phone }
    const until = untilOf(value, serverNow())
    const outcome = await grant.send({ villageId, residentId, role, placeId, until, ...phone }, value.name)
    if (outcome.is !== 'done') return
    setGiven({ ...value, placeId })
    draft.clear()
  }
  return {
    ...{ value, change: draft.change, choices, placeId, question, outcome: grant.outcome, given, send },
    number: step + 1,
    of: questions.length,
    missing: missingIn(question, { ...value, placeId }),
    next: step >= questions.length - 1 ? undefined : () => setStep(step + 1),
    back: step > 0 ? () => setStep(step - 1) : undefined,
    again: () => {
      setGiven(undefined)
      setStep(0)
    },
  }
}

export type GrantForm = ReturnType<typeof useGrant>
