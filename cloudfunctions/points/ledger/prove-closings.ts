import { type Finding, missing, unequal, unexplained } from '../../kernel/finding'
import { type Closing, closings as ofClosings } from '../documents'
import type { Book } from './prove-passbook'
import { endedOf, yearsOf } from './tally'

/** Every ended year in which something was posted is closed once, with what the entries make of it, and no other year is. */
export function proveClosings(book: Book, closings: readonly Closing[]): Finding[] {
  const { householdId, passbook, entries } = book
  const isOver = (year: string) => passbook !== null && year < passbook.period
  const idOf = (year: string) => `${householdId}:${year}`
  const known = new Set(closings.map(({ _id }) => _id))
  return [
    ...closings.flatMap((closing) =>
      isOver(closing.year) ? proveClosing(book, closing) : [unexplained(ofClosings, closing._id)],
    ),
    ...yearsOf(entries)
      .filter((year) => isOver(year) && !known.has(idOf(year)))
      .map((year) => missing(ofClosings, idOf(year), `honour of ${year}`)),
  ]
}

function proveClosing({ householdId, villageId, entries }: Book, closing: Closing): Finding[] {
  const { _id, year, honour, groupId } = closing
  const possible = endedOf(entries, year)
  const due = possible.find((ended) => ended.honour === honour && ended.groupId === groupId) ?? possible[0]
  if (!due) return [unexplained(ofClosings, _id)]
  return unequal(ofClosings, _id, [
    ['year', `${householdId}:${year}`, _id],
    ['villageId', closing.villageId, villageId],
    ['honour', honour, due.honour],
    ['groupId', groupId, due.groupId],
  ])
}
