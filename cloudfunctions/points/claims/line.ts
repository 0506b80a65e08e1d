import type { ClaimLine } from '@shared/points/contract'
import { A_HOUSEHOLD, SOMEWHERE } from '@shared/points/terms'
import { maskHousehold, sayHousehold } from '../../village/exports'
import type { Claim } from '../documents'

/** Whose claim it is, as far as the reader may know: of a fault, others learn neither name nor place. */
function whose({ kind, head, groupName }: Claim, masked: boolean): { household: string; group: string } {
  if (!masked) return { household: sayHousehold(head), group: groupName }
  return kind === 'deduction'
    ? { household: A_HOUSEHOLD, group: SOMEWHERE }
    : { household: maskHousehold(head), group: groupName }
}

/** A claim in a list. */
export const claimLine = (claim: Claim, masked: boolean): ClaimLine => {
  const { _id, kind, state, rule, points, raisedAt, deadlineAt, photos, onPaper } = claim
  return {
    id: _id,
    ...{ kind, state, points, raisedAt, deadlineAt, onPaper },
    ...{ rule: rule.name, category: rule.category, photos: photos.length },
    ...whose(claim, masked),
  }
}
