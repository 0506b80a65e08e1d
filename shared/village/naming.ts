/**
 * Who is named to whom. The village shows households on lists (榜, 公示, paper on the wall); as long as nobody says otherwise a
 * household stands there as usual, with one character hidden. Naming it in full takes its head's own consent for that one
 * purpose (个人信息保护法第二十五条); being named less than usual needs only a word of the household.
 */
import type { GrantedRole } from '@shared/kernel/access'
import { villageTime } from '@shared/kernel/time'
import { birthdayOf, maskName } from './id-number'
import { OFFICE_NAME } from './terms'

/** How one may stand on a list, from the most that is told to the least. */
export const MANNERS = ['full', 'masked', 'surname', 'number', 'none'] as const
export type Manner = (typeof MANNERS)[number]

export const PURPOSES = ['ranking', 'notices', 'wall', 'pledges', 'party'] as const
export type PurposeName = (typeof PURPOSES)[number]

/** What somebody is named for. */
export interface Purpose {
  readonly word: string
  /** What one says yes to, as it is read before choosing; another wording is another version. */
  readonly says: string
  readonly version: number
  /** Whose name it is: the household's, which is its head's, or a person's own. */
  readonly of: 'household' | 'person'
  /** Of persons: whoever holds this office is asked whether the directory says so; nobody else is concerned. */
  readonly office?: GrantedRole
  /** What may be chosen; the last is the least that it can be, and what taking a consent back leads to. */
  readonly offers: readonly [Manner, ...Manner[]]
  /** How it is while nobody chose. */
  readonly usual: Manner
  /** What `none` is called here. */
  readonly none: string
  /** How long a consent to be named in full lasts. */
  readonly lastsYears: number
  /** A draft of the assessment that the law asks for before names are made public (第五十五条、第五十六条). */
  readonly assessment: { readonly effect: string; readonly measures: string }
}

const OF_HOUSEHOLDS = {
  version: 1,
  of: 'household',
  offers: ['full', 'masked', 'surname', 'number', 'none'],
  usual: 'masked',
  lastsYears: 2,
} as const

/** Every purpose. What nothing shows yet has no line: nobody is asked for what is not there. */
export const NAMING: Readonly<Record<PurposeName, Purpose>> = {
  ranking: {
    ...OF_HOUSEHOLDS,
    word: '挣分榜',
    says: '在挣分榜上写您家的名字，给登录了的本村人看；村外的人看到的还是遮一个字的。',
    none: '不上榜',
    assessment: {
      effect: '本村人知道这一家挣了多少分、排第几，挣得少的可能没面子。',
      measures: '没点头的遮一个字，村外人看不到全名，孩子当户主的不写，收回当时就撤。',
    },
  },
  notices: {
    ...OF_HOUSEHOLDS,
    word: '公示和评比',
    says: '好事和评比得分公示的时候，写您家的名字，给登录了的本村人看；村外的人看到的还是遮一个字的。',
    none: '只写“某户”',
    assessment: {
      effect: '本村人知道这一家做了什么、评比得了多少分。扣分从来不写是谁家。',
      measures: '没点头的遮一个字，村外人看不到全名，孩子当户主的写“某户”，收回就撤。',
    },
  },
  wall: {
    ...OF_HOUSEHOLDS,
    word: '贴在墙上的纸',
    says: '挣分榜、公示和评比结果印出来贴在墙上，也写您家的名字，路过的人都看得到。',
    none: '纸上不写',
    assessment: {
      effect: '路过的人都看得到，拍了照就收不回来。',
      measures: '榜上纸上两样都点头才写；有人收回，当天重印换下来；公示期满就揭。',
    },
  },
  pledges: {
    ...OF_HOUSEHOLDS,
    word: '自家说好的事',
    says: '自家愿意贴出来的“说好的事”，写您家的名字，给登录了的本村人看。',
    none: '只写“某户”',
    assessment: {
      effect: '本村人知道这一家说下了什么、做没做到。',
      measures: '贴不贴由自家定，没点头的遮一个字，孩子当户主的写“某户”，从不写没做到，收回当时就撤。',
    },
  },
  party: {
    word: '写明是党员',
    says: '在“村里谁管什么”里写上您是党员，给登录了的本村人看。写不写都行，不写也不耽误什么。',
    version: 1,
    of: 'person',
    office: 'partyMember',
    offers: ['full', 'none'],
    usual: 'none',
    none: '不写',
    lastsYears: 2,
    assessment: {
      effect: '身份是敏感个人信息（第二十八条），有人可能因此另眼相看。',
      measures: '本人在自己手机上点头才写，别人不能替；村外人看不到；收回当时就撤；不印在纸上。',
    },
  },
}

