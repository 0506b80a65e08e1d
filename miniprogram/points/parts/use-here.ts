import { access } from '@shared/access'
import type { Contract } from '@shared/contract'
import { rolesThatAllow } from '@shared/kernel/access'
import { serverNow } from '@/cloud/clock'
import { rememberContact } from '@/cloud/contact'
import { cloud } from '@/cloud/link'
import { type Read, useRead } from '@/cloud/use-read'

/** Where the person is and who they are: the answer of the first page, which is on the phone before any other. */
export type Here = Awaited<ReturnType<typeof cloud.village.home>>

/** The first page's answer, shared with it. */
export const useHere = (): Read<Here> =>
  useRead(['village', 'home'], async () => {
    const here = await cloud.village.home({})
    rememberContact(here.contact)
    return here
  })

type PointsProcedure = `points.${keyof Contract['points'] & string}`

/** Whether somebody's roles, or being of the village, let them use a procedure here; what to show, not what is allowed. */
export function maybeMay({ me, village }: Here, procedure: PointsProcedure): boolean {
  if (!me) return false
  const caller = {
    openid: '',
    residentId: me.residentId,
    householdId: me.householdId ?? undefined,
    villageId: village.id,
    grants: me.roles,
  }
  const row = access[procedure]
  const roles = rolesThatAllow({ ...row, target: 'none' }, caller, {}, serverNow())
  return roles.length > 0
}
