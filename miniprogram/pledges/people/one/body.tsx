import { sayDay } from '@shared/kernel/time'
import type { PledgeDetail } from '@shared/pledges/contract'
import { SHOWN_TO } from '@shared/pledges/terms'
import { RingContact } from '@/parts/faces'
import { Photos } from '@/parts/matter/photos'
import { type StepIcons, Story, waitsFor } from '@/parts/matter/story'
import { Note } from '@/parts/note'
import { Quote } from '@/parts/quote'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import type { TimelineStep } from '@/parts/timeline'
import { Vow } from '@/pledges/parts/vow'

const ICONS: StepIcons = {
  pledge: 'pen',
  show: 'notice',
  lengthen: 'clock',
  keep: 'check',
  lack: 'horn',
  settle: 'check',
  miss: 'clock',
  fail: 'clock',
  mark: 'people',
}

/** Everything about a pledge. */
export function PledgeBody({ detail }: { detail: PledgeDetail }) {
  const { pledge, words, pictures, agreed, lacking, shownTo, timeline } = detail
  return (
    <>
      <Vow line={pledge} still />
      {shownTo !== null && <Note>{`贴出来的时候：${SHOWN_TO[shownTo]}`}</Note>}
      <Photos groups={[{ pictures, caption: pledge.keptAt === null ? undefined : sayDay(pledge.keptAt) }]} />
      {words !== null && <Quote title='做成什么样了' said={[{ words }]} />}
      {agreed + lacking > 0 && (
        <Sheet>
          <Row icon='check' title={`${agreed} 家说做到了`} />
          {lacking > 0 && <Row icon='horn' title={`${lacking} 家说还差一样`} />}
        </Sheet>
      )}
      <Story told={timeline} icons={ICONS} next={nextOf(detail)} />
      <RingContact />
    </>
  )
}

/** What is waited for. */
function nextOf({ pledge: { state, dueAt } }: PledgeDetail): TimelineStep | undefined {
  switch (state) {
    case 'made':
      return waitsFor('notice', '等着贴出来', '明天过了就贴，贴之前还能收回')
    case 'shown':
    case 'atHome':
      return waitsFor('clock', '等着做到', `说好 ${sayDay(dueAt)}`)
    case 'said':
      return waitsFor('people', '看大家怎么说', '七天里没有人说差什么，就写做到了')
    case 'short':
      return waitsFor('clock', '等着补上', '十五天里补上')
    case 'missed':
      return waitsFor('clock', '还能补上', '三十天里做到了，也写做到了')
    default:
      return undefined
  }
}
