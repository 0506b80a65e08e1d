import { dayOf } from '@shared/kernel/time'
import { type RosterReading, readRoster } from '@shared/village/roster'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { readSheet, SheetError } from '../kernel/sheet'
import { OFFICE_NUMBER } from './roster-ids'

/** Only what people upload is read, never a file of our own. */
const UPLOAD = /^cloud:\/\/[^/]+\/uploads\//

/** Reads an uploaded workbook; refuses with `SHEET_UNREADABLE` what is none. */
export async function readUpload(call: Call, file: string): Promise<RosterReading> {
  if (!UPLOAD.test(file)) throw refuse('SHEET_UNREADABLE', { why: '这不是刚传上来的文件。' })
  const bytes = await call.files.read(file).catch(() => null)
  if (!bytes) throw refuse('SHEET_UNREADABLE', { why: '文件没有传上来，请再传一次。' })
  const reading = readRoster(await rowsOf(bytes), dayOf(call.now))
  return { ...reading, problems: [...reading.problems, ...officeProblems(reading)] }
}

const rowsOf = (bytes: Uint8Array): ReturnType<typeof readSheet> =>
  readSheet(bytes).catch((error) => {
    throw error instanceof SheetError ? refuse('SHEET_UNREADABLE', { why: error.message }) : error
  })

/** The office's own number may not be a family's. */
const officeProblems = ({ households }: RosterReading): RosterReading['problems'] =>
  households
    .filter(({ number }) => number === OFFICE_NUMBER)
    .map(({ residents }) => ({
      row: residents[0]?.row ?? 0,
      column: '户编号',
      message: `第${residents[0]?.row ?? 0}行“户编号”写的是${OFFICE_NUMBER}，这个号留给村委会用，请换一个。`,
    }))
