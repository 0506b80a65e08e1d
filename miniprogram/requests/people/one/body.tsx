import { sayDay } from '@shared/kernel/time'
import { sayWhen } from '@shared/meetings/say'
import type { RequestDetail, RequestLine } from '@shared/requests/contract'
import { CATEGORIES, RATINGS, SEEN_BY, TURNED } from '@shared/requests/terms'
import { Photos } from '@/parts/matter/photos'
import { type StepIcons, Story, waitsFor } from '@/parts/matter/story'
import { Note } from '@/parts/note'
import { Quote } from '@/parts/quote'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import type { TimelineStep } from '@/parts/timeline'
import { Due } from '@/requests/parts/due'
import { CATEGORY_ICONS } from '@/requests/parts/say-request'
import { open, routes } from '@/routes'

const ICONS: StepIcons = {
  raise: 'talk',
  join: 'people',
  accept: 'check',
  pass: 'right',
  climb: 'clock',
  dispute: 'horn',
  rule: 'stamp',
  note: 'pin',
  assign: 'hand2',
  help: 'check',
  hand: 'gov',
  discuss: 'people',
  postpone: 'clock',
  miss: 'clock',
  urge: 'horn',
  finish: 'check',
  agree: 'praise',
  doubt: 'talk',
  again: 'redo',
  silence: 'clock',
  revisit: 'phone',
  unvisited: 'clock',
  turn: 'right',
  insist: 'redo',
}

/** Everything about a request. */
export function RequestBody({ detail }: { detail: RequestDetail }) {
  const { request, before, after, said, timeline, turned, rating, seenBy, visit } = detail
  const { category, where, waiting, raisedAt, doneAt } = request
  const done = doneAt === null ? '帮着办的人拍的' : `办好了 ${sayDay(doneAt)}`
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
        <Helpers detail={detail} />
        {rating !== null && <Row icon='talk' title={`说的人：${RATINGS[rating]}`} />}
        {visit !== null && (
          <Row icon='phone' title={`回访过：${RATINGS[visit.rating]}`} detail={sayDay(visit.at)} keepDetail />
        )}
        {turned !== null && <Row icon='right' title={TURNED[turned]} detail='该找谁，看下面写的' keepDetail />}
      </Sheet>
      {seenBy !== null && <Note>{SEEN_BY[seenBy]}</Note>}
      <Story told={timeline} icons={ICONS} next={nextOf(request)} />
    </>
  )
}

/** Who was asked to help, which office of the town has it, at which meeting it is talked about. */
function Helpers({ detail: { helper, unit, meeting } }: { detail: RequestDetail }) {
  return (
    <>
      {helper && (
        <Row
          icon='hand2'
          title={helper.mine ? '请您帮着办' : `请${helper.name}帮着办`}
          detail={`${sayDay(helper.day)}前`}
          keepDetail
        />
      )}
      {unit && <Row icon='gov' title={`派给${unit.name}`} detail={`${sayDay(unit.day)}前`} keepDetail />}
      {meeting && (
        <Row
          icon='people'
          title={`会上商量：${meeting.title}`}
          detail={sayWhen(meeting.startsAt)}
          keepDetail
          onPress={() => open(routes.meeting(meeting.id))}
        />
      )}
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
    case 'doubted':
    case 'silent':
      return waitsFor('phone', '等监委会去问一声', '谁办的、谁家亲戚办的，都不去问')
    case 'turned':
      return waitsFor('redo', '还要办，十五天里再说一声')
    default:
      return undefined
  }
}
