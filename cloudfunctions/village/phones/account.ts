import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { type Account, accounts, type GrantRecord, type Resident, residents } from '../documents'

/** One person may be signed in on so many phones: their own and an old one, or a child's. */
const MOST_PHONES = 2

/** Signs a person in on a phone; refuses with `PHONES_FULL`. The caller has read `resident` in the same transaction. */
export async function openAccount(
  tx: Transaction,
  { now }: Pick<Call, 'now'>,
  resident: Resident,
  openid: string,
): Promise<void> {
  if (resident.phones.length >= MOST_PHONES) throw refuse('PHONES_FULL')
  const { _id: residentId, villageId, householdId, name, grants } = resident
  await tx.put(accounts, {
    _id: openid,
    ...{ villageId, residentId, householdId, name, grants },
    preference: { elder: false, readAloud: false },
    accepted: { progress: 0, letter: 0 },
    messagesReadAt: 0,
    since: now,
  })
  await tx.put(residents, { ...resident, phones: [...resident.phones, openid] })
}

/**
 * Makes room for one more phone of a person whom somebody has recognised face to face: the phone that was signed in
 * longest ago is signed out, for it is the likeliest to be lost. `openAccount` writes the resident that this answers.
 */
export async function makeRoom(tx: Transaction, resident: Resident): Promise<Resident> {
  const [oldest, ...others] = resident.phones
  if (oldest === undefined || resident.phones.length < MOST_PHONES) return resident
  await tx.remove(accounts, oldest)
  return { ...resident, phones: others }
}

/** Signs a phone out. */
export async function closeAccount(tx: Transaction, { _id: openid, residentId }: Account): Promise<void> {
  const resident = await tx.get(residents, residentId)
  if (resident) await tx.put(residents, { ...resident, phones: resident.phones.filter((phone) => phone !== openid) })
  await tx.remove(accounts, openid)
}

/** Writes what a person holds, with the copies that their phones are judged by: a taken role ends at once. */
export async function writeGrants(tx: Transaction, resident: Resident, grants: GrantRecord[]): Promise<void> {
  await tx.put(residents, { ...resident, grants })
  for (const phone of resident.phones) {
    const account = await tx.get(accounts, phone)
    if (account) await tx.put(accounts, { ...account, grants })
  }
}

/** The caller's account, to be changed in this transaction; refuses when it was signed out in the meantime. */
export async function ownAccount(tx: Transaction, { caller }: Pick<Call, 'caller'>): Promise<Account> {
  const account = await tx.get(accounts, caller.openid)
  if (!account) throw refuse('SIGN_IN_REQUIRED')
  return account
}
