import { placesOnPage } from '@shared/points/ranking'
import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { type Document, everyOf } from '../../kernel/store'
import {
  type Household,
  householdsOf,
  type Line,
  type NamesOf,
  namesFor,
  placeLine,
  placesOf,
  sayHousehold,
  smallGroups,
} from '../../village/exports'
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
    groupsToChoose(call),
    call.store.count(board.of, board.where),
    mineOn(call, board, input.groupId),
    call.store.page(board.of, {
      where: board.where,
      order: { by: board.by, direction: 'desc' },
      limit: PAGE,
      cursor: input.cursor,
    }),
  ])
  // A ranking of a few doors would say whose line is whose.
  if (input.groupId !== undefined && !groups.some(({ id }) => id === input.groupId)) throw refuse('NOT_FOUND')
  const standings = items.map((item) => inVillage(call, board.standingOf(item)))
  const [places, names] = await Promise.all([
    placesOfPage(call, board, standings),
    namesFor(call, ['ranking'], standings),
  ])
  const lines = standings.flatMap((standing, n) => lineOf(call, names.asNow(standing), names, places[n] ?? 0))
  return { period: board.name, households, groups, mine, list: { items: lines, next } }
}

/** The groups that have a ranking of their own: those of which it does not say whose line is whose. */
async function groupsToChoose(call: Call): Promise<Output<'ranking'>['groups']> {
  const villageId = villageOf(call)
  const groups = await placesOf(call.store, villageId, 'group')
  const small = await smallGroups(
    call.store,
    call.now,
    groups.map(({ _id: groupId }) => ({ groupId, villageId })),
  )
  return groups.filter(({ _id }) => !small.has(_id)).map(placeLine)
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

const inVillage = (call: Call, standing: Standing): Standing & Line => ({ ...standing, villageId: villageOf(call) })

/**
 * A line names the household as it is now: a head may have changed since its last points. One's own line is always there
 * to be seen by oneself; who stands on no ranking is left out of it for others.
 */
function lineOf(call: Call, standing: Standing & Line, names: NamesOf, place: number) {
  const { householdId, honour, head, groupName } = standing
  const mine = householdId === call.caller.householdId
  const { household, group } = mine ? { household: sayHousehold(head), group: groupName } : names.of(standing)
  return household === null ? [] : [{ householdId, place, household, group, honour, mine }]
}

/** A household's line where the whole ranking is wanted; who reads it says how it is called there. */
export interface RankingLine extends Line {
  readonly place: number
  readonly number: string
  readonly honour: number
}

/** What is printed or handed in whole. */
export interface WholeRanking {
  readonly period: string
  readonly lines: readonly RankingLine[]
  /** The households on it, by their ids. */
  readonly homes: ReadonlyMap<string, Household>
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
    const { head, groupId, groupName } = home ?? standing
    const now = { ...inVillage(call, standing), head, groupId, groupName }
    return { ...now, place: places[n] ?? 0, number: home?.number ?? '' }
  })
  return { period: name, lines, homes }
}
