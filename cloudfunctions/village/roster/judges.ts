import { OFFICES } from '@shared/village/offices'
import type { Call } from '../../kernel/call'
import type { Household, Resident, RosterImportRecord } from '../documents'
import { householdIdOf, kinOf, OFFICE_NUMBER, stillFormer } from '../households'
import { sayHousehold } from '../places'
import { holdersOf } from '../roles'
import type { Plan } from './plan'
import type { StoredRoster } from './stored'

/** As many as a person reads before saying yes. */
const MOST_TOLD = 60
const MOST_NAMED = 3

/** The offices that somebody decides by; what opens nothing decides nothing. */
const officesOf = ({ grants }: Resident, now: number): string =>
  [
    ...new Set(
      grants.filter(({ role, until }) => until > now && OFFICES[role].opens).map(({ role }) => OFFICES[role].word),
    ),
  ].join('、')

const nameOf = ({ head, number }: Pick<Household, 'head' | 'number'>) => `${sayHousehold(head)}（${number}）`

/** What a roster would change about who may judge. */
export interface Touched {
  /** In words; nothing where it changes nothing of it. */
  readonly why: string[]
  /** Households that it is about, and their kin: their people do not say yes to it. */
  readonly apart: string[]
}

/**
 * Somebody in office moves or is gone, somebody moves out of or into the home of somebody in office or of their kin, or such
 * a home comes under another group or grid. Whoever moves out of the office, which is no family, has stood aside for nobody
 * before: that is told of nobody.
 */
export function judgesTouched(plan: Plan, stored: StoredRoster, now: number): Touched {
  const homes = new Map(stored.households.map((home) => [home._id, home]))
  const people = new Map(stored.residents.map((person) => [person._id, person]))
  const inOffice = stored.residents.filter((person) => officesOf(person, now) !== '')
  const say = (person: Resident) => `${person.name}（${officesOf(person, now)}）`
  const near = nearOffice(stored, inOffice, now)
  const told = (why: string, ...concerned: readonly (string | null)[]) => ({ why, concerned })

  const gone = plan.departed
    .filter((one) => inOffice.includes(one))
    .map((one) => told(`${say(one)}不在名册里，职务就此结束`, one.householdId))
  const moved = plan.differences.flatMap(({ entry: { household: home, residents } }) =>
    residents.flatMap(({ _id }) => {
      const person = people.get(_id)
      const from = person && cameFrom(person, home._id, homes, now)
      if (!person || !from) return []
      const whose = [...new Set([...(near.get(from._id) ?? []), ...(near.get(home._id) ?? [])])]
      const serves = officesOf(person, now) !== ''
      if (!serves && whose.length === 0) return []
      const move = `从${nameOf(from)}搬到${nameOf(home)}`
      const why = serves
        ? `${say(person)}${move}`
        : `${person.name}${move}，这里有${whose.map(say).join('、')}自家或亲戚家`
      return [told(why, from._id, home._id)]
    }),
  )
  const turned = plan.differences.flatMap(({ entry: { household: home }, before }) => {
    const whose = near.get(home._id)
    const same = before?.groupId === home.groupId && before.gridId === home.gridId
    return !before || same || !whose
      ? []
      : [told(`${nameOf(before)}换了组或网格，是${whose.map(say).join('、')}自家或亲戚家`, home._id)]
  })
  const all = [...gone, ...moved, ...turned]
  const concerned = new Set(all.flatMap(({ concerned }) => concerned).filter((id) => id !== null))
  const kin = [...concerned].flatMap((id) => {
    const home = homes.get(id)
    return home ? kinOf(home, now) : []
  })
  return { why: all.map(({ why }) => why).slice(0, MOST_TOLD), apart: [...new Set([...concerned, ...kin])] }
}

/** By household: who in office lives there, or is kin to it. */
function nearOffice({ households }: StoredRoster, inOffice: readonly Resident[], now: number): Map<string, Resident[]> {
  const living = new Map<string, Resident[]>()
  for (const person of inOffice) {
    const { householdId: home, villageId } = person
    if (home === null || home === householdIdOf(villageId, OFFICE_NUMBER)) continue
    living.set(home, [...(living.get(home) ?? []), person])
  }
  const near = new Map<string, Resident[]>()
  for (const home of households) {
    const whose = [home._id, ...kinOf(home, now)].flatMap((id) => living.get(id) ?? [])
    if (whose.length > 0) near.set(home._id, whose)
  }
  return near
}

/** The family that somebody comes from; whoever was gone in between comes from where they lived last. */
function cameFrom(
  { householdId, formerHouseholds, villageId }: Resident,
  home: string,
  homes: ReadonlyMap<string, Household>,
  now: number,
): Household | null {
  const from = householdId ?? stillFormer(formerHouseholds, now).at(-1)?.id
  if (from === undefined || from === home || from === householdIdOf(villageId, OFFICE_NUMBER)) return null
  return homes.get(from) ?? null
}

/** Whose yes a roster waits for beside that of whoever brings it, and where they are told. */
export interface Witness {
  /** As people are named: 村委会的张三、李四，或者监委会的王五. */
  readonly from: string
  readonly role: 'committee' | 'supervisor' | 'townOfficer'
  readonly placeId: string
}

/**
 * Somebody else of the committee or who watches it, whom it does not concern; in a village that has neither, the officers of
 * its town.
 */
export async function witnessOf(call: Call, villageId: string, { apart }: Touched): Promise<Witness> {
  const { townId = villageId } = call.target
  const others = await holdersOf(call, villageId, ['committee', 'supervisor'])
  const named = (role: 'committee' | 'supervisor') => [
    ...new Set(
      others
        .filter(({ grant, resident: { _id, householdId } }) => {
          const concerned = _id === call.caller.residentId || (householdId !== null && apart.includes(householdId))
          return grant.role === role && !concerned
        })
        .map(({ resident }) => resident.name),
    ),
  ]
  const say = (role: 'committee' | 'supervisor') => {
    const names = named(role)
    return names.length === 0 ? [] : [`${OFFICES[role].word}的${names.slice(0, MOST_NAMED).join('、')}`]
  }
  const from = [...say('committee'), ...say('supervisor')].join('，或者')
  if (from === '') return { from: '镇上的干部', role: 'townOfficer', placeId: townId }
  return { from, role: named('committee').length > 0 ? 'committee' : 'supervisor', placeId: villageId }
}

/** Whether somebody else than this caller has to say yes: whoever brought it does not, nor whom it concerns. */
export const waitsForAnother = (
  { secondYes, byResidentId }: Pick<RosterImportRecord, 'secondYes' | 'byResidentId'>,
  { caller: { residentId, householdId } }: Pick<Call, 'caller'>,
): boolean =>
  secondYes !== null &&
  (byResidentId === residentId || (householdId !== undefined && secondYes.apart.includes(householdId)))
