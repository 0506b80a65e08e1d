import { isRecord, isText } from '@/cloud/link/storage'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'

/** A stock-take as it is typed. */
interface Counted {
  readonly counted: string
  readonly reason: string
}

const NOTHING: Counted = { counted: '', reason: '' }
const isCounted = (value: unknown): value is Counted => isRecord(value) && [value.counted, value.reason].every(isText)

/** As many as the contract takes. */
const MOST = 100_000

/** A whole number from nothing on; null for anything else. */
function piecesOf(text: string): number | null {
  const pieces = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
  return pieces <= MOST ? pieces : null
}

/** A stock-take: what is typed, and the way to write it down. */
export function useCount(villageId: string, goodsId: string) {
  const name = `shop.countStock:${goodsId}`
  const { value, change, clear } = useDraft(name, NOTHING, isCounted)
  const count = useChange('shop.countStock', `goods:${goodsId}`, name)
  const counted = piecesOf(value.counted)
  const reason = value.reason.trim()
  return {
    value,
    change,
    counted,
    reason,
    outcome: count.outcome,
    send: async (): Promise<boolean> => {
      if (counted === null || reason === '') return false
      const { is } = await count.send({ villageId, goodsId, counted, reason })
      if (is === 'done') clear()
      return is === 'done'
    },
  }
}

export type Counting = ReturnType<typeof useCount>
