import { yearOf } from '@shared/kernel/time'
import { givenBackExpiry } from '@shared/points/rules'
import { countUses, type Use, type Uses, uncountUses } from '../caps'
import type { Entry, Passbook } from '../documents'
import { addLot, type Lots, takeOldest } from './lots'

/** What is to be posted, and why. */
interface Occasion {
  /** What it is for, e.g. `award:{claim}`: the id of the entry, so that the same thing posts once. */
  readonly id: string
  readonly reason: string
  readonly confirmedBy: string
  readonly at: number
  readonly claimId: string | null
  readonly orderId?: string
  readonly roundId?: string
}

/** Points for goods: held until they are collected, or spent at the counter at once. */
interface Taking {
  readonly kind: 'hold' | 'spend'
  readonly points: number
  readonly uses: readonly Use[]
}

interface Reversal {
  readonly kind: 'reverse'
  readonly reverses: Entry
  readonly expiresAt: number
  readonly uses?: readonly Use[]
  /** How much of an award was too much; all of it when nothing is said. */
  readonly part?: number
}

/** The ways points move. `points` is whole and positive; the kind says which way. `expiresAt`: when what comes in ends. */
export type Move =
  | { readonly kind: 'award'; readonly points: number; readonly expiresAt: number }
  | { readonly kind: 'deduction'; readonly points: number }
  | Reversal
  /** The lot that has ended: its end, and all that is left of it. */
  | { readonly kind: 'expire'; readonly points: number; readonly expiresAt: number }
  | Taking
  /** What was held is handed over. */
  | { readonly kind: 'spend'; readonly hold: Entry }
  | { readonly kind: 'release'; readonly hold: Entry; readonly uses: readonly Use[] }

export type Posting = Occasion & Move

/** What a posting does to a passbook; `points` is what really moves. */
export interface Movement {
  readonly side: Entry['side']
  readonly points: number
  readonly honour: number
  readonly held: number
  readonly spent: number
  /** What the sums of the year grow by; what is held stands between the two. */
  readonly year: { readonly in: number; readonly out: number }
  readonly lots: Lots
  readonly uses: Uses
  /** What goes into the lots, or is taken out of them, each with its own end: a hold's may have to go back. */
  readonly moved?: Lots
}

/**
 * What follows from a posting, whatever the order of postings: balance is the sum of the lots, opening and what came in
 * is what went out, what is held and the balance, and nothing is negative.
 */
export function movementOf(before: Passbook, posting: Posting): Movement {
  switch (posting.kind) {
    case 'award':
      return { ...comingIn(before, posting.points, posting.expiresAt), honour: posting.points }
    case 'deduction':
      return goingOut(before, Math.min(posting.points, before.balance))
    case 'reverse':
      return reversal(before, posting)
    case 'expire':
      return expiry(before, posting)
    case 'hold':
      return holding(before, posting)
    case 'spend':
      return 'hold' in posting ? spendingHeld(before, posting.hold) : spending(before, posting)
    case 'release':
      return releasing(before, posting)
  }
}

type Of<K extends Posting['kind']> = Extract<Posting, { kind: K }>

const unmoved = ({ lots, uses }: Passbook) => ({ honour: 0, held: 0, spent: 0, year: { in: 0, out: 0 }, lots, uses })

const comingIn = (before: Passbook, points: number, expiresAt: number): Movement => ({
  ...unmoved(before),
  ...{ side: 'in', points, year: { in: points, out: 0 }, lots: addLot(before.lots, points, expiresAt) },
  moved: [{ points, expiresAt }],
})

function goingOut(before: Passbook, points: number): Movement {
  const { left: lots, taken: moved } = takeOldest(before.lots, points)
  const side = points > 0 ? 'out' : 'none'
  return { ...unmoved(before), side, points, year: { in: 0, out: points }, lots, moved }
}

/** A wrong award goes back as far as it is still there; a wrong deduction and what was spent come back whole. */
function reversal(before: Passbook, { reverses, expiresAt, at, uses = [], part }: Of<'reverse'>): Movement {
  const { kind, side, points } = reverses
  const sameYear = yearOf(reverses.at) === yearOf(at)
  if (kind === 'spend') {
    const spent = sameYear ? Math.min(points, before.spent) : 0
    return { ...comingIn(before, points, expiresAt), spent: 0 - spent, uses: uncountUses(before.uses, uses) }
  }
  if (side === 'out') return comingIn(before, points, expiresAt)
  const wrong = Math.min(part ?? points, points)
  const honour = sameYear ? Math.min(reverses.honour, wrong, before.honour) : 0
  return { ...goingOut(before, Math.min(wrong, before.balance)), honour: 0 - honour }
}

/** The oldest lot goes whole, once its time is over; nothing else goes with it, and honour stays. */
function expiry(before: Passbook, { points, expiresAt, at }: Of<'expire'>): Movement {
  const [oldest] = before.lots
  if (oldest?.expiresAt !== expiresAt || oldest.points !== points || at < expiresAt)
    throw new Error('only the oldest lot ends, whole and in its time')
  return goingOut(before, points)
}

/** Out of the balance, and still the household's: neither spent nor gone. */
function holding(before: Passbook, { points, uses }: Taking): Movement {
  const { left: lots, taken: moved } = takeOldest(before.lots, points)
  return { ...unmoved(before), side: 'out', points, held: points, lots, moved, uses: countUses(before.uses, uses) }
}

const spending = (before: Passbook, { points, uses }: Taking): Movement => ({
  ...goingOut(before, points),
  ...{ spent: points, uses: countUses(before.uses, uses) },
})

/** What was held is gone; it left the balance before. */
const spendingHeld = (before: Passbook, { points }: Entry): Movement => ({
  ...unmoved(before),
  ...{ side: 'none', points, held: -points, spent: points, year: { in: 0, out: points } },
})

/** What was held comes back with its own ends; what would end too soon lasts a month more. */
function releasing(before: Passbook, { hold, uses, at }: Of<'release'>): Movement {
  if (!hold.lots) throw new Error(`${hold._id} does not say what it took`)
  const { points, lots: taken } = hold
  const moved = taken.map((lot) => ({ ...lot, expiresAt: givenBackExpiry(lot.expiresAt, at) }))
  const lots = moved.reduce((all, lot) => addLot(all, lot.points, lot.expiresAt), before.lots)
  return { ...unmoved(before), side: 'in', points, held: -points, lots, moved, uses: uncountUses(before.uses, uses) }
}
