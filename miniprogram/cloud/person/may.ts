import { access } from '@shared/access'
import { type Access, rolesThatAllow } from '@shared/kernel/access'
import type { HeldRole } from '@shared/village/contract'
import { serverNow } from '@/cloud/link/clock'

type Procedure = keyof typeof access

/** Whether one of the roles held lets its holder use `procedure` somewhere; what to show, not what is allowed. */
export function mayByRole(roles: readonly HeldRole[], procedure: Procedure): boolean {
  const row: Access = access[procedure]
  return roles.some(({ role, until }) => row.who[role] !== undefined && until > serverNow())
}

/** Whether one of the roles held lets its holder use `procedure` on this village. */
export function mayInVillage(roles: readonly HeldRole[], procedure: Procedure, villageId: string): boolean {
  const caller = { openid: '', grants: roles }
  return rolesThatAllow(access[procedure], caller, { villageId }, serverNow()).some((role) => role !== 'guest')
}
