import { dayOf } from '@shared/kernel/time'
import { type RosterReading, readRoster } from '@shared/village/roster'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { readUploadedSheet } from '../kernel/sheet'
import { isOwnUpload } from '../kernel/uploads'
import { OFFICE_NUMBER } from './roster-ids'

/** Reads an uploaded workbook; refuses with `SHEET_UNREADABLE` what is none. */
export async function readUpload(call: Call, file: string): Promise<RosterReading> {
  if (!isOwnUpload(call, file)) throw refuse('SHEET_UNREADABLE', { why: '这不是您刚传上来的文件。' })
  const reading = readRoster(await readUploadedSheet(call, file), dayOf(call.now))
  return { ...reading, problems: [...reading.problems, ...officeProblems(reading)] }
}

/** The office's own number may not be a family's. */
const officeProblems = ({ households }: RosterReading): RosterReading['problems'] =>
  households
    .filter(({ number }) => number === OFFICE_NUMBER)
    .map(({ residents }) => ({
      row: residents[0]?.row ?? 0,
      column: '户编号',
      message: `第${residents[0]?.row ?? 0}行“户编号”写的是${OFFICE_NUMBER}，这个号留给村委会用，请换一个。`,
    }))
