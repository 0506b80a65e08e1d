import type { ClaimDetail } from '@shared/points/contract'
import type { ReactNode } from 'react'
import { offeredOf } from '@/parts/matter/acts'
import { ActsFoot, Foot } from '@/parts/matter/foot'
import { askingsOf } from '@/points/parts/acts'
import { open, routes } from '@/routes'
import { isLetter } from './letter'

/** Whether a household may try once more what was not taken. */
const isOwnRefused = ({ mine, claim }: ClaimDetail) => mine && claim.kind === 'award' && claim.state === 'refused'

/** Just what the contract lets the reader do; under a letter, also whom to ring. Undefined when there is nothing, so that no foot is drawn. */
export function claimFoot(detail: ClaimDetail): ReactNode {
  const { actions, claim } = detail
  if (isOwnRefused(detail)) return <Foot rest={[{ word: '再报一次', onPress: () => open(routes.raiseClaim) }]} />
  const acts = askingsOf(claim)
  const offered = offeredOf(acts, actions)
  const letter = isLetter(detail)
  if (offered.length === 0 && !letter) return undefined
  return <ActsFoot acts={acts} offered={offered} page={(act) => routes.act(claim.id, act)} ring={letter} />
}
