import type { ShelfLine } from '@shared/shop/contract'
import { isRecord, isText } from '@/cloud/link/storage'

/** Goods that somebody picked, at the price that they saw. */
export interface Wanted {
  readonly goodsId: string
  readonly name: string
  readonly art: ShelfLine['art']
  readonly photo: string | null
  /** Points a piece. */
  readonly points: number
  readonly count: number
}

/** Of what an older build kept, only what can still be ordered. */
export const isWanted = (value: unknown): value is readonly Wanted[] =>
  Array.isArray(value) &&
  value.every(
    (one) =>
      isRecord(one) &&
      [one.goodsId, one.name, one.art].every(isText) &&
      (one.photo === null || isText(one.photo)) &&
      typeof one.points === 'number' &&
      typeof one.count === 'number',
  )

/** The same goods with `count` pieces of `line`; none takes it out. */
export function withCount(wanted: readonly Wanted[], line: ShelfLine, count: number): readonly Wanted[] {
  const { id: goodsId, name, art, photo, points } = line
  const others = wanted.filter((one) => one.goodsId !== goodsId)
  if (count <= 0) return others
  const fresh: Wanted = { goodsId, name, art, photo, points, count }
  return wanted.some((one) => one.goodsId === goodsId)
    ? wanted.map((one) => (one.goodsId === goodsId ? fresh : one))
    : [...others, fresh]
}

/** At the prices of the shelf as it is known now, so that nobody agrees to an old one. */
export function atPricesOf(wanted: readonly Wanted[], shelf: readonly ShelfLine[]): readonly Wanted[] {
  return wanted.map((one) => {
    const line = shelf.find(({ id }) => id === one.goodsId)
    return line ? { ...one, name: line.name, points: line.points } : one
  })
}

export const countOf = (wanted: readonly Wanted[], goodsId: string): number =>
  wanted.find((one) => one.goodsId === goodsId)?.count ?? 0

/** Points in all. */
export const totalOf = (wanted: readonly Wanted[]): number =>
  wanted.reduce((sum, { count, points }) => sum + count * points, 0)

/** As the procedures take it. */
export const linesOf = (wanted: readonly Wanted[]) =>
  wanted.map(({ goodsId, count, points }) => ({ goodsId, count, points }))

/** `菜籽油 5 升、大米 10 斤×2`, as the server says it of an order. */
export const sayWanted = (wanted: readonly Pick<Wanted, 'name' | 'count'>[]): string =>
  wanted.map(({ name, count }) => (count === 1 ? name : `${name}×${count}`)).join('、')
