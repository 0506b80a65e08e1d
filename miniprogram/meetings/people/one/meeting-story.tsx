import { sayDay, sayMoment } from '@shared/kernel/time'
import type { MeetingDetail } from '@shared/meetings/contract'
import { sayWhen } from '@shared/meetings/say'
import { MEETING_KINDS, MINUTES_DAYS } from '@shared/meetings/terms'
import { View } from '@tarojs/components'
import { sayState } from '@/meetings/parts/say-meeting'
import { RingContact } from '@/parts/faces'
import type { IconName } from '@/parts/icon'
import { Quote } from '@/parts/quote'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Timeline, type TimelineStep } from '@/parts/timeline'
import style from './style.module.css'

const ICONS: Readonly<Record<string, IconName>> = { call: 'letter', hold: 'people', publish: 'notice', callOff: 'x' }

/** Everything about a meeting. */
export function MeetingStory({ detail }: { detail: MeetingDetail }) {
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
      {minutes !== null && <Quote title='会上说的' said={[{ words: minutes }]} />}
      {follows !== null && <Quote title='接下来做什么' said={[{ words: follows }]} />}
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
      <SectionHead title='办到哪一步了' />
      <Timeline steps={[...timeline.map(stepOf), ...nextOf(detail)]} />
      <View className={`${style.ring}`}>
        <RingContact />
      </View>
    </>
  )
}

const sayOthers = (others: number): string | undefined => (others > 0 ? `还有 ${others} 人` : undefined)

const stepOf = ({ action, label, who, at, said }: MeetingDetail['timeline'][number], n: number): TimelineStep => ({
  ...{ key: `${n}`, icon: ICONS[action] ?? 'check', head: `${who} ${label}`, time: sayMoment(at), done: true },
  said: said === null ? undefined : `“${said}”`,
})

/** What is waited for; how the days are counted is said, and where a year's holidays are not known yet. */
function nextOf({ meeting: { state, startsAt }, due }: MeetingDetail): TimelineStep[] {
  if (state === 'called')
    return [{ key: 'next', icon: 'clock', head: '等着开会', said: sayWhen(startsAt), done: false }]
  if (state !== 'held' || due === null) return []
  const unsure = due.unknown.length > 0 ? `。${due.unknown.join('、')}年哪天放假还没公布，先只刨去周末。` : ''
  const said = `${MINUTES_DAYS} 个工作日里写好，到 ${sayDay(due.at)}${unsure}`
  return [{ key: 'next', icon: 'pen', head: '等着写会上说的', said, done: false }]
}
