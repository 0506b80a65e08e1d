/** What other contexts may know of rounds, and what the clock does to them. Nothing here leads back to the router. */
export { advanceRounds } from './advance-rounds'
export { advanceSheets } from './advance-sheets'
export type { Round, Sheet } from './documents'
export { doorsOfRound, roundById, sheetsOf, sheetsOfHousehold } from './for-paper'
export { roundLocator } from './locate'
export { proveSheets } from './prove-sheets'
export { roundsOnNotice } from './rounds-on-notice'
export { inspectionWaiting } from './waiting'
