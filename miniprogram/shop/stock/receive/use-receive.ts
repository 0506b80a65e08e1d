import type { StockLine } from '@shared/shop/contract'
import { isRecord, isText } from '@/cloud/link/storage'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { countOf } from '@/parts/meeting/draft'

/** A delivery as it is typed. From where and with what money: as the goods say, until somebody writes something else. */
interface Delivery {
  readonly count: string
  readonly supplier: string | null
  readonly funding: string | null
  readonly note: string
}

const NOTHING: Delivery = { count: '', supplier: null, funding: null, note: '' }
const isTextOrNull = (value: unknown) => value === null || isText(value)
const isDelivery = (value: unknown): value is Delivery =>
  isRecord(value) && [value.count, value.note].every(isText) && [value.supplier, value.funding].every(isTextOrNull)

/** As many as the contract takes at once. */
const MOST = 10_000

/** A delivery of goods: what is typed, and the way to write it down. */
export function useReceive(villageId: string, goodsId: string, draft?: StockLine['draft']) {
  const name = `shop.stockIn:${goodsId}`
  const { value, change, clear } = useDraft(name, NOTHING, isDelivery)
  const receive = useChange('shop.stockIn', `goods:${goodsId}`, name)
  const typed = countOf(value.count)
  const count = typed !== null && typed <= MOST ? typed : null
  const supplier = value.supplier ?? draft?.supplier ?? ''
  const funding = value.funding ?? draft?.funding ?? ''
  return {
    value: { ...value, supplier, funding },
    change,
    count,
    outcome: receive.outcome,
    send: async (): Promise<boolean> => {
      if (count === null) return false
      const input = { villageId, goodsId, count, note: value.note.trim() }
      const { is } = await receive.send({ ...input, supplier: supplier.trim(), funding: funding.trim() }, draft?.name)
      if (is === 'done') clear()
      return is === 'done'
    },
  }
}

export type Receiving = ReturnType<typeof useReceive>
