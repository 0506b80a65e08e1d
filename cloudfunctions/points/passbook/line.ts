import type { PassbookLine } from '@shared/points/contract'
import type { Entry } from '../documents'
import { outOf } from '../ledger'

/** An entry as a line of the passbook. */
export const passbookLine = (entry: Entry): PassbookLine => {
  const {
    _id,
    at,
    reason,
    side,
    points,
    balanceAfter,
    confirmedBy,
    claimId,
    orderId = null,
    roundId = null,
    kind,
  } = entry
  return {
    id: _id,
    postedAt: at,
    what: reason,
    in: side === 'in' ? points : 0,
    out: side === 'out' ? points : 0,
    spent: outOf(entry),
    balance: balanceAfter,
    ...{ confirmedBy, claimId, orderId, roundId, kind },
  }
}
