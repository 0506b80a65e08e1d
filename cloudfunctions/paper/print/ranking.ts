import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { wholeRanking } from '../../points/exports'
import { namesFor, officeOf, placesOf, smallGroups } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { handOutSheet } from '../handout'
import { RED, ruledTable, text } from '../page'

const WALL = 14.5
/** The first three are printed in red. */
const HONOURED = 3

/** Households by honour for the wall, named as they chose for both: who chose to stand on neither is left out. */
export async function printRanking(call: Call, input: Input<'ranking'>): Promise<Output<'ranking'>> {
  const villageId = villageOf(call)
  const [{ village, contact }, groups] = await Promise.all([
    officeOf(call.store, villageId),
    placesOf(call.store, villageId, 'group'),
  ])
  const group = groups.find(({ _id }) => _id === input.groupId)
  const narrow = group ? await smallGroups(call.store, call.now, [{ groupId: group._id, villageId }]) : new Set()
  if (input.groupId !== undefined && (!group || narrow.has(group._id))) throw refuse('NOT_FOUND')
  const { period, lines, homes } = await wholeRanking(call, input)
  if (lines.length === 0) throw refuse('NOTHING_TO_PRINT')
  const names = await namesFor(call, ['ranking', 'wall'], lines, homes)
  const rows = lines.flatMap((line) => {
    const { household, group: where } = names.of(line)
    const look = line.place <= HONOURED ? { bold: true, color: RED } : {}
    const cells = [String(line.place), household ?? '', where, String(line.honour)]
    return household === null ? [] : [cells.map((words) => text(words, look))]
  })
  const table = ruledTable({
    columns: [
      { name: '名次', width: 60, alignment: 'center' },
      { name: '哪一家', width: '*' },
      { name: '组', width: 100 },
      { name: '挣的分', width: 90, alignment: 'right' },
    ],
    rows,
    fontSize: WALL,
  })
  const [year, month] = period.split('-')
  const title = `${year}年${month === undefined ? '' : `${Number(month)}月`}积分榜`
  const under = `${group?.name ?? '全村'}，共 ${lines.length} 户。只比挣的分，花掉不掉名次。`
  return handOutSheet(call, { title, under, village, at: call.now, contact, content: [table] })
}
