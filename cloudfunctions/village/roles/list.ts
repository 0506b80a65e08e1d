import { GRANTED_ROLES } from '@shared/kernel/access'
import { mayName, OFFICES } from '@shared/village/offices'
import { type Call, villageOf } from '../../kernel/call'
import { hashOf } from '../../kernel/hash'
import type { Output } from '../contract-types'
import { households, places } from '../documents'
import { placesOf, sayHome, unitsOf } from '../places'
import { heldRoles } from './held'
import { holdersOf } from './holders'

/** Names one role of one person over one place. */
export const roleIdOf = (residentId: string, role: string, placeId: string): string =>
  hashOf([residentId, role, placeId]).slice(0, 32)

/** Who holds what in a village now, as far as it is the caller's to know, and the places over which roles can be held. */
export async function listRoles(call: Call): Promise<Output<'listRoles'>> {
  const villageId = villageOf(call)
  const known = GRANTED_ROLES.filter((role) => OFFICES[role].knownTo !== 'namers' || mayName(call.roles, role))
  const [holders, choices] = await Promise.all([holdersOf(call, villageId, known), placesToChoose(call)])
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

/** The village with its parts; a town officer can also give roles over the town and its units. */
async function placesToChoose(call: Call): Promise<Output<'listRoles'>['places']> {
  const villageId = villageOf(call)
  const { townId } = call.target
  const ofTown = townId !== undefined && call.roles.includes('townOfficer') ? townId : null
  const [village, town, units, ...parts] = await Promise.all([
    call.store.get(places, villageId),
    ofTown === null ? null : call.store.get(places, ofTown),
    ofTown === null ? [] : unitsOf(call.store, ofTown),
    ...(['group', 'grid', 'courtyard'] as const).map((kind) => placesOf(call.store, villageId, kind)),
  ])
  return [town, village, ...parts.flat(), ...units].flatMap((place) =>
    place ? [{ id: place._id, name: place.name, kind: place.kind }] : [],
  )
}
