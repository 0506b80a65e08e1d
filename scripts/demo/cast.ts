/** The people whom a visitor can be, and what they hold. Their families are in the roster; none of them is real. */

import type { GrantedRole } from '@shared/kernel/access'
import { checkCharacterOf } from '@shared/village/id-number'

export interface Part {
  readonly openid: string
  readonly name: string
  /** What this person can try out; null for people behind the scenes. */
  readonly note: string | null
  /** Roles with the name of the place where they hold: a group, a grid, or the village. */
  readonly roles?: readonly (readonly [role: GrantedRole, place: string])[]
}

export const COUNTY = { id: 'nx', name: '南溪县' }
export const TOWN = { id: 'yl', name: '云岭镇' }
export const VILLAGE = { id: 'qsw', name: '青石湾村' }
export const NEIGHBOUR = { id: 'lp', name: '鹿坪村' }

/** Region 990100 does not exist, so this number is nobody's. */
const OFFICER_FIRST_17 = '99010019860512001'
export const OFFICER = { name: '邓云', idNumber: OFFICER_FIRST_17 + checkCharacterOf(OFFICER_FIRST_17) }

/** The clerks: there from the beginning, because somebody has to give the first role. */
export const CLERK: Part = {
  openid: 'demo-luo-jianguo',
  name: '罗建国',
  note: '村委会：名册、职务、积分细则、预算、走户，处理异议',
}
export const NEIGHBOUR_CLERK: Part = {
  openid: 'demo-xiang-guoan',
  name: '向国安',
  note: '鹿坪村村委会：另一个村，看不到青石湾村的事',
}
export const TOWN_OFFICER: Part = {
  openid: 'demo-deng-yun',
  name: OFFICER.name,
  note: '镇干部：看得到全镇各村，可以任命镇干部',
}

/** A station of the town, and who comes from it; and the village's lawyer. Nobody of them stands in the roster. */
export const UNIT = { id: 'yl-sl', name: '云岭镇水利站' }
const outsider = (first17: string, name: string) => ({ name, idNumber: first17 + checkCharacterOf(first17) })
export const OUTSIDERS = [
  { role: 'unitOfficer', person: outsider('99010019880304003', '石清泉') },
  { role: 'legalAdviser', person: outsider('99010019791123002', '林晓雯') },
] as const

const council = (openid: string, name: string, ...more: NonNullable<Part['roles']>): Part => ({
  openid,
  name,
  note: '议事会：给核实过的事投票',
  roles: [['council', VILLAGE.name], ...more],
})

/** Everybody else of 青石湾村 who has a part to play. */
export const CAST: readonly Part[] = [
  {
    openid: 'demo-li-dashan',
    name: '李大山',
    note: '村民，3组17号：看存折、报好事，有一单等着领（柜台用的密码是271828），家里有一封信',
  },
  { openid: 'demo-wang-xiulan', name: '王秀兰', note: '村民，李大山的妻子：同一本存折' },
  { openid: 'demo-sun-yuying', name: '孙玉英', note: '村民，72岁：用大字版' },
  {
    openid: 'demo-zhao-youtian',
    name: '赵有田',
    note: '村民，李大山的邻居，3组的村民代表，也是党员',
    roles: [
      ['representative', '3组'],
      ['partyMember', VILLAGE.name],
    ],
  },
  { openid: 'demo-ma-laosan', name: '马老三', note: '村民：改好了门前，等网格员看' },
  {
    openid: 'demo-zhang-xiaomei',
    name: '张小梅',
    note: '5网格网格员：核实、替人报、写信、认人，正在5组走户',
    roles: [['gridWorker', '5网格']],
  },
  { openid: 'demo-sun-mancang', name: '孙满仓', note: '1组组长', roles: [['groupLeader', '1组']] },
  { openid: 'demo-he-jiawang', name: '何家旺', note: null, roles: [['groupLeader', '2组']] },
  {
    openid: 'demo-peng-lixin',
    name: '彭立新',
    note: null,
    roles: [
      ['mediator', VILLAGE.name],
      ['partyMember', VILLAGE.name],
    ],
  },
  council('demo-wu-chunyan', '吴春燕'),
  council('demo-ma-fulin', '马福林'),
  council('demo-luo-shuisheng', '罗水生', ['safetyInformant', VILLAGE.name]),
  council('demo-he-dehou', '何德厚'),
  council('demo-zheng-qiuju', '郑秋菊', ['stairLead', '5组']),
  {
    openid: 'demo-zhou-changshun',
    name: '周长顺',
    note: '监委会：监督，可以提异议',
    roles: [['supervisor', VILLAGE.name]],
  },
  {
    openid: 'demo-chen-guihua',
    name: '陈桂花',
    note: '积分超市管理员：照取货码交货、柜台、进货盘点',
    roles: [['shopkeeper', VILLAGE.name]],
  },
]

/** Somebody who has not signed in yet, and somebody who waits to be recognised. */
export const NEWCOMER: Part = { openid: 'demo-newcomer', name: '新来的人', note: '还没登录：从找自家的门开始，可以填' }
export const WAITING: Part = {
  openid: 'demo-waiting',
  name: '等人认的人',
  note: '报了姓名，等张小梅认一认；填户码马上能进',
}
