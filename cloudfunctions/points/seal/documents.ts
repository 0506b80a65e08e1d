import * as z from 'zod'
import { finding } from '../../kernel/finding'
import { collection, index } from '../../kernel/store'

const count = z.int().min(0)

/** A stretch of the village's households, by number, with the root over their leaves. */
const stretch = z.object({ n: count, first: z.string(), root: z.string() })

/** Where leaves lie: those of the newest seal, of the newest clean one, and of the proof under way. */
export const SLOTS = ['a', 'b', 'c'] as const

/**
 * What a night's proof has come to. `_id` is `{village}:{day}`: it stays, so that the seal of any day can be shown.
 * The leaves lie beside it, in `slot`, for the newest one and the newest clean one only.
 */
const seal = z.object({
  _id: z.string(),
  villageId: z.string(),
  day: z.string(),
  at: z.int(),
  root: z.string(),
  /** Households that are sealed; of before, those of them that had a passbook. */
  households: count,
  /** Points on all of them, held ones included. */
  points: count,
  slot: z.enum(SLOTS),
  stretches: z.array(stretch),
  /** What did not add up, the first of it; `wrongs` counts all. Spending stands still unless it is none. */
  wrong: z.array(finding),
  wrongs: count,
})
export type Seal = z.infer<typeof seal>
export const seals = collection('points_seals', seal, [
  index('villageId', '-day', '-_id'),
  index('villageId', 'wrongs', '-day', '-_id'),
])

const book = z.object({ householdId: z.string(), version: count, headHash: z.string(), salt: z.string().optional() })

/**
 * The leaves of a stretch. `_id` is `{village}:{slot}:{n}`: the slots are written in turn, so that the seal that is shown
 * keeps its leaves until the next one is whole, and the clean one until the next clean one is.
 */
const leaves = z.object({ _id: z.string(), villageId: z.string(), books: z.array(book) })
export const sealLeaves = collection('points_seal_leaves', leaves)

/** A proof under way; `_id` is the village. A run that ends in the middle is taken up by the next one at the cursor. */
const proof = z.object({
  ...seal.omit({ _id: true, root: true, at: true }).shape,
  _id: z.string(),
  begunAt: z.int(),
  /** Behind which household it goes on; null before the first. */
  cursor: z.string().nullable(),
  /** Stretches there were, those without a household too. */
  done: count,
  /** Every household is through. */
  through: z.boolean(),
})
export type Proof = z.infer<typeof proof>
export const proofs = collection('points_proofs', proof)

export const sealCollections = [seals, sealLeaves, proofs]
