import { hashOf } from '../../cloudfunctions/kernel/hash'
import type { World } from './dump'
import { settings } from './functions'
import { VILLAGE } from './village'

const EMPTY = { version: 0, headHash: '0'.repeat(64) }

/** A root over hashes, two by two; the odd one goes up alone. */
function rootOver(hashes: readonly string[]): string {
  const [first = hashOf(['none'])] = hashes
  if (hashes.length <= 1) return first
  const pairs = Array.from({ length: Math.ceil(hashes.length / 2) }, (_, n) => hashes.slice(2 * n, 2 * n + 2))
  return rootOver(pairs.map(([left = '', right]) => (right === undefined ? left : hashOf(['both', left, right]))))
}

/** The proof finds nothing wrong on any day, also while people went on; the last seal stands for the world as it is. */
export function brokenSeals({ seals, households, passbooks }: World): string[] {
  const alarms = seals.flatMap(({ day, wrong }) =>
    wrong.map(
      ({ in: where, id, field, is, should }) => `sealed ${day}: ${where} ${id} ${field} is ${is}, not ${should}`,
    ),
  )
  const last = seals
    .filter(({ villageId }) => villageId === VILLAGE)
    .toSorted((one, other) => (one.day < other.day ? 1 : -1))[0]
  if (!last) return ['no day was sealed']
  const homes = households
    .filter(({ villageId }) => villageId === VILLAGE)
    .toSorted((one, other) => (one.number < other.number ? -1 : 1))
  const leaves = homes.map(({ _id }) => {
    const { version, headHash } = passbooks.find((book) => book._id === _id) ?? EMPTY
    const salt = settings.fingerprint('sealLeaf', `${VILLAGE}\n${last.day}\n${_id}`)
    return hashOf(['book', _id, version, headHash, salt])
  })
  const should = {
    households: homes.length,
    points: passbooks.reduce((sum, { balance, held }) => sum + balance + held, 0),
    root: rootOver(leaves),
  }
  const untrue = (Object.keys(should) as (keyof typeof should)[]).filter((what) => last[what] !== should[what])
  return [...alarms, ...untrue.map((what) => `the last seal says ${what} ${last[what]}, not ${should[what]}`)]
}
