import { expiryWarningOf } from '@shared/points/rules'
import type { SealedBook } from '@shared/points/seal'
import { type Finding, missing, unequal } from '../../kernel/finding'
import { hashOf } from '../../kernel/hash'
import { type Entry, entries as ofEntries, type Passbook, passbooks } from '../documents'
import { GENESIS } from './chain'
import { sumOf } from './lots'
import { balanceBy, heldBy, lotsOf, monthHonourOf, periodOf, yearFiguresOf } from './tally'

/** A passbook with all its entries, oldest first. */
export interface Book {
  readonly householdId: string
  readonly villageId: string
  readonly passbook: Passbook | null
  readonly entries: readonly Entry[]
}

/** Where a passbook is not what its entries make of it, and where their chain is not whole. */
export function provePassbook(book: Book, now: number): Finding[] {
  const { householdId, passbook, entries } = book
  const chain = proveChain(book)
  if (passbook) return [...chain, ...proveHead(book, passbook, now)]
  return entries.length > 0 ? [...chain, missing(passbooks, householdId, `passbook of ${entries.length} lines`)] : []
}

/**
 * Where the lines that were sealed before are not the ones that stand there now: whoever writes a chain anew, hashes and
 * all, is found by the head that everybody could see.
 */
export function proveSealed({ householdId, entries }: Book, sealed: SealedBook | undefined): Finding[] {
  // Of an empty passbook nothing was sealed that could have changed.
  if (!sealed || sealed.version === 0) return []
  const head = entries[sealed.version - 1]
  if (!head) return [missing(ofEntries, householdId, `line ${sealed.version}, sealed as ${sealed.headHash}`)]
  return unequal(ofEntries, head._id, [['hash', head.hash, sealed.headHash]])
}

/** Every line hangs on the one before it, and says what was before and after. */
function proveChain({ householdId, villageId, entries }: Book): Finding[] {
  let [balance, held, previousHash] = [0, 0, GENESIS]
  return entries.flatMap((entry, n) => {
    const { hash, ...body } = entry
    const before = balance
    balance += balanceBy(entry)
    held += heldBy(entry)
    const found = unequal(ofEntries, entry._id, [
      ['hash', hash, hashOf(body)],
      ['previousHash', entry.previousHash, previousHash],
      ['sequence', entry.sequence, n + 1],
      ['householdId', entry.householdId, householdId],
      ['villageId', entry.villageId, villageId],
      ['balanceBefore', entry.balanceBefore, before],
      ['balanceAfter', entry.balanceAfter, balance],
      ['heldAfter', entry.heldAfter, held],
      ['honour', entry.honour, honourOf(entry)],
      ['lots', sumOf(entry.lots ?? []), entry.lots ? entry.points : 0],
    ])
    previousHash = hash
    return found
  })
}

/** An award is honour, what is taken back may be, and nothing else touches it. */
function honourOf({ kind, points, honour }: Entry): number {
  if (kind === 'award') return points
  return kind === 'reverse' ? Math.min(0, honour) : 0
}

function proveHead({ villageId, entries }: Book, passbook: Passbook, now: number): Finding[] {
  const last = entries.at(-1)
  const lots = lotsOf(entries)
  const { period, month } = periodOf(passbook, entries, now)
  const { honour, spent, year } = yearFiguresOf(passbook, entries)
  // Passbooks of before the shop did not know their grid.
  const gridId = last?.inputHash === undefined ? last?.gridId : passbook.gridId
  return unequal(passbooks, passbook._id, [
    ['villageId', passbook.villageId, villageId],
    ['groupId', passbook.groupId, last?.groupId],
    ['gridId', passbook.gridId, gridId],
    ['version', passbook.version, entries.length],
    ['headHash', passbook.headHash, last?.hash ?? GENESIS],
    ['balance', passbook.balance, entries.reduce((sum, entry) => sum + balanceBy(entry), 0)],
    ['held', passbook.held, entries.reduce((sum, entry) => sum + heldBy(entry), 0)],
    ['lots', lots ? passbook.lots : sumOf(passbook.lots), lots ?? passbook.balance],
    ['timerAt', passbook.timerAt, clockOf(passbook)],
    ['period', passbook.period, period],
    ['month', passbook.month, month],
    ['honour', passbook.honour, honour],
    ['spent', passbook.spent, spent],
    ['year', passbook.year, year],
    ['monthHonour', passbook.monthHonour, monthHonourOf(passbook, entries)],
  ])
}

/** When the clock has to do with it next: at the warning of the oldest lot, or at its end once that was warned of. */
function clockOf({ lots: [oldest], warnedOf }: Passbook): number | null {
  if (!oldest) return null
  return warnedOf === oldest.expiresAt ? oldest.expiresAt : expiryWarningOf(oldest.expiresAt)
}
