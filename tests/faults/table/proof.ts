import type { Fault } from '../fault'
import { alone } from './sights'

/** What proves the books, and what it proves. */
export const inProof: readonly Fault[] = [
  {
    ...alone('prover', /^a village in which everything has happened once adds up/),
    calls: ['village', 'points', 'shop', 'jobs'],
    layer: 'shop',
    what: 'what was given back still counts as taken in its month',
    file: 'cloudfunctions/shop/shelf/counts.ts',
    text: 'taken: takenSince(goods, at, -count)',
    instead: 'taken: takenSince(goods, at, 0)',
    // The proof of the night has found it, and stopped what spends.
    says: /shop_shelves|村里正在对账/,
  },
  {
    ...alone('changed books', /any stored value of a household that is changed/),
    calls: ['village', 'points', 'shop', 'inspection', 'jobs'],
    layer: 'proof',
    what: 'what is held is not held against the entries',
    file: 'cloudfunctions/points/ledger/prove-passbook.ts',
    text: "    ['held', passbook.held, entries.reduce((sum, entry) => sum + heldBy(entry), 0)],\n",
    instead: '',
    says: /passbook: held/,
  },
]
