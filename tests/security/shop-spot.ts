import type { Transaction } from '../../cloudfunctions/kernel/store'
import { type Shelf, shelves } from '../../cloudfunctions/shop/documents'

/** What of a spot the shop asks for. */
interface Village {
  readonly villageId: string
}

/** The one thing that every village's shop has here. */
const GOODS_ID = 'g1'

const draft = {
  ...{ name: '洗衣液', points: 20, art: 'soap' as const, limit: null, sale: null, lowAt: 1 },
  ...{ supplier: '供销社', funding: '村集体收入' },
}

const shelfOf = ({ villageId }: Village): Shelf => ({
  _id: villageId,
  ...{ place: '村委会', opening: { weekdays: [], monthDays: [], hours: '' }, lapseDays: 7 },
  ...{ revision: 1, taking: {}, timerAt: null },
  goods: {
    [GOODS_ID]: {
      ...draft,
      ...{ photoId: null, onShelf: true, place: 1, left: 10, held: 0, received: 10, gone: 0, lost: 0 },
      ...{ taken: {}, lowTold: false },
    },
  },
})

/** Puts the shop of a spot's village (back) in place. */
export const layShop = (tx: Transaction, spot: Village): Promise<void> => tx.put(shelves, shelfOf(spot))

const file = 'cloud://local.test/uploads/0123456789abcdef/nothing.xlsx'

/** A well-formed input of every procedure that keeps the shop. */
export const stockSamples: Record<string, (spot: Village) => Record<string, unknown>> = {
  'shop.shelf': ({ villageId }) => ({ villageId }),
  'shop.stock': ({ villageId }) => ({ villageId }),
  'shop.setShop': ({ villageId }) => ({
    ...{ villageId, place: '村委会', opening: { weekdays: [6], monthDays: [], hours: '' }, lapseDays: 7 },
  }),
  'shop.saveGoods': ({ villageId }) => ({ villageId, goodsId: GOODS_ID, draft, onShelf: true }),
  'shop.stockIn': ({ villageId }) => ({
    ...{ villageId, goodsId: GOODS_ID, count: 1, supplier: '', funding: '', note: '' },
  }),
  'shop.countStock': ({ villageId }) => ({ villageId, goodsId: GOODS_ID, counted: 5, reason: '盘点' }),
  'shop.stockMoves': ({ villageId }) => ({ villageId }),
  'shop.listTemplates': ({ villageId }) => ({ villageId }),
  'shop.readGoodsSheet': ({ villageId }) => ({ villageId, file }),
  'shop.importGoods': ({ villageId }) => ({ villageId, goods: [{ draft, stock: 0 }] }),
  'shop.budget': ({ villageId }) => ({ villageId }),
}
