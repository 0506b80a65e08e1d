import { hashOf } from '../../cloudfunctions/kernel/hash'
import type { World } from './dump'

/** A root over hashes, two by two; the odd one goes up alone. */
function rootOver(hashes: readonly string[]): string {
  const [first = hashOf(['none'])] = hashes
  if (hashes.length <= 1) return first
  const pairs = Array.from({ length: Math.ceil(hashes.length / 2) }, (_, n) => hashes.slice(2 * n, 2 * n + 2))
  return rootOver(pairs.map(([left = '', right]) => (right === undefined ? left : hashOf(['both', left, right]))))
}

/** The proof finds nothing wrong on any day, also while people went on; the last seal stands for the world as it is. */
export function brokenSeals({ seals, passbooks }: World): string[] {
  const alarms = seals.flatMap(({ day, wrong }) =>
    wrong.map(
      ({ in: where, id, field, is, should }) => `sealed ${day}: ${where} ${id} ${field} is ${is}, not ${should}`,
    ),
  )
  const books = passbooks.toSorted((one, other) => (one._id < other._id ? -1 : 1))
  const should = {
    households: books.length,
    points: books.reduce((sum, { balance, held }) => sum + balance + held, 0),
    root: rootOver(books.map(({ _id, version, headHash }) => hashOf(['book', _id, version, headHash]))),
  }
  const last = seals.toSorted((one, other) => (one.day < other.day ? 1 : -1))[0]
  if (!last) return ['no day was sealed']
  const untrue = (Object.keys(should) as (keyof typeof should)[]).filter((what) => last[what] !== should[what])
  return [...alarms, ...untrue.map((what) => `the last seal says ${what} ${last[what]}, not ${should[what]}`)]
}
