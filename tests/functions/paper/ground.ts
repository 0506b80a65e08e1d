import { waitingRows } from '../../../cloudfunctions/kernel/waiting'
import { waitingOf } from '../../../cloudfunctions/matter/waits'
import { type Claim, claims, passbooks } from '../../../cloudfunctions/points/documents'
import { claimKind } from '../../../cloudfunctions/points/exports'
import { type Account, accountOf, emptyPassbook, inPeriod } from '../../../cloudfunctions/points/ledger/post'
import { type Household, households } from '../../../cloudfunctions/village/documents'
import type { TestCloud } from '../../support/cloud'
import { fetched, type Printed, readPdf } from './reader'

/** The printed file that a procedure answers with. */
export const printed = async (made: Promise<{ url: string; name: string }>): Promise<Printed> =>
  readPdf(await fetched(await made))

/** A household more of the village; numbers are made of group and `n`. */
export const householdOf = (n: number, group = 1): Household => ({
  _id: `qs-${group}${500 + n}`,
  villageId: 'qs',
  number: `${group}${500 + n}`,
  head: `${'赵钱孙李周吴郑王'.charAt(n % 8)}${'春夏秋冬'.charAt(Math.floor(n / 8) % 4)}${'梅兰竹菊松柏'.charAt(n % 6)}`,
  ...{ groupId: `qs-g${group}`, groupName: `${group}组`, gridId: `qs-w${group}`, gridName: `${group}网格` },
  ...{ door: `${500 + n}号`, residents: 3, doorCodeVersion: 1, kinHouseholdIds: [], exchanged: [], rosterHash: '' },
})

/** So many households more, each with the honour that `honourOf` says. */
export async function settle(
  { store, now }: TestCloud,
  count: number,
  { group = 1, honourOf = () => 0 }: { group?: number; honourOf?: (n: number) => number } = {},
): Promise<Household[]> {
  const settled = Array.from({ length: count }, (_, n) => householdOf(n, group))
  for (const [n, household] of settled.entries()) {
    await store.create(households, household)
    const account: Account = accountOf(household)
    const honour = honourOf(n)
    if (honour > 0) await store.create(passbooks, { ...inPeriod(emptyPassbook(account), now()), honour })
  }
  return settled
}

/** A claim as it hangs on the notice board. */
export const claimOnNotice = (household: Household, ruleName: string, more: Partial<Claim>): Claim => ({
  _id: `claim-${household.number}`,
  ...{ villageId: household.villageId, householdId: household._id, groupId: household.groupId },
  ...{ groupName: household.groupName, gridId: household.gridId, head: household.head, residentId: null },
  ...{ kind: 'award', state: 'publicised', version: 1, resolution: { title: '细则', day: '2026-01-10' } },
  rule: {
    ...{ id: 'r1', name: ruleName, category: '环境', kind: 'award', points: { min: 5, max: 5 }, unit: 'household' },
    ...{ caps: {}, evidence: { photo: false, words: false, note: '' } },
    path: { verify: true, endorse: 1, noticeDays: 3 },
  },
  ...{ points: { min: 5, max: 5 }, words: null, photos: [], onPaper: false, raisedAt: 0 },
  raisedBy: { residentId: 'someone', householdId: null, name: '某人', role: 'resident' },
  ...{ verifiedBy: null, verifierId: null, votes: [], deadlineAt: null, timerAt: null, queue: null, queueAt: 0 },
  ...{ noticeLeft: null, objectedBy: null, objections: [], answers: 0, kinHouseholdIds: [], entryId: null },
  revision: 0,
  ...more,
})

/** Lays a claim down as it would lie there if it had been raised: with the word that hangs it on the board. */
export async function hang({ store, now }: TestCloud, claim: Claim): Promise<void> {
  await store.create(claims, claim)
  const row = waitingOf(claimKind, claim, now())
  if (row) await store.create(waitingRows, row)
}
