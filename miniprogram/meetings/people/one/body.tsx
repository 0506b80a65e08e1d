import { sayDay } from '@shared/kernel/time'
import type { MeetingDetail } from '@shared/meetings/contract'
import { sayWhen } from '@shared/meetings/say'
import { MEETING_KINDS, MINUTES_DAYS } from '@shared/meetings/terms'
import { sayState } from '@/meetings/parts/say-meeting'
import { RingContact } from '@/parts/faces'
import { HandOn } from '@/parts/hand-on'
import { type StepIcons, Story, waitsFor } from '@/parts/matter/story'
import { Quote } from '@/parts/quote'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import type { TimelineStep } from '@/parts/timeline'
import { Brought } from './brought'

const ICONS: StepIcons = { call: 'letter', hold: 'people', publish: 'notice', callOff: 'x' }

/** Everything about a meeting. */
export function MeetingBody({ detail }: { detail: MeetingDetail }) {
  const { meeting, agenda, calledBy, present, minutes, follows, timeline } = detail
  return (
    <>
      <Sheet>
        <Row
          icon='clock'
          title={sayWhen(meeting.startsAt)}
          detail={`${MEETING_KINDS[meeting.kind]} · ${sayState(meeting)}`}
          keepDetail
        />
        <Row icon='pin' title={meeting.place} />
        <Row icon='letter' title={`${calledBy}请的`} />
      </Sheet>
      {agenda !== null && <Quote title='要商量的' said={[{ words: agenda }]} />}
      <Brought meetingId={meeting.id} />
      {minutes !== null && <Quote title='会上说的' said={[{ words: minutes }]} />}
      {follows !== null && <Quote title='接下来做什么' said={[{ words: follows }]} />}
      <HandOn from={`meeting:${meeting.id}`} words={follows ?? minutes ?? ''} />
      {meeting.came !== null && present.length > 0 && (
        <>
          <SectionHead title='来了的' />
          <Sheet>
            <Row
              icon='people'
              title={present.join('、')}
              detail={sayOthers(meeting.came - present.length)}
              keepDetail
            />
          </Sheet>
        </>
      )}
      <Story told={timeline} icons={ICONS} next={nextOf(detail)} />
      <RingContact />
    </>
  )
}

const sayOthers = (others: number): string | undefined => (others > 0 ? `还有 ${others} 人` : undefined)

/** What is waited for; how the days are counted is said, and where a year's holidays are not known yet. */
function nextOf({ meeting: { state, startsAt }, due }: MeetingDetail): TimelineStep | undefined {
  if (state === 'called') return waitsFor('clock', '等着开会', sayWhen(startsAt))
  if (state !== 'held' || due === null) return undefined
  const unsure = due.unknown.length > 0 ? `。${due.unknown.join('、')}年哪天放假还没公布，先只刨去周末。` : ''
  return waitsFor('pen', '等着写会上说的', `${MINUTES_DAYS} 个工作日里写好，到 ${sayDay(due.at)}${unsure}`)
}
