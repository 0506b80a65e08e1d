import { sayDay } from '@shared/kernel/time'
import type { ClaimLine } from '@shared/points/contract'
import { serverNow } from '@/cloud/link/clock'
import { Row } from '@/parts/row'
import { Tag, type Tone } from '@/parts/tag'
import { open, routes } from '@/routes'
import { categoryIcon } from './category-icon'
import { isNear, sayLeft, sayPoints, sayState } from './sayings'

/** `3组 · 报好事 · 2 张照片`. */
export const sayClaim = ({ group, kind, photos, onPaper, points }: ClaimLine): string =>
  [group, sayPoints(kind, points), photos > 0 ? `${photos} 张照片` : '', onPaper ? '纸上报的' : '']
    .filter(Boolean)
    .join(' · ')

/** A claim as a line of a list for whoever has to act on it; what is urgent says so. */
export function ClaimRow({ claim }: { claim: ClaimLine }) {
  const now = serverNow()
  return (
    <Row
      icon={categoryIcon(claim.category)}
      title={`${claim.household} ${claim.rule}`}
      detail={sayClaim(claim)}
      onPress={() => open(routes.claim(claim.id))}
    >
      {claim.deadlineAt !== null && (
        <Tag tone={isNear(claim.deadlineAt, now) ? 'ochre' : 'plain'}>{sayLeft(claim.deadlineAt, now)}</Tag>
      )}
    </Row>
  )
}

const TONES: Readonly<Partial<Record<ClaimLine['state'], Tone>>> = {
  posted: 'jade',
  closed: 'jade',
  publicised: 'vermilion',
  warned: 'ochre',
}

/** A claim as a line of a household's own list: what it was and how far it has come. */
export function OwnClaimRow({ claim }: { claim: ClaimLine }) {
  return (
    <Row
      icon={claim.kind === 'award' ? categoryIcon(claim.category) : 'letter'}
      title={claim.rule}
      detail={`${sayDay(claim.raisedAt)} · ${sayPoints(claim.kind, claim.points)}`}
      keepDetail
      onPress={() => open(routes.claim(claim.id))}
    >
      <Tag tone={TONES[claim.state] ?? 'plain'}>{sayState(claim, true)}</Tag>
    </Row>
  )
}
