import { sayDay } from '@shared/kernel/time'
import type { ClaimLine } from '@shared/points/contract'
import { sayPoints, sayRange } from '@shared/points/say'
import { MatterRow } from '@/parts/matter/row'
import { Tag, type Tone } from '@/parts/tag'
import { categoryIcon } from './category-icon'
import { sayState } from './sayings'

const TONES: Readonly<Partial<Record<ClaimLine['state'], Tone>>> = {
  posted: 'jade',
  closed: 'jade',
  publicised: 'vermilion',
  warned: 'ochre',
}

/** Beside the tag there is little room: of good deeds the figure is enough. */
const sayOwnPoints = ({ kind, points }: ClaimLine): string =>
  kind === 'award' ? ` · ${sayRange(points)} 分` : ` ${sayPoints(kind, points)}`

/** A claim as a line of a household's own list: what it was and how far it has come. */
export function OwnClaimRow({ claim }: { claim: ClaimLine }) {
  return (
    <MatterRow
      icon={claim.kind === 'award' ? categoryIcon(claim.category) : 'letter'}
      title={claim.rule}
      detail={`${sayDay(claim.raisedAt)}${sayOwnPoints(claim)}`}
      of={`claim:${claim.id}`}
    >
      <Tag tone={TONES[claim.state] ?? 'plain'}>{sayState(claim, true)}</Tag>
    </MatterRow>
  )
}
