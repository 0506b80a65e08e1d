import { canonical } from '@shared/kernel/canonical'
import { type Finding, missing, unequal, unexplained } from '../kernel/finding'
import { everyOf, type Store } from '../kernel/store'
import { type Run, unharmed } from '../kernel/timer'
import { type WaitingRow, waitingRows } from '../kernel/waiting'
import { KINDS } from '../kinds'
import { orderKind } from '../shop/exports'
import { everyVillage } from '../village/exports'

interface Compared {
  readonly due: ReadonlyMap<string, WaitingRow>
  readonly kept: ReadonlyMap<string, WaitingRow>
}

/** What should wait in a village by its matters, and what is written down of it. */
async function compared(store: Store, villageId: string, now: number): Promise<Compared> {
  const order = { by: '_id', direction: 'asc' } as const
  const [due, kept] = await Promise.all([
    Promise.all(KINDS.map((one) => one.due(store, villageId, now))),
    everyOf(store, waitingRows, { where: { villageId }, order }),
  ])
  const byId = (rows: readonly WaitingRow[]) => new Map(rows.map((row) => [row._id, row]))
  return { due: byId(due.flat()), kept: byId(kept) }
}

/**
 * Where no clock runs, nobody knows any more since when something waits; and an order keeps neither its household's name nor its kin:
 * the row says what they were.
 */
function asKept(due: WaitingRow, kept: WaitingRow | undefined): WaitingRow {
  if (!kept) return due
  const { dueAt, whose, barred } = kept
  return {
    ...due,
    ...(due.deadlineAt === null && { dueAt }),
    ...(due.kind === orderKind.name && { whose, barred }),
  }
}

/** What is written down as waiting waits, and everything that waits is written down. Nothing is mended here. */
export async function proveWaiting(store: Store, villageId: string, now: number): Promise<Finding[]> {
  const { due, kept } = await compared(store, villageId, now)
  return [
    ...[...due.values()].flatMap((row) => {
      const there = kept.get(row._id)
      if (!there) return [missing(waitingRows, row._id, 'a matter that waits')]
      const should = new Map(Object.entries(asKept(row, there)))
      return unequal(
        waitingRows,
        row._id,
        Object.entries(there).map(([field, is]) => [field, is, should.get(field)] as const),
      )
    }),
    ...[...kept.keys()].filter((id) => !due.has(id)).map((id) => unexplained(waitingRows, id)),
  ]
}

/**
 * By night, and before the proof: what waits is written down anew where it is not as its matter says, as in a village of before
 * there were such rows. Each is looked at again in the transaction that writes it.
 */
export async function placeWaiting(run: Run): Promise<void> {
  const { store, now } = run
  for (const { _id: villageId } of await everyVillage(store)) {
    if (!run.hasTime()) return
    await unharmed(run, `waiting of ${villageId}`, async () => {
      const { due, kept } = await compared(store, villageId, now)
      for (const id of new Set([...due.keys(), ...kept.keys()])) {
        const [row, there] = [due.get(id), kept.get(id)]
        if (row && there && canonical(asKept(row, there)) === canonical(there)) continue
        await place(run, id)
      }
    })
  }
}

/** What waits of one matter, by its subject: the name of its kind, and its id. */
async function place({ store, now }: Run, subject: string): Promise<void> {
  const [name = ''] = subject.split(':')
  const kind = KINDS.find((one) => one.name === name)
  await store.transaction(async (tx) => {
    const after = kind ? await kind.dueOf(tx, subject.slice(name.length + 1), now) : null
    if (after) await tx.put(waitingRows, after)
    else await tx.remove(waitingRows, subject)
  })
}
