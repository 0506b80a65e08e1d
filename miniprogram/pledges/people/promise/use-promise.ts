import { DAY_MS, dayOf } from '@shared/kernel/time'
import { PLEDGING, type Pledging, SHOWN_TO, type ShownTo } from '@shared/pledges/terms'
import type { HeldRole } from '@shared/village/contract'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { startOfDay } from '@/platform/start-of-day'

interface Plan {
  /** An office, or `home`; empty while nothing is chosen. */
  readonly by: string
  readonly what: string
  /** `2026-05-18`; empty while it is in a month. */
  readonly day: string
  readonly shownTo: string
}
const NOTHING: Plan = { by: '', what: '', day: '', shownTo: 'nobody' }
const isPlan = (value: unknown): value is Plan =>
  isRecord(value) && [value.by, value.what, value.day, value.shownTo].every(isText)

const USUAL_DAYS = 30
export const usualDay = (): string => dayOf(serverNow() + USUAL_DAYS * DAY_MS)
const isShownTo = (value: string): value is ShownTo => Object.hasOwn(SHOWN_TO, value)

/** The offices by which somebody may promise. */
export const officesOf = (roles: readonly HeldRole[]): Pledging[] =>
  PLEDGING.filter((role) => roles.some((held) => held.role === role && held.until > serverNow()))

/** Promising something: the draft, what it lacks, and the way to send it. */
export function usePromise(villageId: string | undefined, roles: readonly HeldRole[]) {
  const name = 'pledges.promise'
  const draft = useDraft(name, NOTHING, isPlan)
  const doing = useDoing(`pledges:${villageId}`, name)
  const [pledgeId, made] = useState<string>()
  const { value, change } = draft
  const offices = officesOf(roles)
  const role = offices.find((one) => one === value.by) ?? (value.by === 'home' ? undefined : offices[0])
  const shownTo: ShownTo = isShownTo(value.shownTo) ? value.shownTo : 'nobody'
  const what = value.what.trim()
  const send = async () => {
    if (villageId === undefined) return
    const day = startOfDay(value.day || usualDay())
    const outcome = await (role === undefined
      ? doing.send('pledges.promiseAtHome', { what, day, shownTo }, what)
      : doing.send('pledges.promise', { villageId, role, what, day }, what))
    if (outcome.is !== 'done') return
    made(outcome.answer.pledgeId)
    draft.clear()
  }
  const missing = what === '' ? '先写要做什么' : undefined
  return { value, change, offices, role, shownTo, send, pledgeId, missing, outcome: doing.outcome }
}