/** What somebody has chosen for one purpose, as it is kept. */
export interface Choice {
  readonly purpose: PurposeName
  /** Of the wording that stood there. */
  readonly version: number
  readonly manner: Manner
  /** Epoch ms. */
  readonly at: number
  /** When a consent ends by itself; what hides does not end. */
  readonly until: number | null
  /** Whose name it is: a household with another head has another name, and nobody said yes to that. */
  readonly name: string
}

/** Somebody who may be named. */
export interface Named {
  readonly name: string
  /** Until when they are a child: epoch ms; not there where they are none. A child is never named. */
  readonly childUntil?: number | undefined
}

/** Whether a consent to be named in full still counts. */
export const consents = ({ purpose, manner, version, until, name }: Choice, of: string, now: number): boolean =>
  manner === 'full' && version === NAMING[purpose].version && name === of && (until === null || until > now)

const leastOf = ({ offers }: Purpose): Manner => offers.at(-1) ?? 'none'

/** How somebody stands on the lists of one purpose now. `near` readers are those whom a consent names: people of the village. */
export function mannerOf(
  purpose: PurposeName,
  choice: Choice | undefined,
  { name, childUntil = 0 }: Named,
  { now, near }: { readonly now: number; readonly near: boolean },
): Manner {
  const rule = NAMING[purpose]
  if (childUntil > now) return leastOf(rule)
  if (!choice) return rule.usual
  if (choice.manner !== 'full') return choice.manner
  return near && consents(choice, name, now) ? 'full' : rule.usual
}

/** Of several, the one that tells least: paper on the wall tells no more than either of its purposes. */
export const leastTelling = (manners: readonly Manner[]): Manner =>
  MANNERS.findLast((manner) => manners.includes(manner)) ?? 'none'

/** Surnames of two characters; all others are one. */
const DOUBLE = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 令狐 轩辕 呼延 第五'.split(
    ' ',
  ),
)

/** `李`, `欧阳`; of a name with a dot or in other letters, what stands before it. */
function surnameOf(name: string): string {
  const part = /^[^·\s-]+(?=[·\s-])/.exec(name)
  if (part) return part[0]
  const characters = [...name]
  const two = characters.slice(0, 2).join('')
  return characters.length > 2 && DOUBLE.has(two) ? two : (characters[0] ?? '')
}

/** A household as it stands on a list in this manner; null where it does not stand there. The office is no family. */
export function sayNamed({ head, number }: { head: string; number: string }, manner: Manner): string | null {
  if (head === OFFICE_NAME) return head
  switch (manner) {
    case 'full':
      return `${head}家`
    case 'masked':
      return `${maskName(head)}家`
    case 'surname':
      return `${surnameOf(head)}家`
    case 'number':
      return number === '' ? null : `户编号 ${number}`
    case 'none':
      return null
  }
}

/** A household whom nobody names, and a place that tells nobody's. */
export const A_HOUSEHOLD = '某户'
export const SOMEWHERE = '本村'

/** Of a group with fewer households the name would narrow a list down to a door or two. */
export const FEWEST_IN_A_GROUP = 5

/** 未成年人: whoever is not eighteen yet (民法典第十七条). */
const OF_AGE_YEARS = 18

/** Until when the bearer of an identity number is a child, epoch ms; undefined for whoever is none. */
export function childUntilOf(idNumber: string | null, now: number): number | undefined {
  const birthday = idNumber === null ? null : birthdayOf(idNumber)
  if (birthday === null) return undefined
  const until = villageTime(Date.parse(`${birthday}T00:00:00+08:00`))
    .add(OF_AGE_YEARS, 'year')
    .valueOf()
  return until > now ? until : undefined
}

/** What a household keeps of its head's age: until when a child is its head, and nothing where none is. */
export function childHead(idNumber: string | null, now: number): { childUntil?: number } {
  const childUntil = childUntilOf(idNumber, now)
  return childUntil === undefined ? {} : { childUntil }
}

/** What a manner is called where one chooses. */
export function sayManner(purpose: PurposeName, manner: Manner): string {
  const { of, none } = NAMING[purpose]
  const words = { full: of === 'person' ? '写' : '写全名', masked: '遮一个字', surname: '只写姓', number: '只写户编号' }
  return { ...words, none }[manner]
}
