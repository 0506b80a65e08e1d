import { monthOf, yearOf } from '@shared/kernel/time'
import { placesOnPage } from '@shared/points/ranking'
import { type Call, villageOf } from '../kernel/call'
import type { Where } from '../kernel/store'
import { type Household, householdsOf, maskHousehold, placeLine, placesOf, sayHousehold } from '../village/exports'
import type { Input, Output } from './contract-types'
import { type Passbook, passbooks } from './documents'

const PAGE = 20

/** One ranking: which passbooks are in it, and by which figure. */
interface Board {
  readonly name: string
  readonly by: 'honour' | 'monthHonour'
  readonly where: Where
}

function boardOf(call: Call, { period, groupId }: Input<'ranking'>): Board {
  const scope: Where = groupId === undefined ? { villageId: villageOf(call) } : { groupId }
  if (period === 'month') {
    const month = monthOf(call.now)
    return { name: month, by: 'monthHonour', where: { ...scope, month } }
  }
  const year = yearOf(call.now)
  return { name: year, by: 'honour', where: { ...scope, period: year } }
}

/** Households by honour. As many reads for the last page of a big village as for the first of a small one. */
export async function ranking(call: Call, input: Input<'ranking'>): Promise<Output<'ranking'>> {
  const board = boardOf(call, input)
  const [groups, households, mine, { items, next }] = await Promise.all([
    placesOf(call.store, villageOf(call), 'group'),
    call.store.count(passbooks, board.where),
    mineOn(call, board, input.groupId),
    call.store.page(passbooks, {
      where: board.where,
      order: { by: board.by, direction: 'desc' },
      limit: PAGE,
      cursor: input.cursor,
    }),
  ])
  const [places, homes] = await Promise.all([
    placesOfPage(call, board, items),
    householdsOf(
      call.store,
      items.map(({ _id }) => _id),
    ),
  ])
  const lines = items.map((passbook, n) => lineOf(call, board, passbook, homes.get(passbook._id), places[n] ?? 0))
  return { period: board.name, households, groups: groups.map(placeLine), mine, list: { items: lines, next } }
}

const above = (call: Call, { where, by }: Board, honour: number) =>
  call.store.count(passbooks, { ...where, [by]: { gt: honour } })

/** The places of a page, from two counts: who stands above its first line, and who shares that line's honour. */
async function placesOfPage(call: Call, board: Board, items: readonly Passbook[]): Promise<number[]> {
  const [first] = items
  if (!first) return []
  const honour = first[board.by]
  const [higher, equal] = await Promise.all([
    above(call, board, honour),
    call.store.count(passbooks, { ...board.where, [board.by]: honour }),
  ])
  return placesOnPage(
    items.map((passbook) => passbook[board.by]),
    { above: higher, equal },
  )
}

/** My household's place, and how many points to the next; null for whoever is not in this ranking's village or group. */
async function mineOn(call: Call, board: Board, groupId: string | undefined): Promise<Output<'ranking'>['mine']> {
  const { householdId, villageId } = call.caller
  if (!householdId || villageId !== villageOf(call)) return null
  const stored = await call.store.get(passbooks, householdId)
  if (groupId !== undefined && stored?.groupId !== groupId) return null
  const counts = stored && (board.by === 'honour' ? stored.period : stored.month) === board.name
  const honour = counts ? stored[board.by] : 0
  const [higher, [next]] = await Promise.all([
    above(call, board, honour),
    call.store.find(passbooks, {
      where: { ...board.where, [board.by]: { gt: honour } },
      order: { by: board.by, direction: 'asc' },
      limit: 1,
    }),
  ])
  return { place: higher + 1, honour, ahead: next ? next[board.by] - honour : null }
}

/** A line names the household as it is now: a head may have changed since its last points. */
function lineOf(call: Call, { by }: Board, passbook: Passbook, home: Household | undefined, place: number) {
  const mine = passbook._id === call.caller.householdId
  const { head, groupName } = home ?? passbook
  const household = mine ? sayHousehold(head) : maskHousehold(head)
  return { householdId: passbook._id, place, household, group: groupName, honour: passbook[by], mine }
}
