import type { IconName } from '@/parts/icon'

/** What a category is about, by the words villages use for it; the first line that fits counts. */
const ICONS: readonly (readonly [RegExp, IconName])[] = [
  [/老|孝|敬/, 'elder'],
  [/邻|互助|帮/, 'hand2'],
  [/环境|卫生|生态|清扫|清洁/, 'broom'],
  [/调解|纠纷|和睦|和谐|说和/, 'talk'],
  [/平安|治安|安全|法/, 'peace'],
  [/党/, 'star'],
  [/军|兵|义勇/, 'praise'],
  [/教|学/, 'book'],
  [/公益|志愿|善|爱/, 'care'],
  [/参与|公共|活动|会议/, 'people'],
  [/劳动|出工|贡献|建设|产业/, 'spade'],
  [/治理|村务/, 'gov'],
  [/风尚|文明|荣誉|家风/, 'home'],
  [/体育|文体|文化/, 'play'],
  [/扣/, 'letter'],
]

/** The icon that stands beside a category's name. */
export const categoryIcon = (category: string): IconName => ICONS.find(([words]) => words.test(category))?.[1] ?? 'plus'
