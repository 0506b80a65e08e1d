import { GRANTED_ROLES } from '@shared/kernel/access'
import { type Call, villageOf } from '../../kernel/call'
import { hashOf } from '../../kernel/hash'
import type { Output } from '../contract-types'
import { households, places } from '../documents'
import { placesOf, sayHome } from '../places'
import { heldRoles } from './held'
import { holdersOf } from './holders'

/** Names one role of one person over one place. */
export const roleIdOf = (residentId: string, role: string, placeId: string): string =>
  hashOf([residentId, role, placeId]).slice(0, 32)

/** Who holds what in a village now, and the places over which roles can be held. */
export async function listRoles(call: Call): Promise<Output<'listRoles'>> {
  const villageId = villageOf(call)
  const [holders, choices] = await Promise.all([holdersOf(call, villageId, GRANTED_ROLES), placesToChoose(call)])
  const ids = new Set(holders.flatMap(({ resident }) => resident.householdId ?? []))
  const homes = ids.size > 0 ? await call.store.find(households, { where: { _id: { in: [...ids] } }, limit: 1000 }) : []
  const homeNames = new Map(homes.map((home) => [home._id, sayHome(home)]))
  const roles = holders.flatMap(({ resident, grant }) =>
    heldRoles([grant], call.now).map((held) => ({
      id: roleIdOf(resident._id, grant.role, grant.placeId),
      ...held,
      residentId: resident._id,
      name: resident.name,
      household: homeNames.get(resident.householdId ?? '') ?? '',
    })),
  )
  return { roles, places: choices }
}

/** The village with its groups and grids; a town officer can also give roles over the town. */
async function placesToChoose(call: Call): Promise<Output<'listRoles'>['places']> {
  const villageId = villageOf(call)
  const { townId } = call.target
  const [village, town, groups, grids] = await Promise.all([
    call.store.get(places, villageId),
    townId && call.roles.includes('townOfficer') ? call.store.get(places, townId) : null,
    placesOf(call.store, villageId, 'group'),
    placesOf(call.store, villageId, 'grid'),
  ])
  return [town, village, ...groups, ...grids].flatMap((place) =>
    place && place.kind !== 'county' && place.kind !== 'courtyard'
      ? [{ id: place._id, name: place.name, kind: place.kind }]
      : [],
  )
}
