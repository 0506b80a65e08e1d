import { placesOnPage } from '@shared/points/ranking'
import { type Call, villageOf } from '../../kernel/call'
import { type Document, everyOf } from '../../kernel/store'
import { type Household, householdsOf, maskHousehold, placeLine, placesOf, sayHousehold } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { type Board, closedBoard, runningBoard, type Standing } from './standings'

const PAGE = 20

/** Households by honour. As many reads for the last page of a big village as for the first of a small one. */
export const ranking = (call: Call, input: Input<'ranking'>): Promise<Output<'ranking'>> =>
  input.period === 'lastYear'
    ? ranked(call, input, closedBoard(call, input))
    : ranked(call, input, runningBoard(call, input))

async function ranked<T extends Document>(
  call: Call,
  input: Input<'ranking'>,
  board: Board<T>,
): Promise<Output<'ranking'>> {
  const [groups, households, mine, { items, next }] = await Promise.all([
    placesOf(call.store, villageOf(call), 'group'),
    call.store.count(board.of, board.where),
    mineOn(call, board, input.groupId),
    call.store.page(board.of, {
      where: board.where,
      order: { by: board.by, direction: 'desc' },
      limit: PAGE,
      cursor: input.cursor,
    }),
  ])
  const standings = items.map(board.standingOf)
  const [places, homes] = await Promise.all([
    placesOfPage(call, board, standings),
    householdsOf(
      call.store,
      standings.map(({ householdId }) => householdId),
    ),
  ])
  const lines = standings.map((standing, n) => lineOf(call, standing, homes.get(standing.householdId), places[n] ?? 0))
  return { period: board.name, households, groups: groups.map(placeLine), mine, list: { items: lines, next } }
}

const above = <T extends Document>(call: Call, { of, where, by }: Board<T>, honour: number) =>
  call.store.count(of, { ...where, [by]: { gt: honour } })

/** The places of a page, from two counts: who stands above its first line, and who shares that line's honour. */
async function placesOfPage<T extends Document>(
  call: Call,
  board: Board<T>,
  standings: readonly Standing[],
): Promise<number[]> {
  const [first] = standings
  if (!first) return []
  const [higher, equal] = await Promise.all([
    above(call, board, first.honour),
    call.store.count(board.of, { ...board.where, [board.by]: first.honour }),
  ])
  return placesOnPage(
    standings.map(({ honour }) => honour),
    { above: higher, equal },
  )
}

/** My household's place, and how many points to the next; null for whoever is not in this ranking's village or group. */
async function mineOn<T extends Document>(
  call: Call,
  board: Board<T>,
  groupId: string | undefined,
): Promise<Output<'ranking'>['mine']> {
  const { householdId, villageId } = call.caller
  if (!householdId || villageId !== villageOf(call)) return null
  const stored = await call.store.get(board.of, board.idOf(householdId))
  const mine = stored && board.standingOf(stored)
  if (groupId !== undefined && mine?.groupId !== groupId) return null
  const honour = mine?.honour ?? 0
  const [higher, [next]] = await Promise.all([
    above(call, board, honour),
    call.store.find(board.of, {
      where: { ...board.where, [board.by]: { gt: honour } },
      order: { by: board.by, direction: 'asc' },
      limit: 1,
    }),
  ])
  return { place: higher + 1, honour, ahead: next ? board.standingOf(next).honour - honour : null }
}

/** A line names the household as it is now: a head may have changed since its last points. */
function lineOf(call: Call, standing: Standing, home: Household | undefined, place: number) {
  const { householdId, honour } = standing
  const mine = householdId === call.caller.householdId
  const { head, groupName } = home ?? standing
  const household = mine ? sayHousehold(head) : maskHousehold(head)
  return { householdId, place, household, group: groupName, honour, mine }
}

/** A household's line where the whole ranking is wanted; who reads it masks the name. */
export interface RankingLine {
  readonly place: number
  readonly number: string
  readonly head: string
  readonly groupName: string
  readonly honour: number
}

/** What is printed or handed in whole. */
export interface WholeRanking {
  readonly period: string
  readonly lines: readonly RankingLine[]
}

/** The whole ranking in one pass of its index: every passbook of it and every household is read once. */
export const wholeRanking = (call: Call, input: Input<'ranking'>): Promise<WholeRanking> =>
  input.period === 'lastYear' ? wholeOf(call, closedBoard(call, input)) : wholeOf(call, runningBoard(call, input))

async function wholeOf<T extends Document>(call: Call, { name, of, where, by, standingOf }: Board<T>) {
  const found = await everyOf(call.store, of, { where, order: { by, direction: 'desc' } })
  const standings = found.map(standingOf)
  const homes = await householdsOf(
    call.store,
    standings.map(({ householdId }) => householdId),
  )
  const honours = standings.map(({ honour }) => honour)
  const places = placesOnPage(honours, { above: 0, equal: honours.filter((honour) => honour === honours[0]).length })
  const lines = standings.map((standing, n): RankingLine => {
    const home = homes.get(standing.householdId)
    const { head, groupName } = home ?? standing
    return { place: places[n] ?? 0, number: home?.number ?? '', head, groupName, honour: standing.honour }
  })
  return { period: name, lines }
}
