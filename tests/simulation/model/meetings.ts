import * as z from 'zod'
import type { MeetingRecord } from '../../../cloudfunctions/meetings/documents'
import { VILLAGE } from '../village'
import { type Case, holds, type Law, stepsIn } from './case'

const aimed = z.object({ meetingId: z.string(), present: z.array(z.string()).default([]), others: z.int().default(0) })
const begun = z.object({ meetingId: z.string() })

const when = (code: string, holds: boolean): string[] => (holds ? [code] : [])
const forbidden = (of: Case, moment: number): string[] =>
  when('NOT_ALLOWED', !holds(of, moment, [['committee', VILLAGE]]))

/** A meeting that is called: only the committee does. */
export const callMeeting: Law = {
  reasons: forbidden,
  doubts: (of) => {
    const { answer } = of.heard
    const { meetingId } = begun.parse(answer.is === 'done' ? answer.data : null)
    const [step] = stepsIn(of.chronicle.meetings.of(meetingId), of.heard.span)
    return step?.before === null && step.after.state === 'called' ? [] : [`${meetingId} was not called while it waited`]
  },
}

/** From where each step leads to where. */
const WAYS: Readonly<Record<string, readonly [from: MeetingRecord['state'], to: MeetingRecord['state']]>> = {
  'meetings.holdMeeting': ['called', 'held'],
  'meetings.publishMinutes': ['held', 'published'],
  'meetings.callOffMeeting': ['called', 'calledOff'],
}

/** Whether everybody who is named sits in the council, of which alone anybody is named. */
function allSit(
  { chronicle, heard }: Case,
  moment: number,
  { kind }: MeetingRecord,
  named: readonly string[],
): boolean {
  const sits = (residentId: string) =>
    chronicle.residents
      .at(residentId, moment)
      ?.grants.some(({ role, until }) => role === 'council' && until > heard.askedAt) ?? false
  return named.every((residentId) => kind === 'council' && sits(residentId))
}

function againstHolding(of: Case, moment: number, meeting: MeetingRecord): string[] {
  const { present, others } = aimed.parse(of.attempt.request.input)
  return [
    ...when('NOT_HELD_YET', of.heard.askedAt < meeting.startsAt),
    ...when('NOBODY_CAME', present.length + others === 0),
    ...when('NOT_FOUND', !allSit(of, moment, meeting, present)),
  ]
}

/** A step of a meeting. */
export const stepOfMeeting: Law = {
  reasons: (of, moment) => {
    const { procedure, input } = of.attempt.request
    const meeting = of.chronicle.meetings.at(aimed.parse(input).meetingId, moment)
    if (!meeting) return ['NOT_FOUND']
    const [from] = WAYS[procedure] ?? []
    return [
      ...forbidden(of, moment),
      ...when('MEETING_MOVED_ON', meeting.state !== from),
      ...(procedure === 'meetings.holdMeeting' ? againstHolding(of, moment, meeting) : []),
    ]
  },
  doubts: (of) => {
    const { procedure, input } = of.attempt.request
    const { meetingId } = aimed.parse(input)
    const [from, to] = WAYS[procedure] ?? []
    const steps = stepsIn(of.chronicle.meetings.of(meetingId), of.heard.span)
    const taken = steps.some(({ before, after }) => before?.state === from && after.state === to)
    return taken ? [] : [`no step of ${meetingId} leads from ${from} to ${to}`]
  },
}
