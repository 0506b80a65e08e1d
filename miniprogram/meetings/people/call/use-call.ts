import { DAY_MS, dayOf } from '@shared/kernel/time'
import { MEETING_KINDS, type MeetingKind, SITS } from '@shared/meetings/terms'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { isRecord, isText } from '@/cloud/link/storage'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'

interface Plan {
  readonly kind: MeetingKind
  readonly title: string
  readonly place: string
  /** `2026-05-18`; empty while it is taken to be tomorrow. */
  readonly day: string
  readonly hour: number
  readonly minute: number
  readonly agenda: string
}

const NOTHING: Plan = { kind: 'council', title: '', place: '', day: '', hour: 19, minute: 30, agenda: '' }
const isPlan = (value: unknown): value is Plan =>
  isRecord(value) &&
  [value.title, value.place, value.day, value.agenda].every(isText) &&
  typeof value.hour === 'number' &&
  typeof value.minute === 'number' &&
  Object.keys(MEETING_KINDS).some((kind) => kind === value.kind)

/** Whoever calls a meeting leaves people a night at least, unless they say otherwise. */
export const usualDay = (): string => dayOf(serverNow() + DAY_MS)

const two = (n: number): string => String(n).padStart(2, '0')

/** When the meeting begins, epoch ms: the village's clock, never the phone's. */
const startOf = ({ day, hour, minute }: Plan): number =>
  Date.parse(`${day || usualDay()}T${two(hour)}:${two(minute)}:00+08:00`)

/** Calling a meeting: the draft, what it lacks, and the way to send it. */
export function useCall(villageId: string | undefined) {
  const draft = useDraft('meetings.call', NOTHING, isPlan)
  const calling = useChange('meetings.callMeeting', `meetings:${villageId}`, 'meetings.call')
  const [called, setCalled] = useState<{ readonly meetingId: string; readonly invited: boolean }>()
  const { value, change } = draft
  const [title, place, agenda] = [value.title.trim(), value.place.trim(), value.agenda.trim()]
  const send = async () => {
    if (villageId === undefined) return
    const asked = { villageId, kind: value.kind, title, place, startsAt: startOf(value), agenda: agenda || undefined }
    const outcome = await calling.send(asked, title)
    if (outcome.is !== 'done') return
    const { kind, startsAt } = asked
    setCalled({ meetingId: outcome.answer.meetingId, invited: SITS[kind] !== undefined && startsAt > serverNow() })
    draft.clear()
  }
  const missing = title === '' ? '先写为什么事' : place === '' ? '先写在哪里' : undefined
  return { value, change, send, called, missing, startsAt: startOf(value), outcome: calling.outcome }
}
