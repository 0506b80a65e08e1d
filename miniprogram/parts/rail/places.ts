import type { access } from '@shared/access'
import type { IconName } from '@/parts/icon'
import { routes } from '@/routes'

/** A place that the rail leads to. */
export interface Place {
  readonly url: string
  readonly word: string
  readonly icon: IconName
  /** Who may use this, sees it; without it, everybody. */
  readonly by?: keyof typeof access
}

/** By what one does, those of the day first: the tabs of the phone are among them. */
export const PLACES: readonly Place[] = [
  { url: routes.workbench, word: '今天', icon: 'stamp', by: 'village.workbench' },
  { url: routes.home, word: '村里', icon: 'home' },
  { url: routes.townRequests, word: '各村', icon: 'chart', by: 'requests.townDesk' },
  { url: routes.households, word: '名册', icon: 'people', by: 'village.listHouseholds' },
  { url: routes.passbook, word: '积分', icon: 'book' },
  { url: routes.notices, word: '公示', icon: 'notice' },
  { url: routes.talk, word: '说事', icon: 'talk' },
  { url: routes.counter, word: '超市', icon: 'basket', by: 'shop.counter' },
  { url: routes.rounds, word: '评比', icon: 'broom' },
  { url: routes.meetings, word: '开会', icon: 'people' },
  { url: routes.papers, word: '纸和表', icon: 'print', by: 'paper.exportShop' },
  { url: routes.me, word: '我的', icon: 'me' },
]
