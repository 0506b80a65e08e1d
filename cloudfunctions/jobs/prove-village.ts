import type { Finding } from '../kernel/finding'
import type { Run } from '../kernel/timer'
import { keepStretch, type Proof, type Stretch, withWrong } from '../points/exports'
import { proveStock } from '../shop/exports'
import { type Household, householdsAfter } from '../village/exports'
import { provedTwice, proveHousehold, unreadable } from './prove-household'

/** As much as the work of a proof takes of a run; an operator's tool has no run. */
export type Proving = Pick<Run, 'store' | 'now' | 'pause' | 'hasTime'>

/** So many households are gone through at once and kept as one stretch of the seal. */
const STRETCH = 64
/** So many side by side: they do not touch each other. */
const LANES = 8

/** Goes on with a village's proof, stretch by stretch; the proof as far as it came, null when time was over before its end. */
export async function proveVillage(proving: Proving, begun: Proof): Promise<Proof | null> {
  let proof = begun
  while (!proof.through) {
    if (!proving.hasTime()) return null
    proof = await keepStretch(proving.store, proof, await proveStretch(proving, proof))
  }
  return proving.hasTime() ? withWrong(proof, await proveShop(proving, proof.villageId)) : null
}

async function proveStretch(proving: Proving, { villageId, cursor }: Proof): Promise<Stretch> {
  const from = { limit: STRETCH, cursor: cursor ?? undefined }
  const { items, next } = await householdsAfter(proving.store, villageId, from)
  const proved = await eachOf(items, (household) => proveHousehold(proving.store, household, proving))
  const books = proved.flatMap(({ passbook }) => passbook ?? [])
  const wrong = proved.flatMap((one) => one.wrong)
  return { first: items[0]?.number ?? '', books, wrong, next }
}

async function eachOf<R>(households: readonly Household[], work: (household: Household) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let n = 0; n < households.length; n += LANES) {
    done.push(...(await Promise.all(households.slice(n, n + LANES).map(work))))
  }
  return done
}

async function proveShop({ store, now, pause }: Proving, villageId: string): Promise<readonly Finding[]> {
  const once = () =>
    proveStock(store, villageId, now)
      .catch(unreadable)
      .then((wrong) => ({ wrong }))
  return (await provedTwice(pause, once)).wrong
}
