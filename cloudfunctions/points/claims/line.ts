import type { ClaimLine } from '@shared/points/contract'
import { A_HOUSEHOLD, SOMEWHERE } from '@shared/village/naming'
import { type NamesOf, namesOpen, sayHousehold } from '../../village/exports'
import type { Claim } from '../documents'

/** Whose claim it is, as far as the reader may know: of a fault, others learn neither name nor place. */
function whose(claim: Claim, names: NamesOf | null): { household: string; group: string } {
  if (names === null) return { household: sayHousehold(claim.head), group: claim.groupName }
  return claim.kind === 'deduction' ? { household: A_HOUSEHOLD, group: SOMEWHERE } : namesOpen(names, claim)
}

/** A claim in a list: as its household is named to whoever reads it, or by its whole name where `names` is null. */
export const claimLine = (claim: Claim, names: NamesOf | null): ClaimLine => {
  const { _id, kind, state, rule, points, raisedAt, deadlineAt, photos, onPaper } = claim
  return {
    id: _id,
    ...{ kind, state, points, raisedAt, deadlineAt, onPaper },
    ...{ rule: rule.name, category: rule.category, photos: photos.length },
    ...whose(claim, names),
  }
}
