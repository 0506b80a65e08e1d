import { proveRounds, roundFileOf } from '../inspection/exports'
import { type Finding, unreadable } from '../kernel/finding'
import { readTogether, type Store } from '../kernel/store'
import type { Run } from '../kernel/timer'
import { KINDS } from '../kinds'
import {
  adoptedFileOf,
  type Keeping,
  keepStretch,
  type Proof,
  proveAdopted,
  proveStanding,
  type SealedFile,
  type Stretch,
  sealedFileOf,
  withWrong,
} from '../points/exports'
import { proveFigures } from '../requests/exports'
import { proveStock } from '../shop/exports'
import { householdsAfter } from '../village/exports'
import { type Against, proveHousehold } from './prove-household'
import { proveWaiting } from './waiting'

/** As much as the work of a proof takes of a run; an operator's tool has no run. */
export type Proving = Keeping & Pick<Run, 'now' | 'pause' | 'hasTime'>

/** So many households are gone through at once and kept as one stretch of the seal. */
const STRETCH = 64
/** So many side by side, who ask the database as one: they do not touch each other. */
const LANES = 16

/** Goes on with a village's proof, stretch by stretch; the proof as far as it came, null when time was over before its end. */
export async function proveVillage(proving: Proving, begun: Proof): Promise<Proof | null> {
  let proof = begun
  const against = { now: proving.now, sealed: await readSealed(proving.store, begun.villageId) }
  while (!proof.through) {
    if (!proving.hasTime()) return null
    proof = await keepStretch(proving, proof, await proveStretch(proving, proof, against))
  }
  return proving.hasTime() ? withWrong(proof, await proveCommon(proving, proof, against.sealed)) : null
}

/** What was sealed last; what cannot be read of it is wrong, and nothing is held against it. */
const readSealed = (store: Store, villageId: string): Promise<SealedFile> =>
  sealedFileOf(store, villageId).catch((error) => ({ books: new Map(), wrong: unreadable(error) }))

async function proveStretch(proving: Proving, { villageId, cursor }: Proof, against: Against): Promise<Stretch> {
  const { store } = proving
  const from = { limit: STRETCH, cursor: cursor ?? undefined }
  const { items, next } = await householdsAfter(store, villageId, from)
  const together = readTogether(store)
  const households = await untilRight(proving, items, (household) => proveHousehold(together, household, against))
  const wrong = households.flatMap((one) => one.wrong)
  return { first: items[0]?.number ?? '', households, wrong, next }
}

/** What is the village's as a whole. */
const COMMON: readonly ((proving: Proving, proof: Proof, sealed: SealedFile) => Promise<Finding[]>)[] = [
  ({ store, now }, { villageId }) => proveStock(store, villageId, now),
  ({ store, now }, { villageId }) => proveWaiting(store, villageId, now),
  async ({ store }, { villageId }) => proveRounds(await roundFileOf(store, villageId)),
  async ({ store }, { villageId }) => proveAdopted(await adoptedFileOf(store, villageId)),
  ({ store }, { villageId }) => proveFigures(store, villageId),
  ...KINDS.flatMap(({ prove }) =>
    prove ? [({ store, now }: Proving, { villageId }: Proof) => prove(store, { villageId, now })] : [],
  ),
  ({ store }, proof, sealed) => proveStanding(store, proof, sealed),
]

async function proveCommon(proving: Proving, proof: Proof, sealed: SealedFile): Promise<readonly Finding[]> {
  const proved = await untilRight(proving, COMMON, async (prove) => ({
    wrong: await prove(proving, proof, sealed).catch(unreadable),
  }))
  return [...sealed.wrong, ...proved.flatMap(({ wrong }) => wrong)]
}

/** The platform reads one document after another: what was written in between looks wrong at one of these tries only. */
const TRIES = 4
const PAUSE_MS = 50

/** Proves each, and again those that were wrong: what is wrong at every try is wrong. */
async function untilRight<T, R extends { readonly wrong: readonly Finding[] }>(
  { pause }: Proving,
  all: readonly T[],
  prove: (one: T) => Promise<R>,
): Promise<R[]> {
  let proved = await eachOf(all, prove)
  for (let again = 1; again < TRIES && proved.some(({ wrong }) => wrong.length > 0); again++) {
    await pause(PAUSE_MS * again)
    const before = proved
    proved = await eachOf(all, async (one, n) => {
      const known = before[n]
      return known?.wrong.length === 0 ? known : prove(one)
    })
  }
  return proved
}

async function eachOf<T, R>(all: readonly T[], work: (one: T, n: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let from = 0; from < all.length; from += LANES) {
    done.push(...(await Promise.all(all.slice(from, from + LANES).map((one, n) => work(one, from + n)))))
  }
  return done
}
