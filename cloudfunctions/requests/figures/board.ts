import {
  addFigures,
  EXCLUDED,
  type Figures,
  halfBefore,
  halfOf,
  monthsOf,
  type Named,
  toldApart,
} from '@shared/requests/figures'
import { CATEGORY_NAMES, type Category } from '@shared/requests/terms'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { inParts, type Store } from '../../kernel/store'
import { placeOf, smallGroups, villagesOf } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { figuresId, type MonthFigures, monthFigures } from './documents'

type Board = Output<'board'>

/**
 * What came of a half-year's requests, in a village or over its town, as the last night has counted it: only what everybody may read,
 * and of few nothing apart. Months alone are told as a whole.
 */
export async function board(call: Call, { villageId, over, half = halfOf(call.now) }: Input<'board'>): Promise<Board> {
  const { store } = call
  const villages = over === 'town' ? (await villagesAround(store, villageId)).villages : [{ id: villageId, name: '' }]
  const ids = villages.map(({ id }) => id)
  const [kept, before] = await Promise.all([readHalf(store, ids, half), readHalf(store, ids, halfBefore(half))])
  const all = addFigures(kept.map(({ seen }) => seen))
  const places = over === 'town' ? villagesIn(villages, kept) : await groupsIn(call, villageId, all)
  return {
    ...{ half, earlier: before.length > 0 ? halfBefore(half) : null },
    at: kept.length === 0 ? null : Math.max(...kept.map(({ at }) => at)),
    ...{ tally: all.tally, took: [...all.took], ...ratesIn(all) },
    kinds: rowsOf<Category, Named<Category>>(inOrderOf(all.kinds)).map(({ name, ...row }) => ({ kind: name, ...row })),
    places,
    months: monthsOf(half).map((month) => ({ month, tally: addFigures(of(kept, month)).tally })),
  }
}

const inNumber = new Intl.Collator('zh', { numeric: true })

/** Kinds as they are listed everywhere. */
const inOrderOf = (kinds: Figures['kinds']): Figures['kinds'] =>
  CATEGORY_NAMES.flatMap((name) => kinds.filter((kind) => kind.name === name))

const of = (kept: readonly MonthFigures[], month: string): Figures[] =>
  kept.filter((one) => one.month === month).map(({ seen }) => seen)

/** The months of a half-year that were kept, of several villages. */
export const readHalf = (store: Store, villageIds: readonly string[], half: string): Promise<MonthFigures[]> =>
  inParts(
    villageIds.flatMap((villageId) => monthsOf(half).map((month) => figuresId(villageId, month))),
    (part) => store.find(monthFigures, { where: { _id: { in: part } }, limit: part.length }),
  )

/** A village and its neighbours under the same town. */
export async function villagesAround(store: Store, villageId: string) {
  const village = await placeOf(store, villageId)
  if (!village?.parentId) throw refuse('NOT_FOUND')
  const villages = await villagesOf(store, village.parentId)
  return { townId: village.parentId, villages: villages.map(({ _id: id, name }) => ({ id, name })) }
}

/** What is shown another way stands in no list that everybody reads: so it is told of the whole alone. */
const told = <N extends string>({ name, tally: { open, late, done } }: Named<N>) => ({ name, open, late, done })
type Told<N extends string> = ReturnType<typeof told<N>>
const sizeOf = ({ open, late, done }: Told<string>): number => open + late + done

/** The rows that may be told apart, and all others as one without a name, at the end. */
function rowsOf<N extends string, R extends Named<N>>(
  rows: readonly R[],
  few: (row: R) => boolean = () => false,
): (Omit<Told<N>, 'name'> & { name: N | null })[] {
  const lines = rows.map((row) => ({ row, line: told<N>(row) }))
  const { shown, rest } = toldApart(
    lines,
    ({ line }) => sizeOf(line),
    ({ row }) => few(row),
  )
  const others = addFigures(rest.map(({ row: { tally } }) => ({ ...addFigures([]), tally }))).tally
  return [
    ...shown.map(({ line }) => line),
    ...(rest.length === 0 ? [] : [{ ...told({ name: '', tally: others }), name: null }]),
  ]
}

/** Groups of few households are never told apart, however much they say. */
async function groupsIn({ store, now }: Call, villageId: string, { groups }: Figures): Promise<Board['places']> {
  const small = await smallGroups(
    store,
    now,
    groups.map(({ id: groupId }) => ({ villageId, groupId })),
  )
  const inOrder = [...groups].sort((a, b) => inNumber.compare(a.name, b.name))
  return rowsOf<string, (typeof groups)[number]>(inOrder, ({ id }) => small.has(id))
}

const villagesIn = (
  villages: readonly { id: string; name: string }[],
  kept: readonly MonthFigures[],
): Board['places'] =>
  rowsOf(
    villages.map(({ id, name }) => ({
      name,
      tally: addFigures(kept.filter(({ villageId }) => villageId === id).map(({ seen }) => seen)).tally,
    })),
  )

function ratesIn({ tally, rates: { excluded, ...rates } }: Figures): Pick<Board, 'rates' | 'excluded'> {
  const { shown, rest } = toldApart(
    EXCLUDED.map((why) => ({ why, count: excluded[why] ?? 0 })),
    ({ count }) => count,
  )
  const others = rest.reduce((sum, { count }) => sum + count, 0)
  return {
    rates,
    excluded: {
      count: tally.gone,
      reasons: [...shown, ...(others > 0 ? [{ why: null, count: others }] : [])],
    },
  }
}
