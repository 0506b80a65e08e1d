import { dayOf } from '@shared/kernel/time'
import { leafOf, rootOf, type SealedBook } from '@shared/points/seal'
import type { Finding } from '../../kernel/finding'
import { hashOf } from '../../kernel/hash'
import type { Settings } from '../../kernel/settings'
import type { Store, Transaction, Where } from '../../kernel/store'
import type { Passbook } from '../documents'
import { GENESIS } from '../ledger'
import { type Proof, proofs, type Seal, SLOTS, sealLeaves, seals } from './documents'

/** So much of what is wrong is kept and told; the rest is counted. */
const MOST_KEPT = 50

const sealId = (villageId: string, day: string): string => `${villageId}:${day}`

async function newestOf(store: Store, where: Where): Promise<Seal | null> {
  const order = { by: 'day', direction: 'desc' } as const
  const [newest] = await store.find(seals, { where, order, limit: 1 })
  return newest ?? null
}

/** The newest seal of a village, or null. */
export const newestSeal = (store: Store, villageId: string): Promise<Seal | null> => newestOf(store, { villageId })

/** The newest seal of a day on which everything added up, or null. */
export const cleanSeal = (store: Store, villageId: string): Promise<Seal | null> =>
  newestOf(store, { villageId, wrongs: 0 })

/** Where the leaves of one stretch lie, of a seal or of a proof under way. */
export const leavesId = ({ villageId, slot }: Pick<Seal, 'villageId' | 'slot'>, n: number): string =>
  `${villageId}:${slot}:${n}`

/** The leaves of one stretch, of a seal that keeps them or of a proof under way. */
export const leavesIn = (store: Store, of: Pick<Seal, 'villageId' | 'slot'>, n: number) =>
  store.get(sealLeaves, leavesId(of, n))

/**
 * The day's proof where it was left, or a new one; null when the day has a clean seal. What was found wrong is proved
 * anew until it is right.
 */
export async function proofOfDay(store: Store, villageId: string, now: number): Promise<Proof | null> {
  const day = dayOf(now)
  const [newest, clean, begun] = await Promise.all([
    newestSeal(store, villageId),
    cleanSeal(store, villageId),
    store.get(proofs, villageId),
  ])
  if (clean?.day === day) return null
  if (begun?.day === day) return begun
  const free = SLOTS.filter((slot) => slot !== newest?.slot && slot !== clean?.slot)
  return newProof(villageId, now, free[0] ?? SLOTS[0])
}

/** A proof that begins before the first household. */
export const newProof = (villageId: string, now: number, slot: Seal['slot']): Proof => ({
  ...{ _id: villageId, villageId, day: dayOf(now), begunAt: now, slot, cursor: null, done: 0, through: false },
  ...{ households: 0, points: 0, stretches: [], wrong: [], wrongs: 0 },
})

/** A household that was gone through; its passbook is null where nothing was ever posted. */
export interface Gone {
  readonly householdId: string
  readonly passbook: Passbook | null
}

/** A stretch of households that was gone through, in order, and what is wrong with them. */
export interface Stretch {
  /** The number of its first household. */
  readonly first: string
  readonly households: readonly Gone[]
  readonly wrong: readonly Finding[]
  /** Where the next one begins; null behind the last. */
  readonly next: string | null
}

/** The proof with more that is wrong. */
export const withWrong = (proof: Proof, wrong: readonly Finding[]): Proof => ({
  ...proof,
  wrong: [...proof.wrong, ...wrong].slice(0, MOST_KEPT),
  wrongs: proof.wrongs + wrong.length,
})

/** Where a proof is kept, and by which secret its leaves are salted. */
export interface Keeping {
  readonly store: Store
  readonly settings: Pick<Settings, 'fingerprint'>
}

/**
 * The leaf of a household, whether it has a passbook or not: from the shape of the tree nobody sees whose first line came.
 * Its salt follows from the instance's secret, so that a proof that is cut short and one that is done anew come to the
 * same seal; it is another one every day, so that whoever has left a household knows none of those to come.
 */
function leafFor({ settings }: Keeping, { villageId, day }: Proof, { householdId, passbook }: Gone): SealedBook {
  const { version, headHash } = passbook ?? { version: 0, headHash: GENESIS }
  return {
    householdId,
    version,
    headHash,
    salt: settings.fingerprint('sealLeaf', `${villageId}\n${day}\n${householdId}`),
  }
}

const pointsOf = ({ passbook }: Gone): number => (passbook ? passbook.balance + passbook.held : 0)

/** Keeps a stretch with its leaves, so that a run that ends here is taken up behind it. */
export async function keepStretch(keeping: Keeping, before: Proof, stretch: Stretch): Promise<Proof> {
  const { first, households, wrong, next } = stretch
  const { villageId, done: n } = before
  const leaves = households.map((one) => leafFor(keeping, before, one))
  const root = rootOf(leaves.map(hashed), hashOf)
  const proof: Proof = {
    ...withWrong(before, wrong),
    ...{ cursor: next, done: n + 1, through: next === null },
    households: before.households + households.length,
    points: households.reduce((sum, one) => sum + pointsOf(one), before.points),
    stretches: households.length > 0 ? [...before.stretches, { n, first, root }] : before.stretches,
  }
  await keeping.store.transaction(async (tx) => {
    await tx.put(sealLeaves, { _id: leavesId(before, n), villageId, books: leaves })
    await tx.put(proofs, proof)
  })
  return proof
}

const hashed = (book: Parameters<typeof leafOf>[0]): string => leafOf(book, hashOf)

/** Seals the day, in the transaction that tells of it; `news` is false when the day's seal before it said the same. */
export async function keepSeal(tx: Transaction, proof: Proof, now: number): Promise<{ seal: Seal; news: boolean }> {
  const { villageId, day, households, points, slot, stretches, wrong, wrongs } = proof
  const root = rootOf(
    stretches.map((stretch) => stretch.root),
    hashOf,
  )
  const seal: Seal = {
    ...{ _id: sealId(villageId, day), villageId, day, at: now, root },
    ...{ households, points, slot, stretches, wrong, wrongs },
  }
  const before = await tx.get(seals, seal._id)
  await tx.put(seals, seal)
  await tx.remove(proofs, villageId)
  return { seal, news: before === null || hashOf(before.wrong) !== hashOf(wrong) }
}
