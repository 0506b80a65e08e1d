import type { Rule } from '@shared/points/rule'
import type { Store } from '../../cloudfunctions/kernel/store'
import { budgetHeads, budgets, type Catalogue, catalogueHeads, catalogues } from '../../cloudfunctions/points/documents'
import { post } from '../../cloudfunctions/points/ledger/post'
import { type Shelf, shelves, stockMoves } from '../../cloudfunctions/shop/documents'
import { accounts, households, residents } from '../../cloudfunctions/village/documents'
import { layByChange } from '../support/laid-change'
import { layPostedClaim, postingOf } from '../support/posted-claim'
import { layWorld, PEOPLE, type Person, residentIdOf } from '../support/world'
import type { Machine } from './machine'

export const VILLAGE = 'qs'
/** Those of the world's people who live in the simulated village. */
export const VILLAGERS = (Object.keys(PEOPLE) as Person[]).filter((person) => PEOPLE[person].village === VILLAGE)

const award = (id: string, endorse: number, caps: Rule['caps'], unit: Rule['unit']): Rule => ({
  ...{ id, name: `好事${id}`, category: '环境', kind: 'award', points: { min: 3, max: 9 }, unit, caps },
  ...{ evidence: { photo: false, words: false, note: '' }, path: { verify: true, endorse, noticeDays: 1 } },
})

export const RULES: readonly Rule[] = [
  award('r1', 1, {}, 'household'),
  award('r2', 2, { day: 1, month: 3 }, 'household'),
  award('r3', 1, { year: 4 }, 'person'),
  {
    ...award('d1', 1, {}, 'household'),
    ...{ kind: 'deduction', rectifyDays: 2, points: { min: 2, max: 2 } },
  },
]

/** Households that are kin: nobody of the one judges the other. */
export const KIN: readonly (readonly [string, string])[] = [
  ['qs-1001', 'qs-1017'],
  ['qs-1002', 'qs-1018'],
  ['qs-2002', 'qs-1018'],
  ['qs-2001', 'qs-2017'],
]

/** Who is on the council beside another duty, as it is in a small village: who checks a deed may be asked to vote on it. */
const ALSO_COUNCIL: readonly Person[] = ['leader1', 'worker1']
/** What people of the village hold beside what the world gives them. */
const ALSO: readonly (readonly [Person, 'council' | 'stairLead', string])[] = [
  ...ALSO_COUNCIL.map((person) => [person, 'council', VILLAGE] as const),
  ['faraway', 'stairLead', 'qs-g2'],
]
/** Everybody who may be asked to vote. */
export const COUNCIL: readonly Person[] = ['council1', 'council2', 'council3', ...ALSO_COUNCIL]

/** Pieces of each goods on the shelf at first. */
const LAID_PIECES = 4

export const GOODS = ['g1', 'g2', 'g3'] as const

/** Points that a budget covers beyond those that households have from before. */
const ROOM = 20

/** When the trial begins, when the points that households have from before end, and what the village's budget covers. */
export interface Season {
  readonly start: number
  readonly ends: readonly number[]
  /** Points, by year; nothing limits them where there is no budget. */
  readonly covers: Readonly<Record<string, number>>
}

const DAY = 86_400_000
/** 18 May 2027, 9:30 in the village. */
const SPRING = Date.UTC(2027, 4, 18, 1, 30)
/** 28 December 2027, 9:30 in the village: the year turns, and its points end, while people are at it. */
const TURN_OF_THE_YEAR = Date.UTC(2027, 11, 28, 1, 30)
/** The last moment of 2027 in the village. */
const END_OF_YEAR = Date.UTC(2027, 11, 31, 16) - 1

/** One trial in three goes over the end of a year; one in two has a budget, which is soon used up. */
export function seasonOf(seed: number): Season {
  const covers = seed % 2 === 0 ? { 2027: LAID_POINTS * LAID_BOOKS.length * 2 + ROOM, 2028: ROOM } : {}
  return seed % 3 === 0
    ? { start: TURN_OF_THE_YEAR, ends: [END_OF_YEAR, END_OF_YEAR + 365 * DAY], covers }
    : { start: SPRING, ends: [SPRING + 2 * DAY + seed, SPRING + 300 * DAY], covers }
}

const COMMITTEE = '村委会'
const committeeOn = (at: number) => ({ villageId: VILLAGE, at, by: COMMITTEE })

