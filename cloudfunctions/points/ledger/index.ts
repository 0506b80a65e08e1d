/** The ledger: the only way in which points move, with its chain, its lots and what the clock does to them. */
export { GENESIS, isLinked } from './chain'
export { closePeriod } from './close-period'
export { expirePoints } from './expire'
export {
  balanceOf,
  holdPoints,
  type Paid,
  type Payment,
  payAtOnce,
  releaseHeld,
  returnSpent,
  spendHeld,
} from './payments'
export { post } from './post'
export { proveClosings } from './prove-closings'
export { type Book, provePassbook, proveSealed } from './prove-passbook'
export { awardInRound, type RoundAward, reverseInRound, roundEntryId } from './round-awards'
export { type Account, accountOf, emptyPassbook, inPeriod } from './state'
export { outOf } from './tally'
