import { cloud } from '@/cloud/link/link'
import { isRecord } from '@/cloud/link/storage'
import { useRead } from '@/cloud/reads/use-read'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { useOffice } from '@/parts/office'
import { replace, routes } from '@/routes'
import { useShelf } from '@/shop/parts/use-shelf'
import { atPricesOf, isWanted, linesOf, sayWanted, totalOf, type Wanted } from '@/shop/parts/wanted'

interface Slip {
  readonly wanted: readonly Wanted[]
  readonly onPaper: boolean
}

const EMPTY: Slip = { wanted: [], onPaper: true }
const isSlip = (value: unknown): value is Slip =>
  isRecord(value) && isWanted(value.wanted) && typeof value.onPaper === 'boolean'

/** A household's slip: what it wants, what it has, and the way to order it in its name. */
export function usePlaceFor(householdId: string) {
  const office = useOffice()
  const passbook = useRead(['points', 'passbook', 'head', householdId], () => cloud.points.passbook({ householdId }), {
    when: office.signed !== undefined,
  })
  const { shelf, head, lines } = useShelf()
  const draft = useDraft(`shop.placeFor:${householdId}`, EMPTY, isSlip)
  const place = useChange('shop.placeFor', `counter:${householdId}`, `shop.placeFor:${householdId}`)
  const wanted = atPricesOf(draft.value.wanted, lines)
  const over = totalOf(wanted) - (passbook.data?.balance ?? 0)
  const offline = shelf.face === 'offline'
  const missing = offline
    ? '没有网，有网再换'
    : wanted.length === 0
      ? '先点要换的'
      : over > 0
        ? `还差 ${over} 分`
        : undefined

  const send = async () => {
    const outcome = await place.send(
      { householdId, lines: linesOf(wanted), onPaper: draft.value.onPaper },
      sayWanted(wanted),
    )
    if (outcome.is === 'refused') await shelf.again()
    if (outcome.is !== 'done') return
    draft.clear()
    await replace(routes.order(outcome.answer.orderId))
  }
  return {
    ...{ office, passbook, shelf, head, lines, wanted, missing, send },
    onPaper: draft.value.onPaper,
    change: draft.change,
    outcome: place.outcome,
  }
}
