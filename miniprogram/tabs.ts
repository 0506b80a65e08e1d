import type { IconName } from '@/parts/icon'

/** One place at the foot of the screen. `page` is the path of a page in the main package. */
export interface Tab {
  readonly page: string
  readonly word: string
  readonly icon: IconName
}

/** The tabs, in order: the only place that lists them. */
export const TABS: readonly Tab[] = [
  { page: 'village/home/index', word: '村里', icon: 'home' },
  { page: 'points/passbook/index', word: '积分', icon: 'book' },
  { page: 'points/notices/index', word: '公示', icon: 'notice' },
  { page: 'requests/talk/index', word: '说事', icon: 'talk' },
  { page: 'village/me/index', word: '我的', icon: 'me' },
]
