import type { GrantedRole } from '@shared/kernel/access'
import * as z from 'zod'
import type { Call } from './call'
import { hashOf } from './hash'
import { collection, index, type Transaction } from './store'

/**
 * Something that people are told. `_id` is made of the change and the audience, so nobody is told twice.
 * `audience` is one household, one resident, or everybody who holds a role at a place.
 */
const message = z.object({
  _id: z.string(),
  villageId: z.string(),
  audience: z.string(),
  title: z.string(),
  text: z.string(),
  sentAt: z.int(),
  about: z.object({ kind: z.string(), id: z.string() }).nullable(),
  template: z.enum(['progress', 'letter']),
  /** Whether WeChat has been asked to show it as a subscription message. */
  wechat: z.enum(['waiting', 'sent', 'none']),
})
export type Message = z.infer<typeof message>

export const messages = collection('kernel_messages', message, [
  index('audience', '-sentAt', '-_id'),
  index('wechat', 'sentAt', '_id'),
])

export const toHousehold = (householdId: string) => `household:${householdId}`
export const toResident = (residentId: string) => `resident:${residentId}`
export const toRole = (role: GrantedRole, placeId: string) => `role:${role}:${placeId}`

/** Everybody a caller is: the audiences whose messages they read. */
export const audiencesOf = ({ caller, now }: Pick<Call, 'caller' | 'now'>): string[] => [
  ...(caller.householdId ? [toHousehold(caller.householdId)] : []),
  ...(caller.residentId ? [toResident(caller.residentId)] : []),
  ...caller.grants.filter((grant) => grant.until > now).map((grant) => toRole(grant.role, grant.placeId)),
]

/** Whose matter a message is about, as whoever reads it may know: to themselves it is theirs. */
export const YOURS = '您家'

export interface Telling {
  readonly villageId: string
  readonly audience: string
  /** Whose matter it is, in the words of whoever reads it: 您家, 李大山家, 村里的账. A title that does not say so gets it put before it. */
  readonly whose: string
  readonly title: string
  readonly text: string
  readonly about?: { kind: string; id: string }
  readonly template?: 'progress' | 'letter'
}

/** Writes a message with the change that causes it: told exactly when it happened, and once. */
export async function tell(tx: Transaction, call: Call, telling: Telling): Promise<void> {
  const { about = null, template = 'progress', whose, title: said, ...rest } = telling
  const title = said.includes(whose) ? said : `${whose}：${said}`
  const _id = hashOf([call.caller.openid, call.procedure, call.key, telling.audience])
  await tx.create(messages, { _id, ...rest, title, about, template, sentAt: call.now, wechat: 'waiting' })
}
