/** Excel in and out. */
export { LIST_LIMITS, ROSTER_LIMITS, type SheetLimits } from './limits'
export { readUploadedSheets } from './read-upload'
export { readWorkbook } from './read-workbook'
export { rosterTemplate } from './roster-template'
export { SheetError, type SheetErrorCode } from './sheet-error'
export { type Sheet, type SheetColumn, writeSheet } from './write-sheet'
