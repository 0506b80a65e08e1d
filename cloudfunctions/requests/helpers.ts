import { GRANTED_ROLES } from '@shared/kernel/access'
import { namesIn } from '@shared/matter/flow'
import { UNITS } from '@shared/requests/terms'
import { OFFICES, sayRole } from '@shared/village/offices'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { holdersOf, placeOf, residentById, unitsOf } from '../village/exports'
import type { Input, Output } from './contract-types'
import { type RequestRecord, requestRecords } from './documents'

/** Offices of which everybody may know who holds them. */
const KNOWN = GRANTED_ROLES.filter((role) => OFFICES[role].knownTo === 'village')

interface Helper {
  readonly name: string
  readonly words: readonly string[]
  /** Whether they look after the place where it is: they stand first. */
  readonly first: boolean
}

/** Who may be asked to help with a request, and the offices of the town that it can be handed to. */
export async function helpers(call: Call, { requestId }: Input<'helpers'>): Promise<Output<'helpers'>> {
  const found = await call.store.get(requestRecords, requestId)
  if (!found) throw refuse('NOT_FOUND')
  const { villageId, townId } = found
  const [holders, units] = await Promise.all([
    holdersOf(call, villageId, KNOWN),
    townId === null ? [] : unitsOf(call.store, townId),
  ])
  const near = new Set<string>([found.groupId, ...(found.gridId === null ? [] : [found.gridId])])
  const people = new Map<string, Helper>()
  for (const { resident, grant } of holders) {
    const { name, words, first } = people.get(resident._id) ?? { name: resident.name, words: [], first: false }
    const word = sayRole(grant.role)
    const said = grant.placeId === villageId ? word : `${grant.placeName} ${word}`
    people.set(resident._id, { name, words: [...words, said], first: first || near.has(grant.placeId) })
  }
  const own = units.map(({ _id: id, name }) => ({ id, name }))
  const standard = namesIn(UNITS).filter((id) => own.every(({ name }) => !name.includes(UNITS[id])))
  return {
    people: [...people]
      .sort(([, one], [, other]) => Number(other.first) - Number(one.first))
      .map(([residentId, { name, words }]) => ({ residentId, name, office: words.join('、') })),
    units: [...own, ...standard.map((id) => ({ id, name: UNITS[id] }))],
  }
}

/** Who was asked to help, and which office has it, by name. */
export async function helpOf({ store, caller }: Call, { helper, unit }: RequestRecord) {
  const [person, place] = await Promise.all([
    helper ? residentById(store, helper.residentId) : null,
    unit && !Object.hasOwn(UNITS, unit.id) ? placeOf(store, unit.id) : null,
  ])
  const standard = namesIn(UNITS).find((id) => id === unit?.id)
  const unitName = standard === undefined ? place?.name : UNITS[standard]
  return {
    helper: helper && person ? { name: person.name, mine: caller.residentId === person._id, day: helper.day } : null,
    unit: unit && unitName !== undefined ? { name: unitName, day: unit.day } : null,
  }
}
