import type { CellValue } from '@shared/village/roster'
import type { Call } from '../call'
import { refuse } from '../refuse'
import { readSheet } from './read-sheet'
import { SheetError } from './sheet-error'

/** Only what people upload is read, never a file of our own. */
const UPLOAD = /^cloud:\/\/[^/]+\/uploads\//

/** The cells of an uploaded workbook; refuses with `SHEET_UNREADABLE` what is none, and says why. */
export async function readUploadedSheet({ files }: Pick<Call, 'files'>, file: string): Promise<CellValue[][]> {
  if (!UPLOAD.test(file)) throw refuse('SHEET_UNREADABLE', { why: '这不是刚传上来的文件。' })
  const bytes = await files.read(file)
  if (!bytes) throw refuse('SHEET_UNREADABLE', { why: '文件没有传上来，请再传一次。' })
  return readSheet(bytes).catch((error) => {
    throw error instanceof SheetError ? refuse('SHEET_UNREADABLE', { why: error.message }) : error
  })
}
