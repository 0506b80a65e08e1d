import { cloud } from '@/cloud/link/link'
import { type Read, useRead } from '@/cloud/reads/use-read'

/** Who holds what in a village now, and the places over which roles can be held. */
export type Roles = Awaited<ReturnType<typeof cloud.village.listRoles>>
export type RoleLine = Roles['roles'][number]
export type RolePlace = Roles['places'][number]

/** Asked once the village is known. */
export const useRoles = (villageId: string | undefined): Read<Roles> =>
  useRead(['village', 'roles', villageId], () => cloud.village.listRoles({ villageId: villageId ?? '' }), {
    when: villageId !== undefined,
  })
