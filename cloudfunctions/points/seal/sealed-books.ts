import { leafOf, rootOf, type SealedBook } from '@shared/points/seal'
import { type Finding, missing, unequal } from '../../kernel/finding'
import { hashOf } from '../../kernel/hash'
import type { Store } from '../../kernel/store'
import { householdOf, householdRecords } from '../../village/exports'
import { type Proof, type Seal, sealLeaves, seals } from './documents'
import { cleanSeal, leavesId, leavesIn } from './keep'

/** The passbooks of the newest clean seal by household, and where what is kept of it does not lead up to its root. */
export interface SealedFile {
  readonly books: ReadonlyMap<string, SealedBook>
  readonly wrong: readonly Finding[]
}

/** Reads the newest clean seal with its leaves; nothing before the first. */
export async function sealedFileOf(store: Store, villageId: string): Promise<SealedFile> {
  const clean = await cleanSeal(store, villageId)
  if (!clean) return { books: new Map(), wrong: [] }
  const leaves = await Promise.all(clean.stretches.map(({ n }) => leavesIn(store, clean, n)))
  const books = leaves.flatMap((stretch) => stretch?.books ?? [])
  return {
    books: new Map(books.map((book) => [book.householdId, book])),
    wrong: [...leaves.flatMap((stretch, n) => proveLeaves(clean, n, stretch?.books)), ...proveRoot(clean)],
  }
}

/** Leaves that are gone, or that are not those which were sealed: nothing could be held against them any more. */
function proveLeaves(clean: Seal, place: number, books: readonly SealedBook[] | undefined): Finding[] {
  const { n = place, root = '' } = clean.stretches[place] ?? {}
  const id = leavesId(clean, n)
  if (!books) return [missing(sealLeaves, id, `leaves that lead up to ${root}`)]
  const leaves = books.map((book) => leafOf(book, hashOf))
  return unequal(sealLeaves, id, [['root', rootOf(leaves, hashOf), root]])
}

const proveRoot = ({ _id, root, stretches }: Seal): Finding[] => {
  const roots = stretches.map((stretch) => stretch.root)
  return unequal(seals, _id, [['root', root, rootOf(roots, hashOf)]])
}

/**
 * Households of which something was sealed, and that the proof did not come by: their lines are asked after nowhere else.
 */
export async function proveStanding(store: Store, proof: Proof, { books }: SealedFile): Promise<Finding[]> {
  const leaves = await Promise.all(proof.stretches.map(({ n }) => leavesIn(store, proof, n)))
  const seen = new Set(leaves.flatMap((stretch) => stretch?.books ?? []).map(({ householdId }) => householdId))
  const unseen = [...books.values()].filter(({ householdId, version }) => version > 0 && !seen.has(householdId))
  const found = await Promise.all(
    unseen.map(async ({ householdId, version, headHash }) => {
      const household = await householdOf(store, householdId)
      const stands = household?.villageId === proof.villageId
      return stands
        ? []
        : [missing(householdRecords, householdId, `household of ${version} lines, sealed as ${headHash}`)]
    }),
  )
  return found.flat()
}
