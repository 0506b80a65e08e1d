import { dayOf } from '@shared/kernel/time'
import { type Call, villageOf } from '../../kernel/call'
import type { Sheet } from '../../kernel/sheet'
import { type Entry, everyEntry } from '../../points/exports'
import { everyHousehold } from '../../village/exports'
import { sayingFor } from '../handout'
import { spanOfYear } from './year-span'

const KINDS: Readonly<Record<Entry['kind'], string>> = {
  award: '加分',
  deduction: '扣分',
  reverse: '改回',
  hold: '留货',
  spend: '换货',
  release: '退回',
  expire: '到期',
}

/** Every movement of a year, one a line, oldest first. */
export async function listEntries(call: Call, year: string): Promise<Sheet> {
  const villageId = villageOf(call)
  const say = sayingFor(call)
  const [entries, households] = await Promise.all([
    everyEntry(call.store, { villageId, ...spanOfYear(year) }),
    everyHousehold(call.store, { villageId }),
  ])
  const homes = new Map(households.map((household) => [household._id, household]))
  return {
    title: `${year}年积分流水`,
    columns: [
      { name: '日期', width: 12, text: true },
      { name: '户编号', width: 12, text: true },
      { name: '哪一家', width: 16 },
      { name: '组', width: 10 },
      { name: '种类', width: 8 },
      { name: '事由', width: 36 },
      { name: '存入', width: 8 },
      { name: '支出', width: 8 },
      { name: '结余', width: 8 },
      { name: '荣誉', width: 8 },
      { name: '经手', width: 24 },
      { name: '编号', width: 12, text: true },
    ],
    rows: entries.map(({ at, householdId, kind, reason, side, points, balanceAfter, honour, confirmedBy, hash }) => {
      const home = homes.get(householdId)
      return [
        ...[dayOf(at), home?.number ?? '', home ? say(home.head) : '', home?.groupName ?? '', KINDS[kind], reason],
        ...[side === 'in' ? points : 0, side === 'out' ? points : 0, balanceAfter, honour],
        ...[confirmedBy, hash.slice(0, 8)],
      ]
    }),
  }
}
