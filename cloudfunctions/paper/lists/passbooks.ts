import { yearOf } from '@shared/kernel/time'
import { type Call, villageOf } from '../../kernel/call'
import type { Sheet } from '../../kernel/sheet'
import { type Entry, everyEntry, inPeriod, passbooksOf } from '../../points/exports'
import { everyFamily, type Household } from '../../village/exports'
import { sayingFor } from '../handout'
import { spanOfYear } from './year-span'

/** What a passbook came to in a year. */
interface Figures {
  readonly opening: number
  readonly in: number
  readonly out: number
  readonly held: number
  readonly balance: number
  readonly honour: number
}

/** Every household's passbook in figures: as they stand now, or what a year that is over came to. */
export async function listPassbooks(call: Call, year: string): Promise<Sheet> {
  const villageId = villageOf(call)
  const say = sayingFor(call)
  const households = await everyFamily(call.store, { villageId })
  const running = year === yearOf(call.now)
  const figures = running ? await standingNow(call, households) : await cameTo(call, villageId, year)
  return {
    title: running ? `${year}年存折台账` : `${year}年存折台账（当年有存取的户）`,
    columns: [
      { name: '户编号', width: 12, text: true },
      { name: '哪一家', width: 16 },
      { name: '组', width: 10 },
      { name: '年初结余', width: 10 },
      { name: '当年存入', width: 10 },
      { name: '当年支出', width: 10 },
      { name: '留着待领', width: 10 },
      { name: running ? '现在结余' : '年末结余', width: 10 },
      { name: '荣誉积分', width: 10 },
    ],
    rows: households.flatMap(({ _id, number, head, groupName }) => {
      const found = figures.get(_id) ?? (running ? NOTHING : undefined)
      if (!found) return []
      const { opening, in: cameIn, out, held, balance, honour } = found
      return [[number, say(head), groupName, opening, cameIn, out, held, balance, honour]]
    }),
  }
}

const NOTHING: Figures = { opening: 0, in: 0, out: 0, held: 0, balance: 0, honour: 0 }

async function standingNow({ store, now }: Call, households: readonly Household[]): Promise<Map<string, Figures>> {
  const stored = await passbooksOf(
    store,
    households.map(({ _id }) => _id),
  )
  return new Map(
    [...stored].map(([id, passbook]) => {
      const { balance, held, honour, year } = inPeriod(passbook, now)
      return [id, { ...year, held, balance, honour }]
    }),
  )
}

/** From the entries: what was held is neither in nor out, what was spent of it is out. */
async function cameTo({ store }: Call, villageId: string, year: string): Promise<Map<string, Figures>> {
  const entries = await everyEntry(store, { villageId, ...spanOfYear(year) })
  const figures = new Map<string, Figures>()
  // By their place in the passbook: of two in one moment, time does not tell which was first.
  for (const entry of [...entries].sort((a, b) => a.sequence - b.sequence))
    figures.set(entry.householdId, withEntry(figures.get(entry.householdId), entry))
  return figures
}

function withEntry(before: Figures | undefined, entry: Entry): Figures {
  const { kind, side, points, honour, balanceBefore, balanceAfter, heldAfter } = entry
  const {
    opening,
    in: cameIn,
    out,
    honour: earned,
  } = before ?? {
    ...NOTHING,
    opening: balanceBefore + heldBefore(entry),
  }
  return {
    ...{ opening, held: heldAfter, balance: balanceAfter, honour: earned + honour },
    in: side === 'in' && kind !== 'release' ? cameIn + points : cameIn,
    out: kind === 'spend' || (side === 'out' && kind !== 'hold') ? out + points : out,
  }
}

/** What was held before an entry is the household's too, and so part of what it began the year with. */
function heldBefore({ kind, side, points, heldAfter }: Entry): number {
  if (kind === 'hold') return heldAfter - points
  return kind === 'release' || (kind === 'spend' && side === 'none') ? heldAfter + points : heldAfter
}
