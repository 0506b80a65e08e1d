import { sayDay } from '@shared/kernel/time'
import type { RequestDetail, RequestLine } from '@shared/requests/contract'
import { CATEGORIES, RATINGS, SEEN_BY, TURNED } from '@shared/requests/terms'
import { RingContact } from '@/parts/faces'
import { Photos } from '@/parts/matter/photos'
import { type StepIcons, Story, waitsFor } from '@/parts/matter/story'
import { Note } from '@/parts/note'
import { Quote } from '@/parts/quote'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import type { TimelineStep } from '@/parts/timeline'
import { Due } from '@/requests/parts/due'
import { CATEGORY_ICONS } from '@/requests/parts/say-request'

const ICONS: StepIcons = {
  raise: 'talk',
  join: 'people',
  accept: 'check',
  pass: 'right',
  climb: 'clock',
  dispute: 'horn',
  rule: 'stamp',
  note: 'pin',
  postpone: 'clock',
  miss: 'clock',
  urge: 'horn',
  finish: 'check',
  agree: 'praise',
  again: 'redo',
  silence: 'clock',
  revisit: 'phone',
  turn: 'right',
  insist: 'redo',
}

/** Everything about a request. */
export function RequestBody({ detail }: { detail: RequestDetail }) {
  const { request, before, after, said, timeline, turned, rating, seenBy } = detail
  const { category, where, waiting, raisedAt, doneAt } = request
  const done = doneAt === null ? undefined : `办好了 ${sayDay(doneAt)}`
  return (
    <>
      <Photos
        groups={[
          { pictures: before, caption: `${after.length > 0 ? '办之前' : '说的时候'} ${sayDay(raisedAt)}` },
          { pictures: after, caption: done },
        ]}
      />
      <Due line={request} />
      {said !== null && <Quote title='办成什么样了' said={[{ words: said }]} />}
      <Sheet>
        <Row icon={CATEGORY_ICONS[category]} title={where} detail={CATEGORIES[category]} keepDetail />
        {waiting > 1 && <Row icon='people' title={`${waiting} 家在等`} />}
        {rating !== null && <Row icon='praise' title={`说的人：${RATINGS[rating]}`} />}
        {turned !== null && <Row icon='right' title={TURNED[turned]} detail='该找谁，看下面写的' keepDetail />}
      </Sheet>
      {seenBy !== null && <Note>{SEEN_BY[seenBy]}</Note>}
      <Story told={timeline} icons={ICONS} next={nextOf(request)} />
      <RingContact />
    </>
  )
}

/** What is waited for. */
function nextOf({ state, mine }: RequestLine): TimelineStep | undefined {
  switch (state) {
    case 'asked':
      return waitsFor('check', '等人接手', '一个工作日没人接，就往上交一级')
    case 'handled':
      return waitsFor('camera', '办好，拍照给大家看')
    case 'late':
      return waitsFor('clock', '还在办', '三个工作日还没办好，就往上交一级')
    case 'disputed':
      return waitsFor('stamp', '等上面定归谁办')
    case 'done':
      return waitsFor('praise', mine ? '您说行，才算办完' : '说的人说行，才算办完')
    case 'silent':
      return waitsFor('phone', '等监委会去问一声')
    case 'turned':
      return waitsFor('redo', '还要办，十五天里再说一声')
    default:
      return undefined
  }
}
