/** From a published item to a complete rule: what the village left unsaid is filled in with careful defaults. */
import type { Catalogue, CatalogueItem } from './catalogues-types'
import type { DraftRule } from './rule'

/** An item that may be offered as a rule. */
export type ShippableItem = CatalogueItem & { readonly ship: 'default' | 'optional' }

export const isShippable = (item: CatalogueItem): item is ShippableItem => item.ship !== 'no'

/** From here on an award moves the ranking: more people look at it, for longer. */
const LARGE_AWARD_POINTS = 30

type Path = DraftRule['path']
const ORDINARY: Path = { verify: true, endorse: 1, noticeDays: 3 }
const CAREFUL: Path = { verify: true, endorse: 3, noticeDays: 7 }
/** A fault is a letter first; so many days to put it right before anybody decides about points. */
const RECTIFY_DAYS = 7

type Caps = DraftRule['caps']

const CAPS_BY_PERIOD: Readonly<Record<NonNullable<CatalogueItem['per']>, Caps>> = {
  次: { day: 1 },
  月: { month: 1 },
  季: { month: 1, year: 4 },
  年: { year: 1 },
}

/** How often an item can be earned, by what it is. The first line that fits counts. */
const CAPS_BY_NAME: readonly (readonly [RegExp, Caps])[] = [
  [/考上|录取|入伍|退伍|等功/, { year: 1 }],
  [/学生|荣誉/, { year: 2 }],
  [/示范户/, { month: 1 }],
  [/签到|参加|参与|组织生活/, { day: 1 }],
  [/见义勇为/, { day: 1 }],
]
/** Ordinary good deeds: once a day, and four times a month, so that a few do not collect for all. */
const ORDINARY_CAPS: Caps = { day: 1, month: 4 }

function capsOf(item: CatalogueItem): Caps {
  if (item.per) return CAPS_BY_PERIOD[item.per]
  if (item.kind === 'deduction') return { day: 1 }
  return CAPS_BY_NAME.find(([name]) => name.test(item.name))?.[1] ?? ORDINARY_CAPS
}

const SHOWN_BY_PHOTO = /照片|奖状|证明|证书|通知|退伍证/

/** What a village asks to see, in words for villagers. */
const noteOf = (evidence: string): string =>
  evidence === '管理员'
    ? '按村里记录就行'
    : evidence.replaceAll('管理员', '村里记录').replaceAll('/', '或').replaceAll('+', '和')

/** A photo where the village asks for something that can be photographed, or said nothing; faults always need both. */
function evidenceOf(item: CatalogueItem): DraftRule['evidence'] {
  const fault = item.kind === 'deduction'
  return {
    photo: fault || item.evidence === '' || SHOWN_BY_PHOTO.test(item.evidence),
    words: fault,
    note: noteOf(item.evidence),
  }
}

/** The rule that an item becomes, ready to be changed by the committee. `unit` is its catalogue's. */
export function defaultRule(item: ShippableItem, unit: Catalogue['unit']): DraftRule {
  const fault = item.kind === 'deduction'
  return {
    name: item.name,
    category: item.category,
    kind: item.kind,
    points: { min: item.points, max: item.points },
    unit,
    caps: capsOf(item),
    evidence: evidenceOf(item),
    path: fault || item.points >= LARGE_AWARD_POINTS ? CAREFUL : ORDINARY,
    ...(fault ? { rectifyDays: RECTIFY_DAYS } : {}),
  }
}

/** A catalogue as draft rules: all sensible items, and on wish those that need care; never the ones not to be used. */
export const defaultRules = (catalogue: Catalogue, withOptional = false): DraftRule[] =>
  catalogue.items
    .filter(isShippable)
    .filter((item) => withOptional || item.ship === 'default')
    .map((item) => defaultRule(item, catalogue.unit))
