/** The demo's two villages: how they are divided, and the households that must exist in them. None of them is real. */
import type { Person } from './families'

/** A household that screens and stories speak of. Its family is made up around the people named here. */
export interface NamedHousehold {
  /** Number of the group, from 1. */
  readonly group: number
  /** The number on the door; the next free one where nothing says which. */
  readonly door?: number
  /** The head first. */
  readonly people: readonly [Person, ...Person[]]
  /** Nobody else lives there. */
  readonly complete?: true
}

export interface VillagePlan {
  readonly village: string
  readonly town: string
  /** Six digits from 990000 on; a different one for each village. */
  readonly region: string
  /** Groups in order: their share of the households, in proportion to each other, and in how many grids. */
  readonly groups: readonly { readonly share: number; readonly grids: number }[]
  readonly named: readonly NamedHousehold[]
}

const man = (name: string, age: number): Person => ({ name, relation: '户主', sex: 'male', age })
const woman = (name: string, age: number): Person => ({ name, relation: '户主', sex: 'female', age })

/** Six groups; the third is one grid of 58 households when the village has 500. */
export const QINGSHIWAN: VillagePlan = {
  village: '青石湾村',
  town: '云岭镇',
  region: '990101',
  groups: [
    { share: 98, grids: 2 },
    { share: 98, grids: 2 },
    { share: 58, grids: 1 },
    { share: 98, grids: 2 },
    { share: 49, grids: 1 },
    { share: 99, grids: 2 },
  ],
  named: [
    { group: 1, people: [man('孙满仓', 58)] },
    { group: 1, people: [man('田有福', 61)] },
    { group: 1, people: [man('何德厚', 66)] },
    { group: 2, people: [man('何家旺', 47)] },
    { group: 2, people: [man('罗水生', 55)] },
    { group: 2, people: [man('罗建国', 52)] },
    { group: 2, people: [man('刘志远', 34)] },
    {
      group: 3,
      door: 5,
      people: [man('彭立新', 41), { name: '张小梅', relation: '妻子', sex: 'female', age: 38, away: false }],
    },
    { group: 3, door: 8, people: [woman('孙玉英', 72)] },
    { group: 3, door: 12, people: [woman('陈桂花', 50)] },
    {
      group: 3,
      door: 17,
      complete: true,
      people: [
        { ...man('李大山', 56), away: false },
        { name: '王秀兰', relation: '妻子', sex: 'female', age: 54, away: false },
        { name: '李小河', relation: '儿子', sex: 'male', age: 28, away: true },
      ],
    },
    { group: 3, door: 21, people: [man('赵有田', 49)] },
    { group: 3, door: 33, people: [man('马老三', 63)] },
    { group: 3, door: 36, people: [man('周长顺', 68)] },
    { group: 4, people: [man('马福林', 57)] },
    { group: 5, people: [woman('吴春燕', 45)] },
    { group: 5, people: [woman('郑秋菊', 59)] },
  ],
}

/** A small neighbour in the same town. It has a 李大山 of its own, whom nobody may take for the other one. */
export const BAIGUO: VillagePlan = {
  village: '鹿坪村',
  town: '云岭镇',
  region: '990102',
  groups: [
    { share: 60, grids: 1 },
    { share: 40, grids: 1 },
  ],
  named: [
    { group: 1, door: 1, people: [man('向国安', 54)] },
    { group: 1, door: 17, people: [man('李大山', 47)] },
    { group: 2, door: 1, people: [woman('覃冬梅', 43)] },
  ],
}
