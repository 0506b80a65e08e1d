import type { RoundDetail } from '@shared/inspection/contract'
import { sayDay } from '@shared/kernel/time'
import { OnPaper } from '@/inspection/parts/on-paper'
import { sayProgress, sayRound } from '@/inspection/parts/sayings'
import { RingContact } from '@/parts/faces'
import { type StepIcons, Story } from '@/parts/matter/story'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { type Sum, Sums } from '@/parts/sums'
import { Tag } from '@/parts/tag'
import { open, routes } from '@/routes'
import { roundWaitsFor } from './waits-for'

const ICONS: StepIcons = { start: 'broom', close: 'check', sendBack: 'redo', withdraw: 'x', finish: 'book' }

/** The figures that say most about a round where it stands. */
function sumsOf({ round, points }: RoundDetail): Sum[] {
  const { state, households, scored, posted } = round
  const inAll = points === null ? [] : [{ figure: `${points}`, word: '一共几分', earned: true }]
  if (state === 'walking')
    return [{ figure: `${scored}`, word: '户走过' }, { figure: `${households - scored}`, word: '户没走' }, ...inAll]
  if (state === 'posting' || state === 'posted') {
    return [{ figure: `${scored}`, word: '户看过' }, { figure: `${posted}`, word: '户入账' }, ...inAll]
  }
  return [{ figure: `${households}`, word: '户在名单' }, { figure: `${scored}`, word: '户看过' }, ...inAll]
}

/** Everything about a round. */
export function RoundBody({ detail }: { detail: RoundDetail }) {
  const { round, items, groups, inspectors, objections, resolution, timeline, votes } = detail
  return (
    <>
      <Sheet>
        <Row icon='broom' title={sayRound(round)} detail={sayProgress(round)} keepDetail />
        <Sums sums={sumsOf(detail)} />
        {round.scored > 0 && round.state !== 'withdrawn' && (
          <Row icon='list' title='看各家的分' onPress={() => open(routes.roundResults(round.id))}>
            {objections > 0 && <Tag tone='ochre'>{`${objections} 户有异议`}</Tag>}
          </Row>
        )}
      </Sheet>
      <SectionHead title={`看这 ${items.length} 样`} />
      <Sheet>
        {items.map(({ id, name, note, points: { max } }) => (
          <Row key={id} title={name} detail={note || undefined} keepDetail>
            {`${max} 分`}
          </Row>
        ))}
        <Row
          icon='stamp'
          title='照全村定的细则'
          detail={`${sayDay(Date.parse(`${resolution.day}T12:00:00+08:00`))}开会通过`}
          onPress={() => open(routes.catalogue)}
        />
      </Sheet>
      <SectionHead title='谁去走，走哪里' />
      <Sheet>
        <Row icon='people' title={inspectors.map(({ name }) => name).join('、')} />
        <Row icon='pin' title={groups.length === 0 ? '全村' : groups.map(({ name }) => name).join('、')} />
      </Sheet>
      <OnPaper round={round} />
      <Story told={timeline} icons={ICONS} next={roundWaitsFor(round, votes)} />
      <RingContact />
    </>
  )
}
