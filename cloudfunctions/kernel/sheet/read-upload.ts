import type { Call } from '../call'
import { refuse } from '../refuse'
import { type ReadWorkbook, readWorkbook, type Wanted } from './read-workbook'
import { SheetError } from './sheet-error'

/** Only what people upload is read, never a file of our own. */
const UPLOAD = /^cloud:\/\/[^/]+\/uploads\//

/** The sheets of an uploaded workbook; refuses with `SHEET_UNREADABLE` what is none, and says why. */
export async function readUploadedSheets(
  { files }: Pick<Call, 'files'>,
  file: string,
  wanted: Wanted,
): Promise<ReadWorkbook> {
  if (!UPLOAD.test(file)) throw refuse('SHEET_UNREADABLE', { why: '这不是刚传上来的文件。' })
  const bytes = await files.read(file)
  if (!bytes) throw refuse('SHEET_UNREADABLE', { why: '文件没有传上来，请再传一次。' })
  return readWorkbook(bytes, wanted).catch((error) => {
    throw error instanceof SheetError ? refuse('SHEET_UNREADABLE', { why: error.message }) : error
  })
}
