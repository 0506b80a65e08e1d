import type { access } from '@shared/access'
import type { IconName } from '@/parts/icon'
import { routes } from '@/routes'

interface Desk {
  readonly url: string
  readonly word: string
  readonly icon: IconName
  /** Who may use this, may enter. */
  readonly by: keyof typeof access
}

/** The pages of those who serve the village, in the order of how often they are used. */
export const OFFICE: readonly Desk[] = [
  { url: routes.workbench, word: '工作台', icon: 'list', by: 'village.workbench' },
  { url: routes.signIns, word: '认人', icon: 'people', by: 'village.listSignIns' },
  { url: routes.households, word: '各家各户', icon: 'home', by: 'village.listHouseholds' },
  { url: routes.counter, word: '柜台', icon: 'basket', by: 'shop.counter' },
  { url: routes.stock, word: '货架和库存', icon: 'truck', by: 'shop.stock' },
  { url: routes.rounds, word: '走户评比', icon: 'broom', by: 'inspection.startRound' },
  { url: routes.meetings, word: '开会', icon: 'talk', by: 'meetings.callMeeting' },
  { url: routes.writeNotice, word: '贴一条消息', icon: 'notice', by: 'village.publishNotice' },
  { url: routes.papers, word: '打印和导出', icon: 'print', by: 'paper.exportShop' },
  { url: routes.roster, word: '村民名册', icon: 'book', by: 'village.latestRoster' },
  { url: routes.roles, word: '职务', icon: 'stamp', by: 'village.listRoles' },
  { url: routes.assessments, word: '写名字先想清楚', icon: 'lock', by: 'village.listAssessments' },
  { url: routes.adoptCatalogue, word: '定积分细则', icon: 'pen', by: 'points.adoptCatalogue' },
  { url: routes.adoptBudget, word: '定积分预算', icon: 'chart', by: 'points.adoptBudget' },
]
