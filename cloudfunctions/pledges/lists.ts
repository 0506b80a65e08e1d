import { yearOf } from '@shared/kernel/time'
import { WALLS } from '@shared/pledges/terms'
import { type Call, residentOf } from '../kernel/call'
import type { Input, Output } from './contract-types'
import { pledgeRecords } from './documents'
import { pledgeLines } from './line'

const PAGE = 20
const NEWEST = { by: 'madeAt', direction: 'desc' } as const

/** The wall: what is promised, kept and not kept, the newest first. It is counted from this year on, or for the year that is asked for. */
export async function listPledges(
  call: Call,
  { villageId, year, hangs, cursor }: Input<'listPledges'>,
): Promise<Output<'listPledges'>> {
  const { store, now } = call
  const counted = year ?? { gte: Number(yearOf(now)) }
  const count = (wall: (typeof WALLS)[number]) => store.count(pledgeRecords, { villageId, wall, year: counted })
  const [open, kept, notKept, { items, next }] = await Promise.all([
    ...([count('open'), count('kept'), count('notKept')] as const),
    store.page(pledgeRecords, {
      where: { villageId, ...(year !== undefined && { year }), wall: hangs ?? { in: [...WALLS] } },
      ...{ order: NEWEST, limit: PAGE, cursor },
    }),
  ])
  const list = { items: await pledgeLines(call, items), next }
  return { counts: { open, kept, notKept }, list }
}

/** What the caller's household has promised, by an office or for itself, shown or not. */
export async function listMine(call: Call, { cursor }: Input<'listMine'>): Promise<Output<'listMine'>> {
  const { householdId } = residentOf(call)
  if (householdId === undefined) return { items: [], next: null }
  const where = { 'by.householdId': householdId }
  const { items, next } = await call.store.page(pledgeRecords, { where, order: NEWEST, limit: PAGE, cursor })
  return { items: await pledgeLines(call, items), next }
}
