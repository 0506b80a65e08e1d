/** Excel in and out. */
export { readSheet } from './read-sheet'
export { readUploadedSheet } from './read-upload'
export { rosterTemplate } from './roster-template'
export { SheetError, type SheetErrorCode } from './sheet-error'
export { type Sheet, type SheetColumn, writeSheet } from './write-sheet'
