import { hashOf } from '../../cloudfunctions/kernel/hash'
import {
  type Claim,
  claims,
  type Entry,
  entries,
  type Passbook,
  passbooks,
} from '../../cloudfunctions/points/documents'
import { emptyPassbook, GENESIS } from '../../cloudfunctions/points/ledger/post'
import { laySpot, type Spot, spots } from '../security/spots'
import type { TestCloud } from '../support/cloud'
import { insert } from './insert'

/** One household in the middle of it all, whose book is as long as a fifth of the village's. */
const SHARE = 5
/** The others, as many whatever the number of entries: the village is the same, only its history is longer. */
const OTHERS = 400

/** The household that is measured: 李大山家. */
export const home = spots[0] as Spot

/**
 * Fills a village with `count` entries: a fifth in one long passbook, the rest over four hundred households. The
 * documents are what the ledger writes; they are put in by the batch, because filling is not measured.
 */
export async function fillLedger(cloud: TestCloud, count: number): Promise<void> {
  const at = cloud.now() - 1000
  const long = Math.floor(count / SHARE)
  await fillBook(cloud, home.householdId, long, at)
  for (let n = 0; n < OTHERS; n++) {
    await fillBook(cloud, `qs-full-${n}`, Math.floor((count - long) / OTHERS), at)
  }
}

async function fillBook(cloud: TestCloud, householdId: string, count: number, at: number): Promise<void> {
  const account = { householdId, villageId: 'qs', groupId: 'qs-g1', groupName: '1组', gridId: 'qs-w1', head: '某人' }
  let headHash = GENESIS
  const written: Entry[] = []
  for (let sequence = 1; sequence <= count; sequence++) {
    const body = {
      ...{ _id: `award:${householdId}-${sequence}`, villageId: 'qs', householdId, groupId: 'qs-g1', gridId: 'qs-w1' },
      ...{ sequence, kind: 'award' as const, side: 'in' as const, points: 1, honour: 1, heldAfter: 0 },
      ...{ balanceBefore: sequence - 1, balanceAfter: sequence, reason: '清扫巷道', confirmedBy: '议事会' },
      ...{ claimId: null, at: at - (count - sequence), inputHash: '', previousHash: headHash },
    }
    headHash = hashOf(body)
    written.push({ ...body, hash: headHash })
  }
  await insert(cloud, entries.name, written)
  const year = String(new Date(at).getUTCFullYear())
  const month = new Date(at + 8 * 3_600_000).toISOString().slice(0, 7)
  const book: Passbook = {
    ...emptyPassbook(account),
    ...{ honour: count, period: month.slice(0, 4) || year, monthHonour: count, month, balance: count },
    ...{ lots: [{ points: count, expiresAt: at + 300 * 86_400_000 }], year: { opening: 0, in: count, out: 0 } },
    ...{ version: count, headHash },
  }
  await insert(cloud, passbooks.name, [book])
}

/** A claim whose notice has just run out: the next timer posts it. */
export async function claimReadyToPost(cloud: TestCloud, n: number): Promise<void> {
  const at = cloud.now()
  await laySpot(cloud.store, home, at)
  await cloud.store.transaction(async (tx) => {
    const template = await tx.get(claims, home.claimId)
    if (!template) throw new Error('no claim to copy')
    await tx.remove(claims, home.claimId)
    await tx.remove(entries, home.entryId)
    const claim: Claim = { ...template, _id: `ready-${n}`, deadlineAt: at - 1, timerAt: at - 1 }
    await tx.put(claims, claim)
  })
}
