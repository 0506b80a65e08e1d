import type { GrantedRole } from '@shared/kernel/access'
import { namesIn } from '@shared/matter/flow'
import type { Category, Stream } from './suggest'

export type { Category, Stream } from './suggest'

/** 三事分流: between neighbours, of the village, of the government. Villagers read the word, desk and paper the term. */
export const STREAMS = {
  civil: { word: '邻里的', term: '民事' },
  village: { word: '村里的', term: '村事' },
  government: { word: '镇上的', term: '政事' },
} as const satisfies Readonly<Record<Stream, object>>
export const STREAM_NAMES = namesIn(STREAMS)

/** What a request is about. */
export const CATEGORIES = {
  roads: '路和桥',
  water: '水和沟',
  mess: '打扫',
  safety: '不安全的',
  neighbours: '邻里间',
  policy: '办事和政策',
  care: '要人帮的',
  other: '别的事',
} as const satisfies Readonly<Record<Category, string>>
export const CATEGORY_NAMES = namesIn(CATEGORIES)

/** 小事不出组, 大事不出村, 难事不出镇: where a request lies, the nearest first. */
export const LEVELS = ['group', 'village', 'town', 'county'] as const
export type Level = (typeof LEVELS)[number]
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  group: '组里',
  village: '村里',
  town: '镇上',
  county: '县里',
}

/** Who has it in hand at each level. */
export const HOLDERS = {
  group: ['gridWorker', 'groupLeader'],
  village: ['committee'],
  town: ['townOfficer'],
  county: ['countyOfficer'],
} as const satisfies Readonly<Record<Level, readonly GrantedRole[]>>

/** Where a request of a stream begins. */
export const FIRST_LEVEL: Readonly<Record<Stream, Level>> = { civil: 'group', village: 'village', government: 'town' }

/** The level above; undefined above the county. */
export const levelAbove = (level: Level): Level | undefined => LEVELS[LEVELS.indexOf(level) + 1]

/** Who looks after a place and says in one tap what is wrong there: 楼院长 and 安全信息员. */
export const REPORTERS = ['stairLead', 'safetyInformant'] as const satisfies readonly GrantedRole[]
export type Reporter = (typeof REPORTERS)[number]

/** What they say in one tap: places and things, and never anybody by name. What it is about follows from the words. */
export const THINGS = {
  lamp: '灯不亮了',
  road: '路坏了',
  rail: '护栏松了',
  pipe: '水管漏水',
  ditch: '水沟堵了',
  rubbish: '垃圾没人清',
} as const
export type Thing = keyof typeof THINGS

/** Who of the village sees it: with a name, without, or only those who handle it. */
export const SEEN_BY = {
  unnamed: '大家看得到事，看不到是谁说的',
  named: '大家看得到事，也看得到我的名字',
  office: '只有办事的人看得到',
} as const
export type SeenBy = keyof typeof SEEN_BY

/** How content the person is who raised it. */
export const RATINGS = { good: '满意', fair: '还行', bad: '不满意' } as const
export type Rating = keyof typeof RATINGS

/** What is not taken, and the way that leads on (接诉即办, 不予受理): never a closed door, the person may insist. */
export const TURNED = {
  emergency: '要马上打电话的',
  court: '法院、仲裁、纪委在管的',
  repeated: '说过了，还在办的',
  secret: '别人的私事、机密的',
  outside: '不归政府和村里管的',
  unlawful: '法律不许办的',
} as const
export type Turned = keyof typeof TURNED

/** Offices of a town to which it hands what is not its own to mend; a town's own units stand before them. */
export const UNITS = {
  police: '派出所',
  justice: '司法所',
  land: '自然资源所',
  market: '市场监管所',
  water: '水利站',
  farming: '农业服务中心',
  roads: '交通管理站',
  power: '供电所',
  health: '卫生院',
  school: '中心学校',
  welfare: '民政办',
  safety: '应急办',
} as const

/** Working days after a missed day, before it climbs. */
export const LATE_DAYS = 3
/** Days in which whoever raised it says whether it was mended; who says nothing is counted as no answer. */
export const RATE_DAYS = 7
/** Days in which a person asks where no answer came. */
export const REVISIT_DAYS = 15
/** Days in which whoever was shown another way may insist. */
export const INSIST_DAYS = 15
/** So many households wait for one request and are told of it. */
export const MOST_JOINED = 20
/** So many open requests a person has at once. */
export const MOST_OPEN = 20
/** Passed on more often than this, the supervisor hears each time. */
export const QUIET_PASSES = 2
/** The day that was promised moves once, by so many days at most. */
export const MOST_LONGER = 60
/** Photos of before, and of after. */
export const MOST_PHOTOS = 3
