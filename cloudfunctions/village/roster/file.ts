import { dayOf } from '@shared/kernel/time'
import { numberKey } from '@shared/kernel/written'
import { hasRosterHeadings, type RosterReading, readRoster } from '@shared/village/roster'
import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { ROSTER_LIMITS, readUploadedSheets } from '../../kernel/sheet'
import { isOwnUpload } from '../../kernel/uploads'
import { places } from '../documents'
import { OFFICE_NUMBER } from '../households'

/** Reads an uploaded workbook; refuses with `SHEET_UNREADABLE` what is none. */
export async function readUpload(call: Call, file: string): Promise<RosterReading> {
  if (!isOwnUpload(call, file)) throw refuse('SHEET_UNREADABLE', { why: '这不是您刚传上来的文件。' })
  const [{ sheets, leftOut }, village] = await Promise.all([
    readUploadedSheets(call, file, { limits: ROSTER_LIMITS, isWanted: hasRosterHeadings }),
    call.store.get(places, villageOf(call)),
  ])
  const reading = readRoster(sheets, { today: dayOf(call.now), village: village?.name ?? '' })
  return {
    ...reading,
    problems: [...reading.problems, ...officeProblems(reading)],
    leftOut: [...leftOut, ...reading.leftOut],
  }
}

/** The office's own number may not be a family's. */
const officeProblems = ({ households }: RosterReading): RosterReading['problems'] =>
  households
    .filter(({ number }) => numberKey(number) === OFFICE_NUMBER)
    .map(({ number, residents }) => ({
      row: residents[0]?.row ?? 0,
      column: '户编号',
      message: `第${residents[0]?.row ?? 0}行“户编号”写的是${number}，这个号留给村委会用，请换一个。`,
    }))
