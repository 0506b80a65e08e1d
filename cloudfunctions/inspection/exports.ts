/** What other contexts may know of rounds, and what the clock does to them. Nothing here leads back to the router. */
export { advanceRounds, advanceSheets } from './clock'
export type { Round, Sheet } from './documents'
export { roundLocator } from './locate'
export { givenOn, proveRounds, proveSheets, type RoundFile, roundFileOf, type SheetFile, sheetFileOf } from './proof'
export { doorsOfRound, inspectionWaiting, roundById, roundsOnNotice, sheetsOf } from './rounds'
