import { GRANTED_ROLES, type GrantedRole, type Role } from '@shared/kernel/access'

/** The kinds of places: one tree. A unit (a department, a station) stands under a town and is no village. */
export const PLACE_KINDS = ['county', 'town', 'unit', 'village', 'group', 'grid', 'courtyard'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** An office as data. Whatever lists offices, asks for one or says who holds one reads it here. */
export interface Office {
  readonly word: string
  /** What it is for, in one line. */
  readonly work: string
  /** Kinds of place over which it may be held; the first is the usual one. */
  readonly over: readonly [PlaceKind, ...PlaceKind[]]
  /** Who names to it and takes it away: the village's committee, an officer of its town, or the operator of the instance. */
  readonly namedBy: 'village' | 'town' | 'operator'
  /** Whether several people may hold it over one place at the same time. */
  readonly several: boolean
  /**
   * Who reads that somebody holds it: everybody of the village, in its directory; the offices that watch over offices; or
   * those alone who name to it, because it says more of a person than what they do.
   */
  readonly knownTo: 'village' | 'offices' | 'namers'
  /** Whether it opens anything in the access table. What opens nothing yet decides nothing either. */
  readonly opens: boolean
  /** Nobody watches over themselves: who holds the one does not hold the other. */
  readonly clashes?: GrantedRole
  /** How it is said that somebody has it now, where it is no post: 登记为党员. */
  readonly verb?: string
}

/** Held over the village, by several, named by itself, known to everybody. */
const OURS = { over: ['village'], namedBy: 'village', several: true, knownTo: 'village', opens: true } as const
/** The same, but nothing is opened by it yet. */
const NAMED = { ...OURS, opens: false } as const

/** Every office, in the order in which a village names its people. */
export const OFFICES: Readonly<Record<GrantedRole, Office>> = {
  committee: { ...OURS, word: '村委会', work: '管名册、职务和公示，最后把关', clashes: 'supervisor' },
  supervisor: { ...OURS, word: '监委会', work: '看着大家办事，可以提异议', clashes: 'committee' },
  groupLeader: { ...OURS, word: '组长', work: '管一个组，核实好事、认人', over: ['group'] },
  gridWorker: { ...OURS, word: '网格员', work: '管一个网格，核实好事、认人', over: ['grid'] },
  council: { ...OURS, word: '议事会', work: '评议积分，同意还是不同意' },
  representative: { ...NAMED, word: '村民代表', work: '替一个组的人家说话，来开代表会', over: ['group'] },
  mediator: { ...NAMED, word: '调解员', work: '两家有疙瘩，坐下来帮着说和', over: ['village', 'group'] },
  // One village, one adviser (一村一法律顾问): the town's justice office sends them.
  legalAdviser: { ...NAMED, word: '法律顾问', work: '合同、土地、赔偿，按法怎么说', namedBy: 'town', several: false },
  safetyInformant: { ...OURS, word: '安全信息员', work: '哪里不安全，先跟他说一声', over: ['village', 'group'] },
  stairLead: { ...OURS, word: '楼院长', work: '管一栋楼或一个院子，捎话、照应', over: ['courtyard', 'group'] },
  shopkeeper: { ...OURS, word: '超市管理员', work: '管积分超市的货和兑换' },
  // A public-welfare post goes to those who have little: who watches the money knows of it, the neighbours need not.
  dutyPost: { ...NAMED, word: '公益岗', work: '保洁、护林、看水这些岗位', knownTo: 'offices' },
  partyMember: { ...NAMED, word: '党员', work: '来开党员大会，联系几户人家', knownTo: 'namers', verb: '登记为' },
  unitOfficer: { ...NAMED, word: '单位干部', work: '镇上的站所派来帮村里办事的', over: ['unit'], namedBy: 'town' },
  townOfficer: { ...OURS, word: '镇干部', work: '看全镇各村办得怎么样', over: ['town'], namedBy: 'town' },
  countyOfficer: {
    ...{ ...OURS, word: '县干部', work: '看全县各镇办得怎么样', over: ['county'], namedBy: 'operator' },
    knownTo: 'offices',
  },
}

const order = Object.keys(OFFICES)

/** The same names in that order. */
export const OFFICE_ORDER: readonly GrantedRole[] = [...GRANTED_ROLES].sort(
  (a, b) => order.indexOf(a) - order.indexOf(b),
)

/** What a role is called: 村民, 网格员. */
export const sayRole = (role: Role): string =>
  role === 'guest' ? '访客' : role === 'resident' ? '村民' : OFFICES[role].word

/** Whether somebody with these roles names to an office, and takes it away. */
export function mayName(roles: readonly Role[], office: GrantedRole): boolean {
  const { namedBy } = OFFICES[office]
  if (roles.includes('townOfficer')) return namedBy !== 'operator'
  return namedBy === 'village' && roles.includes('committee')
}
