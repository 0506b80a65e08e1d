import { access } from '@shared/access'
import type { Access, Role, Scope } from '@shared/kernel/access'
import { householdIdOf, PEOPLE, type Person, residentIdOf } from '../support/world'
import { type Spot, spots } from './spots'

const NOBODY: Access = { who: {}, target: 'none' }

/** The line of the table, looked up without the product's own hand; what has none opens to nobody. */
export const rowOf = (procedure: string): Access =>
  new Map<string, Access>(Object.entries(access)).get(procedure) ?? NOBODY

const rolesOf = (person: Person): Role[] => (person === 'expired' ? [] : PEOPLE[person].roles.map(([role]) => role))
const placesOf = (person: Person, role: Role): string[] =>
  PEOPLE[person].roles.filter(([held]) => held === role).map(([, place]) => place)

/** The model: who ought to get in, said in the words of the world, apart from the code that decides it. */
export function oughtToOpen(row: Access, person: Person | null, spot: Spot): boolean {
  const lets = (role: Role, scope: Scope | undefined): boolean => {
    if (scope === undefined) return false
    if (row.target === 'none' || scope === 'public') return true
    if (!person || role === 'guest') return false
    const places = role === 'resident' ? [PEOPLE[person].village] : placesOf(person, role)
    const place = {
      grid: spot.gridId,
      group: spot.groupId,
      village: spot.villageId,
      town: spot.townId,
      county: spot.countyId,
    }
    if (scope === 'self') return residentIdOf(person) === spot.residentId
    if (scope === 'household') return PEOPLE[person].household !== null && householdIdOf(person) === spot.householdId
    return places.includes(place[scope])
  }
  const held: Role[] = person ? ['guest', 'resident', ...rolesOf(person)] : ['guest']
  return held.some((role) => lets(role, row.who[role]))
}

/** The first spot: 李大山's own door. */
export function firstSpot(): Spot {
  const [spot] = spots
  if (!spot) throw new Error('no spot')
  return spot
}

/** Everybody who may call a procedure there. */
export const whoMay = (procedure: string, spot = firstSpot()): Person[] =>
  (Object.keys(PEOPLE) as Person[]).filter((person) => oughtToOpen(rowOf(procedure), person, spot))
