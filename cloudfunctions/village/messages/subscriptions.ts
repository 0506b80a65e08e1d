import type { GrantedRole } from '@shared/kernel/access'
import { GRANTED_ROLES } from '@shared/kernel/access'
import { inParts, type Transaction } from '../../kernel/store'
import type { Run } from '../../kernel/timer'
import { accounts, residents } from '../documents'
import { holdersOf } from '../roles'

type Template = 'progress' | 'letter'

const isRole = (word: string): word is GrantedRole => GRANTED_ROLES.some((role) => role === word)

/** The phones (openids) behind the audience of a message that have one of its template accepted, as it stands now. */
export async function acceptingPhones(
  run: Pick<Run, 'store' | 'now'>,
  message: { villageId: string; audience: string; template: Template },
): Promise<string[]> {
  const found = await inParts(await phonesOf(run, message), (part) =>
    run.store.find(accounts, { where: { _id: { in: part } }, limit: part.length }),
  )
  return found.filter(({ accepted }) => accepted[message.template] > 0).map(({ _id }) => _id)
}

/** A household's, a person's, or those of a duty at a place. */
async function phonesOf(
  run: Pick<Run, 'store' | 'now'>,
  { villageId, audience }: { villageId: string; audience: string },
): Promise<string[]> {
  const [kind, id = '', placeId] = audience.split(':')
  if (kind === 'household') {
    const found = await run.store.find(accounts, { where: { householdId: id } })
    return found.map(({ _id }) => _id)
  }
  if (kind === 'resident') return (await run.store.get(residents, id))?.phones ?? []
  if (kind !== 'role' || !isRole(id)) return []
  const holders = await holdersOf(run, villageId, [id])
  return holders.filter(({ grant }) => grant.placeId === placeId).flatMap(({ resident }) => resident.phones)
}

/** Takes one accepted message of a phone, so that it is spent before it is sent; false when none is left. */
export async function spendAccepted(tx: Transaction, openid: string, template: Template): Promise<boolean> {
  const account = await tx.get(accounts, openid)
  if (!account || account.accepted[template] <= 0) return false
  const accepted = { ...account.accepted, [template]: account.accepted[template] - 1 }
  await tx.put(accounts, { ...account, accepted })
  return true
}
