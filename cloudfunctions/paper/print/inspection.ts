import { yearOf } from '@shared/kernel/time'
import { type Round, roundById, type Sheet, sheetsOf } from '../../inspection/exports'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { type NamesOf, namesFor, namesOpen, officeOf } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { handOutSheet, readWhole } from '../handout'
import { RED, ruledTable, text } from '../page'
import { sayUntil, sayWholeDay } from './say-day'

const WALL = 14.5
const HONOURED = 3

/** What the village has before its eyes, on the wall as on the phone. */
const ON_THE_WALL: readonly Round['state'][] = ['publicised', 'posting', 'posted']

/** A round's results for the wall: masked, best first. Before the notice there is nothing to hang up. */
export async function printInspection(call: Call, { roundId }: Input<'inspection'>): Promise<Output<'inspection'>> {
  const round = await roundById(call.store, roundId)
  if (!round) throw refuse('NOT_FOUND')
  if (!ON_THE_WALL.includes(round.state)) throw refuse('NOTHING_TO_PRINT')
  const [{ village, contact }, sheets] = await Promise.all([
    officeOf(call.store, round.villageId),
    readWhole((cursor) => sheetsOf(call.store, roundId, cursor)),
  ])
  const names = await namesFor(call, ['notices', 'wall'], sheets)
  const content = [text(howItStands(round), { fontSize: WALL, margin: [0, 0, 0, 8] }), tableOf(sheets, names)]
  const under = `${yearOf(round.startedAt)}年　走了 ${sheets.length} 户`
  return handOutSheet(call, { title: `${round.title}结果`, under, village, at: call.now, contact, content })
}

const howItStands = ({ state, deadlineAt, items, resolution }: Round): string => {
  const what = `看了这几样：${items.map(({ name }) => name).join('、')}。按${sayWholeDay(resolution.day)}的《${resolution.title}》打分。`
  return state === 'publicised'
    ? `${what}公示到${sayUntil(deadlineAt)}；觉得不对，到期以前在手机上提，或者找监委会。`
    : `${what}公示期满，分已经记进各家存折。`
}

/** Places by points; households with the same points share a place. */
function tableOf(sheets: readonly Sheet[], names: NamesOf) {
  const rows = sheets.map((sheet) => {
    const place = sheets.findIndex(({ points }) => points === sheet.points) + 1
    const look = place <= HONOURED ? { bold: true, color: RED } : {}
    const points = sheet.state === 'objected' ? '正在核对' : `${sheet.points} 分`
    const { household, group } = namesOpen(names, sheet)
    return [String(place), household, group, points].map((words) => text(words, look))
  })
  return ruledTable({
    columns: [
      { name: '名次', width: 60, alignment: 'center' },
      { name: '哪一家', width: '*' },
      { name: '组', width: 100 },
      { name: '得分', width: 90, alignment: 'right' },
    ],
    rows,
    fontSize: WALL,
  })
}
