import { yearOf } from '@shared/kernel/time'
import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Sheet } from '../../kernel/sheet'
import { wholeRanking } from '../../points/exports'
import { sayingFor } from '../handout'

/** The ranking of this year, or of the one that is closed. */
export async function listRanking(call: Call, year: string): Promise<Sheet> {
  const say = sayingFor(call)
  const { lines } = await wholeRanking(call, { villageId: villageOf(call), period: periodOf(year, call.now) })
  return {
    title: `${year}年积分榜`,
    columns: [
      { name: '名次', width: 8 },
      { name: '户编号', width: 12, text: true },
      { name: '哪一家', width: 16 },
      { name: '组', width: 10 },
      { name: '荣誉积分', width: 12 },
    ],
    rows: lines.map(({ place, number, head, groupName, honour }) => [place, number, say(head), groupName, honour]),
  }
}

function periodOf(year: string, now: number): 'year' | 'lastYear' {
  const running = yearOf(now)
  if (year === running) return 'year'
  if (year === String(Number(running) - 1)) return 'lastYear'
  throw refuse('NOTHING_TO_PRINT')
}