/** Lays the ground: people, a catalogue, a shelf with little on it, and some points in some passbooks. */
export async function layVillage(machine: Pick<Machine, 'still'>, season: Season): Promise<void> {
  const store = machine.still()
  const now = season.start
  await layWorld({ store, now: () => now })
  await layTies(store, now)
  const catalogue: Catalogue = {
    ...{ _id: `${VILLAGE}:1`, villageId: VILLAGE, version: 1, rules: [...RULES], resolution: RESOLUTION },
    ...{ adoptedAt: now, adoptedBy: COMMITTEE },
  }
  await layByChange(store, catalogues, catalogue, { ...committeeOn(now), subject: `catalogue:${VILLAGE}` })
  await store.create(catalogueHeads, { _id: VILLAGE, villageId: VILLAGE, version: 1 })
  await store.create(shelves, shelfOf())
  for (const goodsId of GOODS) await layStock(store, goodsId, season.start)
  for (const number of LAID_BOOKS) await layPassbook(store, number, season)
  const adopted = Object.entries(season.covers).map(([year, points]) => ({
    ...{ year, fundFen: points * 10, fenPerPoint: 10, lastsYears: 1, resolution: RESOLUTION },
    ...{ version: 1, adoptedAt: season.start },
  }))
  for (const budget of adopted) {
    const adoptedBudget = { ...budget, _id: `${VILLAGE}:${budget.year}:1`, villageId: VILLAGE, adoptedBy: COMMITTEE }
    await layByChange(store, budgets, adoptedBudget, { ...committeeOn(now), subject: `budget:${VILLAGE}` })
  }
  if (adopted.length > 0) await store.create(budgetHeads, { _id: VILLAGE, villageId: VILLAGE, adopted, promises: 0 })
}

async function layTies(store: Store, now: number): Promise<void> {
  await store.transaction(async (tx) => {
    for (const [one, other] of [...KIN, ...KIN.map(([one, other]) => [other, one] as const)]) {
      const household = await tx.get(households, one)
      if (household) await tx.put(households, { ...household, kinHouseholdIds: [...household.kinHouseholdIds, other] })
    }
    const granted = { until: now + 300 * DAY, grantedAt: now, phone: null }
    for (const [person, role, placeId] of ALSO) {
      const grant = { role, placeId, placeName: '村', ...granted }
      const [account, resident] = [await tx.get(accounts, person), await tx.get(residents, residentIdOf(person))]
      if (account) await tx.put(accounts, { ...account, grants: [...account.grants, grant] })
      if (resident) await tx.put(residents, { ...resident, grants: [...resident.grants, grant] })
    }
  })
}

const RESOLUTION = {
  ...{ title: '一次会议', meeting: 'council' as const, day: '2026-01-01' },
  ...{ entitled: 9, present: 9, inFavour: 9 },
}

/** Households that have points from before, and how many in each of two lots. */
const LAID_BOOKS = ['1017', '1018', '2017', '1002', '2005']
const LAID_POINTS = 15

/** Whether a claim is one of those that households have from before. */
export const isLaid = (claimId: string): boolean => claimId.startsWith('laid-')

/** What a household has from before: good deeds whose points end when the season says. */
async function layPassbook(store: Store, number: string, { start, ends }: Season): Promise<void> {
  const household = await store.get(households, `${VILLAGE}-${number}`)
  if (!household) throw new Error(`no household ${number}`)
  const { _id: householdId, villageId, groupId, groupName, gridId, head } = household
  const account = { householdId, villageId, groupId, groupName, gridId, head }
  for (const expiresAt of ends) {
    const claim = { claimId: `laid-${number}-${expiresAt}`, points: LAID_POINTS, at: start }
    await layPostedClaim(store, household, claim)
    const posting = { ...postingOf(claim), kind: 'award' as const, expiresAt }
    await store.transaction((tx) => post(tx, account, posting))
  }
}

/** The line of the stock book for what is on the shelf at first. */
const layStock = (store: Store, goodsId: string, at: number): Promise<void> =>
  layByChange(
    store,
    stockMoves,
    {
      ...{ _id: `laid-${goodsId}`, villageId: VILLAGE, goodsId, name: `货品${goodsId}`, kind: 'in' },
      ...{ change: LAID_PIECES, after: LAID_PIECES, reason: '', supplier: '', funding: '', by: COMMITTEE, at },
    },
    { ...committeeOn(at), subject: `goods:${goodsId}` },
  )

const shelfOf = (): Shelf => ({
  ...{ _id: VILLAGE, place: '村委会一楼', opening: { weekdays: [], monthDays: [], hours: '' } },
  ...{ lapseDays: 2, revision: 1, taking: {}, timerAt: null },
  goods: Object.fromEntries(
    GOODS.map((id, n) => [
      id,
      {
        ...{
          name: `货品${id}`,
          points: 5 + 4 * n,
          art: 'soap' as const,
          sale: null,
          lowAt: 1,
          supplier: '',
          funding: '',
        },
        ...{ limit: n === 1 ? { count: 2, period: 'month' as const } : null, photoId: null, onShelf: true, place: n },
        ...{ left: LAID_PIECES, held: 0, received: LAID_PIECES, gone: 0, lost: 0, taken: {}, lowTold: false },
      },
    ]),
  ),
})
