import type { Event } from '../../kernel/events'
import { storiesOf } from '../../kernel/history'
import { everyOf, inParts, type Store } from '../../kernel/store'
import { subjectOf } from '../../matter/kind'
import { type Earmark, earmarksOf, type HouseholdUse } from '../../points/exports'
import { type Round, rounds, type Sheet, sheets } from '../documents'
import { roundKind, sheetsOfHousehold } from '../rounds'
import { sheetKind } from '../sheets'

type Stories = ReadonlyMap<string, readonly Event[]>

/** Every sheet of one household, the rounds that they are of, and what was done to them. */
export interface SheetFile {
  readonly sheets: readonly Sheet[]
  readonly rounds: readonly Round[]
  readonly stories: Stories
}

/** Every round of a village with what was done to it, what they promise, and how many sheets there are of those that do. */
export interface RoundFile {
  readonly villageId: string
  readonly rounds: readonly Round[]
  readonly stories: Stories
  readonly earmarks: readonly Earmark[]
  readonly sheets: ReadonlyMap<string, number>
}

/** Reads what the proof of a household needs. */
export async function sheetFileOf(store: Store, householdId: string): Promise<SheetFile> {
  const all = await sheetsOfHousehold(store, householdId)
  const roundIds = all.map(({ roundId }) => roundId)
  const subjects = all.map(({ _id }) => subjectOf(sheetKind, _id))
  const [found, stories] = await Promise.all([
    inParts(roundIds, (part) => store.find(rounds, { where: { _id: { in: part } }, limit: part.length })),
    storiesOf(store, subjects),
  ])
  return { sheets: all, rounds: found, stories }
}

/** Reads what the proof of a village needs. */
export async function roundFileOf(store: Store, villageId: string): Promise<RoundFile> {
  const order = { by: 'startedAt', direction: 'desc' } as const
  const all = await everyOf(store, rounds, { where: { villageId }, order })
  const [stories, earmarks, counts] = await Promise.all([
    storiesOf(
      store,
      all.map(({ _id }) => subjectOf(roundKind, _id)),
    ),
    earmarksOf(store, villageId),
    Promise.all(
      all.filter(isEarmarked).map(async ({ _id }) => [_id, await store.count(sheets, { roundId: _id })] as const),
    ),
  ])
  return { villageId, rounds: all, stories, earmarks, sheets: new Map(counts) }
}

/** From the council's yes until all of it is posted. */
export const isEarmarked = ({ state }: Pick<Round, 'state'>): boolean => state === 'publicised' || state === 'posting'

/** What sheets gave that counts against the caps of its rules, on the day that their round began. */
export const givenOn = ({ sheets: all, rounds: known }: SheetFile): HouseholdUse[] =>
  all.flatMap(({ roundId, householdId, scores }) => {
    const round = known.find(({ _id }) => _id === roundId)
    const counted = new Set(scores.filter(({ points, counts }) => points > 0 && counts).map(({ itemId }) => itemId))
    return (round?.items ?? [])
      .filter(({ id }) => counted.has(id))
      .map((rule) => ({ villageId: round?.villageId ?? '', householdId, rule, at: round?.startedAt ?? 0 }))
  })
