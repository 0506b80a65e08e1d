import type { GrantedRole } from '@shared/kernel/access'

/** Days on which a pledge can still be taken back before it hangs on the wall: 提诺, then 亮诺. */
export const BEFORE_SHOWN_DAYS = 1
/** Days before its day on which whoever made it is reminded. */
export const REMIND_DAYS = 3
/** Days in which those it was made to say whether it was kept; who says nothing has nothing against it. */
export const ANSWER_DAYS = 7
/** Days for what was missing, and for what was not done by its day. */
export const SHORT_DAYS = 15
export const LATE_DAYS = 30
/** A pledge is for so many days at most, and so is the one longer day. */
export const MOST_DAYS = 365
/** So many households answer one pledge; more would tell nothing new. */
export const MOST_ANSWERS = 60
/** So many open pledges a person has at once: what is promised is to be kept. */
export const MOST_OPEN = 10

/** Who holds one of these may promise something by it. */
export const PLEDGING = [
  'committee',
  'council',
  'gridWorker',
  'groupLeader',
  'shopkeeper',
  'supervisor',
  'townOfficer',
] as const satisfies readonly GrantedRole[]
export type Pledging = (typeof PLEDGING)[number]

/** To whom a household's pledge is shown. How it is named there it chooses for all its pledges (`village/naming`). */
export const SHOWN_TO = { village: '贴出来，全村看得到', nobody: '只有我家看得到' } as const
export type ShownTo = keyof typeof SHOWN_TO

/** What the village says of an office's pledge at the end of the year. */
export const MARKS = { kept: '做到了', partly: '做到一半', not: '没做到' } as const
export type Mark = keyof typeof MARKS

/** Pledges that offices and households often make, to begin from: the day and the figures are one's own. */
export const PLEDGE_TEMPLATES: Readonly<Record<'office' | 'household', readonly string[]>> = {
  office: [
    '把坏了的路灯全部修好',
    '把旧水管换成新的',
    '每个月到困难的人家去一次',
    '把村里的账每个月贴出来',
    '三天里回大家的话',
  ],
  household: [
    '门前屋后天天扫干净',
    '红白喜事从简，不大办',
    '每个星期去看一次老人',
    '垃圾分好类再丢',
    '不燃放烟花，不烧秸秆',
  ],
}

/** On which part of the wall a pledge hangs. */
export const WALLS = ['open', 'kept', 'notKept'] as const
export type Wall = (typeof WALLS)[number]
