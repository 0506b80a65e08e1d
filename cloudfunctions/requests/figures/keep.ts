import { canonical } from '@shared/kernel/canonical'
import { monthOf } from '@shared/kernel/time'
import { calendarIn } from '../../kernel/calendar'
import { change } from '../../kernel/change'
import type { Store } from '../../kernel/store'
import { type Run, unharmed } from '../../kernel/timer'
import { everyVillage } from '../../village/exports'
import { requestRecords } from '../documents'
import { countedIn, monthAfter, raisedIn } from './count'
import { type MonthFigures, monthFigures } from './documents'

/** By night, and before the proof: the month that runs is counted, and those of before that are not settled yet. */
export async function keepFigures(run: Run): Promise<void> {
  for (const { _id: villageId } of await everyVillage(run.store)) {
    if (!run.hasTime()) return
    await unharmed(run, `figures of ${villageId}`, async () => {
      for (const month of await monthsToCount(run.store, villageId, run.now)) {
        if (!run.hasTime()) return
        await keepMonth(run, villageId, month)
      }
    })
  }
}

/** So many months are ever open at once: what lies longer than that in one is told by all the clocks. */
const MOST_OPEN = 120

/** From the first request on no month is left out, so that the night after a long pause makes up for it. */
async function monthsToCount(store: Store, villageId: string, now: number): Promise<string[]> {
  const oldest = { by: 'month', direction: 'asc' } as const
  const [open, [newest], [first]] = await Promise.all([
    store.find(monthFigures, { where: { villageId, settled: false }, order: oldest, limit: MOST_OPEN }),
    store.find(monthFigures, { where: { villageId }, order: { by: 'month', direction: 'desc' }, limit: 1 }),
    store.find(requestRecords, { where: { villageId }, order: { by: 'raisedAt', direction: 'asc' }, limit: 1 }),
  ])
  const months = open.map(({ month }) => month)
  if (first === undefined) return months
  const until = monthOf(now)
  for (
    let month = newest ? monthAfter(newest.month) : monthOf(first.raisedAt);
    month <= until;
    month = monthAfter(month)
  ) {
    months.push(month)
  }
  return months
}

/** One change a month and night; what says the same as before is left as it is, but for the month that runs: its page says how new it is. */
async function keepMonth(run: Run, villageId: string, month: string): Promise<void> {
  const { store, now } = run
  const counted = countedIn(
    { villageId, month, at: now },
    await raisedIn(store, villageId, month),
    await calendarIn(store),
  )
  const before = await store.get(monthFigures, counted._id)
  if (before && month !== monthOf(now) && same(before, counted)) return
  const revision = (before?.revision ?? 0) + 1
  const call = run.callFor({ procedure: 'jobs.keepFigures', key: `figures:${counted._id}:${revision}`, villageId })
  await change(call, async ({ tx, note }) => {
    note.subject = subjectOfFigures(villageId)
    // Another run may have been faster: its count is as good.
    const there = await tx.get(monthFigures, counted._id)
    if ((there?.revision ?? 0) + 1 === revision) await tx.put(monthFigures, { ...counted, revision })
    return { month, revision }
  })
}

/** Under which the changes of a village's figures are found. */
export const subjectOfFigures = (villageId: string): string => `figures:${villageId}`

const same = (kept: MonthFigures, counted: Omit<MonthFigures, 'revision'>): boolean => {
  const { at: _at, revision: _revision, ...before } = kept
  const { at: _now, ...after } = counted
  return canonical(before) === canonical(after)
}
