import type { GrantedRole } from '@shared/kernel/access'
import {
  type Account,
  accounts,
  type GrantRecord,
  type Household,
  households,
  type Place,
  places,
  type Resident,
  residents,
} from '../../cloudfunctions/village/documents'
import type { TestCloud } from './cloud'

const TEN_YEARS = 10 * 365 * 86_400_000

/**
 * A small world that every functions test may stand on: two villages of one town and one of another town.
 * People are named by what they are; their openid is the same word.
 */
export const PEOPLE = {
  clerk: { village: 'qs', household: '1001', name: '罗建国', roles: [['committee', 'qs']] },
  worker1: { village: 'qs', household: '1002', name: '张小梅', roles: [['gridWorker', 'qs-w1']] },
  worker2: { village: 'qs', household: '2001', name: '何家旺', roles: [['gridWorker', 'qs-w2']] },
  leader1: { village: 'qs', household: '1003', name: '孙满仓', roles: [['groupLeader', 'qs-g1']] },
  council1: { village: 'qs', household: '1004', name: '吴春燕', roles: [['council', 'qs']] },
  council2: { village: 'qs', household: '2002', name: '马福林', roles: [['council', 'qs']] },
  council3: { village: 'qs', household: '2003', name: '罗水生', roles: [['council', 'qs']] },
  supervisor: { village: 'qs', household: '2004', name: '周长顺', roles: [['supervisor', 'qs']] },
  shopkeeper: { village: 'qs', household: '2005', name: '陈桂花', roles: [['shopkeeper', 'qs']] },
  dashan: { village: 'qs', household: '1017', name: '李大山', roles: [] },
  xiuying: { village: 'qs', household: '1017', name: '王秀兰', roles: [] },
  neighbour: { village: 'qs', household: '1018', name: '赵有田', roles: [] },
  faraway: { village: 'qs', household: '2017', name: '马老三', roles: [] },
  otherClerk: { village: 'bg', household: '1001', name: '白先明', roles: [['committee', 'bg']] },
  otherWorker: { village: 'bg', household: '1002', name: '白小翠', roles: [['gridWorker', 'bg-w1']] },
  otherResident: { village: 'bg', household: '1003', name: '白守田', roles: [] },
  townOfficer: { village: 'yl', household: null, name: '邓云', roles: [['townOfficer', 'yl']] },
  otherTown: { village: 'xs', household: null, name: '钟远', roles: [['townOfficer', 'xs']] },
  expired: { village: 'qs', household: '1005', name: '冯旧任', roles: [['committee', 'qs']] },
} as const satisfies Record<
  string,
  { village: string; household: string | null; name: string; roles: [GrantedRole, string][] }
>

export type Person = keyof typeof PEOPLE
export const householdIdOf = (person: Person): string => `${PEOPLE[person].village}-${PEOPLE[person].household}`
export const residentIdOf = (person: Person): string => `${PEOPLE[person].village}-r-${person}`

const PLACES: [id: string, kind: Place['kind'], name: string, parent: string | null, village: string][] = [
  ['yl', 'town', '云岭镇', null, 'yl'],
  ['xs', 'town', '小石镇', null, 'xs'],
  ['qs', 'village', '青石湾村', 'yl', 'qs'],
  ['bg', 'village', '白果村', 'yl', 'bg'],
  ['fa', 'village', '远山村', 'xs', 'fa'],
  ['qs-g1', 'group', '1组', 'qs', 'qs'],
  ['qs-g2', 'group', '2组', 'qs', 'qs'],
  ['qs-w1', 'grid', '1网格', 'qs', 'qs'],
  ['qs-w2', 'grid', '2网格', 'qs', 'qs'],
  ['bg-g1', 'group', '1组', 'bg', 'bg'],
  ['bg-w1', 'grid', '1网格', 'bg', 'bg'],
]

/** Puts the world into an empty cloud. `signedIn` people can act at once under their own word as openid. */
export async function layWorld({ store, now }: Pick<TestCloud, 'store' | 'now'>): Promise<void> {
  const at = now()
  const laid = PLACES.map(([_id, kind, name, parentId, villageId]) =>
    store.create(places, { _id, kind, name, parentId, villageId, phone: kind === 'village' ? '0300-0000001' : null }),
  )
  const made = new Set<string>()
  for (const person of Object.keys(PEOPLE) as Person[]) {
    const household = householdOf(person)
    if (household && !made.has(household._id)) {
      made.add(household._id)
      laid.push(store.create(households, household))
    }
    const resident = residentFor(person, household, at)
    laid.push(store.create(residents, resident), store.create(accounts, accountOf(person, resident, at)))
  }
  await Promise.all(laid)
}

function householdOf(person: Person): Household | null {
  const { village, household: number, name } = PEOPLE[person]
  if (number === null) return null
  const n = number.slice(0, 1)
  return {
    _id: `${village}-${number}`,
    villageId: village,
    number,
    head: name,
    groupId: `${village}-g${n}`,
    groupName: `${n}组`,
    gridId: `${village}-w${n}`,
    gridName: `${n}网格`,
    door: `${Number(number.slice(1))}号`,
    residents: Object.values(PEOPLE).filter((p) => p.village === village && p.household === number).length,
    doorCodeVersion: 1,
    kinHouseholdIds: [],
    exchanged: [],
    rosterHash: '',
  }
}

function grantsOf(person: Person, at: number): GrantRecord[] {
  const until = person === 'expired' ? at - 1 : at + TEN_YEARS
  return PEOPLE[person].roles.map(([role, placeId]) => {
    const placeName = PLACES.find(([id]) => id === placeId)?.[2] ?? ''
    return { role, placeId, placeName, until, grantedAt: at - 1, phone: null }
  })
}

function residentFor(person: Person, household: Household | null, at: number): Resident {
  const { village, name } = PEOPLE[person]
  return {
    _id: residentIdOf(person),
    villageId: village,
    householdId: household?._id ?? null,
    groupId: household?.groupId ?? null,
    gridId: household?.gridId ?? null,
    name,
    relation: household?.head === name ? '户主' : '妻子',
    idNumber: null,
    phone: null,
    idNumberHash: null,
    idLastFourHash: null,
    away: false,
    grants: grantsOf(person, at),
    phones: [person],
    formerHouseholds: [],
  }
}

const accountOf = (person: Person, resident: Resident, at: number): Account => ({
  _id: person,
  villageId: resident.villageId,
  residentId: resident._id,
  householdId: resident.householdId,
  name: resident.name,
  grants: resident.grants,
  preference: { elder: false, readAloud: false },
  accepted: { progress: 0, letter: 0 },
  messagesReadAt: 0,
  since: at,
})
