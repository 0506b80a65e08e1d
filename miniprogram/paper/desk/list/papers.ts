import type { access } from '@shared/access'
import { cloud } from '@/cloud/link/link'
import type { PrintRowProps } from '@/parts/print-row'

/** A paper that a village can have made. Whoever may use `by`, may have it. */
export interface PaperOffer {
  readonly title: string
  readonly detail: string
  readonly by: keyof typeof access
  readonly make: (villageId: string, year: string) => ReturnType<PrintRowProps['make']>
}

/** What hangs on the wall: names masked, as on the phone. */
export const POSTED: readonly PaperOffer[] = [
  {
    title: '公示',
    detail: '贴公示栏，写明怎么提异议',
    by: 'paper.notices',
    make: (villageId) => cloud.paper.notices({ villageId }),
  },
  {
    title: '今年的挣分榜',
    detail: '贴公示栏，名字遮一个字',
    by: 'paper.ranking',
    make: (villageId) => cloud.paper.ranking({ villageId, period: 'year' }),
  },
  {
    title: '去年的挣分榜',
    detail: '年终开会用',
    by: 'paper.ranking',
    make: (villageId) => cloud.paper.ranking({ villageId, period: 'lastYear' }),
  },
  {
    title: '超市价目表',
    detail: '贴超市墙上，换什么要几分',
    by: 'paper.priceList',
    make: (villageId) => cloud.paper.priceList({ villageId }),
  },
]

/** What goes from door to door, for those without a phone too. */
export const HANDED: readonly PaperOffer[] = [
  {
    title: '各家的户码',
    detail: '一页十二个，剪下来贴各家门上',
    by: 'paper.doorCodes',
    make: (villageId) => cloud.paper.doorCodes({ villageId }),
  },
  {
    title: '空白换货单',
    detail: '给没有手机的人家填',
    by: 'paper.blankSlips',
    make: (villageId) => cloud.paper.blankSlips({ villageId }),
  },
]

const villageTable = (
  list: Parameters<typeof cloud.paper.exportVillage>[0]['list'],
): Pick<PaperOffer, 'by' | 'make'> => ({
  by: 'paper.exportVillage',
  make: (villageId, year) => cloud.paper.exportVillage({ villageId, list, year }),
})

const shopTable = (list: Parameters<typeof cloud.paper.exportShop>[0]['list']): Pick<PaperOffer, 'by' | 'make'> => ({
  by: 'paper.exportShop',
  make: (villageId, year) => cloud.paper.exportShop({ villageId, list, year }),
})

/** Tables that are handed in, of one year. */
export const TABLES: readonly PaperOffer[] = [
  { title: '户台账', detail: '各家各户，给镇上', ...villageTable('households') },
  { title: '存折台账', detail: '每家挣多少、花多少、剩多少', ...villageTable('passbooks') },
  { title: '积分流水', detail: '一笔一行，查账用', ...villageTable('entries') },
  { title: '好事和提醒', detail: '报上来的每一件', ...villageTable('claims') },
  { title: '挣分榜', detail: '年终评比用', ...villageTable('ranking') },
  { title: '积分细则', detail: '现行的，也能改好再导入', ...villageTable('rules') },
  { title: '货品表', detail: '架上的货，也能填好再导入', ...shopTable('goods') },
  { title: '换货流水', detail: '谁换了什么，对账用', ...shopTable('orders') },
  { title: '进货和盘点', detail: '货从哪来、花的什么钱', ...shopTable('stockMoves') },
]
