/** Rounds and sheets worked out anew from what happened to them. */
export { givenOn, type RoundFile, roundFileOf, type SheetFile, sheetFileOf } from './files'
export { proveRounds } from './rounds'
export { proveSheets } from './sheets'
