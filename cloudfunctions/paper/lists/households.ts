import { type Call, villageOf } from '../../kernel/call'
import type { Sheet } from '../../kernel/sheet'
import { everyFamily } from '../../village/exports'
import { sayingFor } from '../handout'

/** Every household of the village, without anybody's numbers. */
export async function listHouseholds(call: Call): Promise<Sheet> {
  const say = sayingFor(call)
  const households = await everyFamily(call.store, { villageId: villageOf(call) })
  return {
    title: '户台账',
    columns: [
      { name: '户编号', width: 12, text: true },
      { name: '哪一家', width: 16 },
      { name: '组', width: 10 },
      { name: '网格', width: 12 },
      { name: '门牌号', width: 12, text: true },
      { name: '人口', width: 8 },
    ],
    rows: households.map(({ number, head, groupName, gridName, door, residents }) => [
      ...[number, say(head), groupName, gridName, door, residents],
    ]),
  }
}
