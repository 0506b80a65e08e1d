import type { Caller } from '@shared/kernel/access'
import * as z from 'zod'
import type { Call } from './call'
import { audiencesOf } from './messages'
import { collection, index, type Page, pageOfAny, type Store, type Transaction, type Where } from './store'

const audience = z.string().nullable()

/**
 * What waits of one matter: on which desk it lies, whose desk that is, and who is kept off it; and whether it hangs on the
 * notice board. It follows from the matter, and is written with it and nowhere else. `_id` is the matter's subject, so that a matter
 * waits once, however many of its offices somebody holds.
 */
const waitingRow = z.object({
  _id: z.string(),
  villageId: z.string(),
  /** The kind of matter, and its desk there: `claim.verify`. */
  kind: z.string(),
  desk: z.string().nullable(),
  /** Whose desk it is: up to three audiences, as messages have them. A list would be no index. */
  first: audience,
  second: audience,
  third: audience,
  /** Of the audience only these residents, where it is not all of it. */
  only: z.array(z.string()).nullable(),
  /** Who may not clear it: residents and households by their ids. */
  barred: z.object({ residents: z.array(z.string()), households: z.array(z.string()) }),
  /** The village on whose notice board it hangs. */
  shown: z.string().nullable(),
  title: z.string(),
  /** Whose matter it is, as those who serve may know. */
  whose: z.string(),
  /** What of it is to be known before it is opened, and what it is filed under. */
  detail: z.string(),
  category: z.string(),
  about: z.object({ kind: z.string(), id: z.string() }),
  deadlineAt: z.int().nullable(),
  /** Its deadline, else since when it waits: what is first in every list. */
  dueAt: z.int(),
})
export type WaitingRow = z.infer<typeof waitingRow>

export const waitingRows = collection('kernel_waiting', waitingRow, [
  index('first', 'dueAt', '_id'),
  index('second', 'dueAt', '_id'),
  index('third', 'dueAt', '_id'),
  index('shown', 'kind', 'dueAt', '_id'),
  index('villageId', '_id'),
])

/** Everybody of a village. */
export const toVillage = (villageId: string): string => `village:${villageId}`

/** Writes what waits of a matter after a change; `before` says whether anything did. */
export async function keepWaiting(
  tx: Transaction,
  { before, after }: { before: WaitingRow | null; after: WaitingRow | null },
): Promise<void> {
  if (after) await tx.put(waitingRows, after)
  else if (before) await tx.remove(waitingRows, before._id)
}

type Reader = Pick<Call, 'store' | 'caller' | 'now'>

/** Only what the reader may clear. */
const unbarred = ({ residentId = '', householdId = '' }: Caller): Where => ({
  'barred.residents': { not: residentId },
  'barred.households': { not: householdId },
})

/** What waits for the reader as one of their household and village; and, by column, for the offices that they hold. */
function filtersOf({ caller, now }: Pick<Reader, 'caller' | 'now'>): { own: Where; byOffice: Where[] } {
  const { villageId } = caller
  const all = audiencesOf({ caller, now })
  const offices = all.filter((one) => one.startsWith('role:'))
  const own = [...all.filter((one) => !offices.includes(one)), ...(villageId ? [toVillage(villageId)] : [])]
  const allowed = unbarred(caller)
  const columns = offices.length === 0 ? [] : ['first', 'second', 'third']
  return {
    own: { first: { in: own }, ...allowed },
    byOffice: columns.map((column) => ({ [column]: { in: offices }, ...allowed })),
  }
}

const mayBe =
  ({ residentId }: Caller) =>
  ({ only }: WaitingRow): boolean =>
    only === null || (residentId !== undefined && only.includes(residentId))

const SOONEST = { by: 'dueAt', direction: 'asc' } as const

/** So many are read at once of what waits for somebody. */
const MOST_READ = 100

/** More on one desk than this are not counted: `20+` is enough to know. */
export const COUNTED = 20
export const sayCount = (count: number): string => (count > COUNTED ? `${COUNTED}+` : `${count}`)

/** What waits for somebody, each matter once and soonest first: by their offices, and as one of their household too. */
export async function waitingFor(reader: Reader, { ownToo }: { ownToo: boolean }): Promise<WaitingRow[]> {
  const { own, byOffice } = filtersOf(reader)
  const found = await Promise.all(
    [...(ownToo ? [own] : []), ...byOffice].map((where) =>
      reader.store.find(waitingRows, { where, order: SOONEST, limit: MOST_READ }),
    ),
  )
  const once = new Map(found.flat().map((row) => [row._id, row]))
  return [...once.values()].filter(mayBe(reader.caller)).sort((a, b) => a.dueAt - b.dueAt)
}

/** A page of one desk, as far as it is of the reader's offices. */
export const pageOnDesk = (
  reader: Reader,
  { kind, desk, ...rest }: { kind: string; desk: string; limit: number; cursor: string | undefined },
): Promise<Page<WaitingRow>> =>
  pageOfAny(reader.store, waitingRows, {
    wheres: filtersOf(reader).byOffice.map((where) => ({ ...where, kind, desk })),
    order: SOONEST,
    ...rest,
  })

/** A page of what hangs on a village's notice board of one kind, soonest to end first. */
export const pageShown = (
  store: Pick<Store, 'page'>,
  villageId: string,
  { kind, ...rest }: { kind: string; limit: number; cursor: string | undefined },
): Promise<Page<WaitingRow>> => store.page(waitingRows, { where: { shown: villageId, kind }, order: SOONEST, ...rest })
