import { doorsOfRound, type Round, roundById } from '../../inspection/exports'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { type Household, officeOf, sayHousehold } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { handOutSheet, readWhole } from '../handout'
import { type Block, RED, ruledTable, text } from '../page'

/** Room for a number written by hand, in points. */
const BOX_HEIGHT = 20
const ITEM_WIDTH = 46

/** The blank sheet of a round, doors by items: a group begins a page of its own, for whoever walks there. */
export async function printWalkSheet(call: Call, { roundId }: Input<'walkSheet'>): Promise<Output<'walkSheet'>> {
  const round = await roundById(call.store, roundId)
  if (!round) throw refuse('NOT_FOUND')
  const [{ village, contact }, doors] = await Promise.all([
    officeOf(call.store, round.villageId),
    readWhole((cursor) => doorsOfRound(call.store, round, cursor)),
  ])
  if (doors.length === 0) throw refuse('NOTHING_TO_PRINT')
  const groups = round.groups
    .map(({ id, name }) => ({ name, doors: doors.filter(({ groupId }) => groupId === id) }))
    .filter((group) => group.doors.length > 0)
  const content = groups.flatMap(({ name, doors: within }, n): Block[] => [
    {
      ...text(
        `${name}　共 ${within.length} 户　　走户人：＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿　　自家和亲戚家请别人看。`,
        {
          ...{ fontSize: 12.5, margin: [0, 0, 0, 6] },
        },
      ),
      ...(n > 0 ? { pageBreak: 'before' } : {}),
    },
    tableOf(round, within),
  ])
  const title = `${round.title}打分表`
  return handOutSheet(call, { title, village, at: call.now, contact, landscape: true, plain: true, content })
}

/** Nothing, or as many as the rule gives. */
const sayRange = ({ min, max }: Round['items'][number]['points']): string =>
  min === max ? `0 或 ${max} 分` : `0 或 ${min}～${max} 分`

const tableOf = ({ items }: Round, doors: readonly Household[]): Block =>
  ruledTable({
    columns: [
      { name: '门牌', width: 62 },
      { name: '哪一家', width: 72 },
      ...items.map(({ name, points }) => ({
        name: `${name}\n${sayRange(points)}`,
        width: items.length > 6 ? ITEM_WIDTH : ITEM_WIDTH * 1.6,
        alignment: 'center' as const,
      })),
      { name: '合计', width: 40, alignment: 'center' },
      { name: '说明', width: '*' },
    ],
    rows: doors.map(({ door, number, head }) => [
      text(door ?? number, { color: RED, margin: [0, 0, 0, BOX_HEIGHT - 14] }),
      sayHousehold(head),
      ...items.map(() => ''),
      '',
      '',
    ]),
    padding: 3,
  })
