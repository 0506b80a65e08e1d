import type { Call } from '../call'
import { refuse } from '../refuse'
import { isOwnUpload } from '../uploads'
import { type ReadWorkbook, readWorkbook, type Wanted } from './read-workbook'
import { SheetError } from './sheet-error'

/** The sheets of a workbook that the caller has uploaded; refuses with `SHEET_UNREADABLE` what is none, and says why. */
export async function readUploadedSheets(
  call: Pick<Call, 'files' | 'caller'>,
  file: string,
  wanted: Wanted,
): Promise<ReadWorkbook> {
  if (!isOwnUpload(call, file)) throw refuse('SHEET_UNREADABLE', { why: '这不是您刚传上来的文件。' })
  const bytes = await call.files.read(file, wanted.limits.fileBytes)
  if (!bytes) throw refuse('SHEET_UNREADABLE', { why: '文件没有传上来，请再传一次。' })
  const reading = bytes === 'too large' ? Promise.reject(new SheetError('TOO_LARGE')) : readWorkbook(bytes, wanted)
  return reading.catch((error) => {
    throw error instanceof SheetError ? refuse('SHEET_UNREADABLE', { why: error.message }) : error
  })
}
