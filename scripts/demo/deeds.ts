/** What the demo's households do in sixteen days: the named ones what the screens tell of, the others by chance. */
import type { RosterHousehold } from '@shared/village/roster'
import type { DemoRoster } from './make-roster'
import type { Scene } from './pictures'
import { type Random, randomFrom } from './random'
import { householdWith } from './stage'

/** What becomes of a deed: most are checked, voted on, publicised and posted in their time. */
export type Course = 'through' | 'refuse' | 'withdraw' | 'wait'

export interface Deed {
  /** Its place among all of the story. */
  readonly nth: number
  /** Days after the story's first. */
  readonly day: number
  readonly household: RosterHousehold
  /** Who reports it on their own phone; null when the grid worker does. */
  readonly by: string | null
  readonly rule: string
  readonly scene: Scene | null
  readonly words: string
  readonly course: Course
}

type Kind = readonly [rule: string, scene: Scene | null, ...words: [string, ...string[]]]

const HELP: Kind = ['邻里帮扶', 'field', '帮邻居收了一天油菜。', '帮隔壁抬了家具。', '帮邻居修好了水泵。']
const VOLUNTEER: Kind = [
  '志愿服务',
  'river',
  '捡了一上午河边的垃圾。',
  '在路口劝导骑车戴头盔。',
  '帮村里布置了院坝会。',
]
const ELDERS: Kind = ['关爱老人', 'home', '陪独居老人看了一次病。', '给隔壁老人送了两天饭。', '帮老人劈好了柴。']
const LABOUR: Kind = ['参加公共劳动', null, '一起清了水沟。', '一起补了通组路。']
const SWEEP: Kind = ['参加环境清扫', null, '扫了公房院坝。', '清了门前沟。', '扫了主路两边的落叶。']
const TREES: Kind = ['参加植树造林', 'field', '后山栽了二十棵柏树。', '沟边栽了一排柳树。']
const MEETING: Kind = ['参加村级活动', null, '参加了院坝会。', '参加了村民代表会议。']
const SPORTS: Kind = ['组织体育活动', 'yard', '组织了一场乒乓球赛。', '带大家跳了两晚坝坝舞。']
const PUPIL: Kind = ['优秀学生（校级）', 'certificate', '孩子得了三好学生奖状。']

const ALL: readonly [Kind, ...Kind[]] = [HELP, SWEEP, ELDERS, LABOUR, VOLUNTEER, MEETING, TREES, SPORTS]

/** Days on which things are reported and still posted before the story ends. */
const EARLY = [0, 2, 4, 6, 8, 10] as const

/** Day, reporter, kind, which of its words, and what becomes of it. */
type Line = readonly [day: number, by: string | null, kind: Kind, words?: number, course?: Course]

const NAMED: Readonly<Record<string, readonly Line[]>> = {
  李大山: [
    [0, 'demo-li-dashan', HELP],
    [0, 'demo-wang-xiulan', SWEEP, 1],
    [2, 'demo-li-dashan', LABOUR],
    [2, 'demo-wang-xiulan', ELDERS],
    [4, 'demo-li-dashan', VOLUNTEER],
    [4, 'demo-wang-xiulan', MEETING],
    [6, 'demo-li-dashan', HELP, 2],
    [6, 'demo-wang-xiulan', VOLUNTEER, 2],
    [8, 'demo-li-dashan', TREES],
    [8, 'demo-wang-xiulan', ELDERS, 2],
    [10, 'demo-li-dashan', VOLUNTEER, 1],
    [10, 'demo-wang-xiulan', SPORTS, 1, 'withdraw'],
    [14, 'demo-wang-xiulan', ELDERS, 1],
    [16, 'demo-li-dashan', SWEEP, 2],
  ],
  赵有田: [
    [2, 'demo-zhao-youtian', LABOUR],
    [8, 'demo-zhao-youtian', HELP, 1],
    [15, 'demo-zhao-youtian', VOLUNTEER],
    [16, 'demo-zhao-youtian', SWEEP],
  ],
  孙玉英: [
    [4, null, MEETING],
    [14, null, TREES, 1],
    [16, 'demo-sun-yuying', ELDERS],
  ],
  马老三: [
    [4, 'demo-ma-laosan', TREES],
    [6, 'demo-ma-laosan', SPORTS, 0, 'refuse'],
    [16, 'demo-ma-laosan', SWEEP, 1],
  ],
}

/** Households that do much: how many deeds on each of the early days. */
const BUSY: readonly (readonly [head: string, each: number])[] = [
  ['孙满仓', 2],
  ['吴春燕', 1],
  ['何家旺', 2],
  ['陈桂花', 1],
  ['马福林', 1],
  ['罗水生', 1],
  ['周长顺', 1],
  ['田有福', 1],
  ['何德厚', 1],
]
const OTHERS = 24

type Told = Omit<Deed, 'nth'>

function deed(household: RosterHousehold, [day, by, kind, which = 0, course = 'through']: Line): Told {
  const [rule, scene, first, ...more] = kind
  const words = [first, ...more]
  return { day, household, by, rule, scene, words: words[which % words.length] ?? first, course }
}

/** `each` deeds on every early day, no kind twice a day. */
const busyDeeds = (household: RosterHousehold, each: number, turn: number): Told[] =>
  EARLY.flatMap((day, d) =>
    Array.from({ length: each }, (_, n) =>
      deed(household, [day, null, ALL[(turn + d * 3 + n * 2) % ALL.length] ?? HELP, d + n]),
    ),
  )

/** A household picked by chance does one to three things, reported by its grid worker. */
function someDeeds(random: Random, household: RosterHousehold): Told[] {
  const days = EARLY.filter(() => random.chance(0.34))
  const lines: Line[] = days.map((day) => [
    day,
    null,
    random.chance(0.1) ? PUPIL : random.pick(ALL),
    random.between(0, 2),
  ])
  return lines.map((line) => deed(household, line))
}

/** Everything that is reported, in the order of the days. The named people and chance decide; the seed is the roster's. */
export function deedsOf(roster: DemoRoster): Deed[] {
  const random = randomFrom(roster.seed + 1)
  const named = Object.entries(NAMED).flatMap(([head, lines]) => {
    const household = householdWith({ roster }, head)
    return lines.map((line) => deed(household, line))
  })
  const busy = BUSY.flatMap(([head, each], turn) => busyDeeds(householdWith({ roster }, head), each, turn))
  const taken = new Set([...named, ...busy].map(({ household }) => household.number))
  const free = roster.households.filter(({ number }) => !taken.has(number))
  const step = Math.floor(free.length / OTHERS)
  const others = free.filter((_, n) => n % step === 3).flatMap((household) => someDeeds(random, household))
  const all = [...named, ...busy, ...others].sort((a, b) => a.day - b.day)
  return all.map((told, nth) => ({ ...told, nth }))
}
