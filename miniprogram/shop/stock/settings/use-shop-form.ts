import type { ShopHead } from '@shared/shop/contract'
import type { Opening } from '@shared/shop/goods'
import { isRecord, isText } from '@/cloud/link/storage'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'

/** The shop while it is being described. Both kinds of days are kept while one goes from one to the other. */
interface TypedShop {
  readonly place: string
  readonly by: 'daily' | 'weekdays' | 'monthDays'
  readonly weekdays: readonly number[]
  readonly monthDays: readonly number[]
  readonly hours: string
  readonly lapseDays: number
}

const USUAL_LAPSE_DAYS = 7
const NOTHING: TypedShop = {
  ...{ place: '', by: 'daily', weekdays: [], monthDays: [], hours: '', lapseDays: USUAL_LAPSE_DAYS },
}

function typedShop({ place, opening, lapseDays }: ShopHead): TypedShop {
  const { weekdays, monthDays, hours } = opening
  const by = weekdays.length > 0 ? 'weekdays' : monthDays.length > 0 ? 'monthDays' : 'daily'
  return { place, by, weekdays, monthDays, hours, lapseDays }
}

const isDays = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((day) => typeof day === 'number')

const isTypedShop = (value: unknown): value is TypedShop =>
  isRecord(value) &&
  isText(value.place) &&
  isText(value.hours) &&
  (value.by === 'daily' || value.by === 'weekdays' || value.by === 'monthDays') &&
  isDays(value.weekdays) &&
  isDays(value.monthDays) &&
  typeof value.lapseDays === 'number'

const openingOf = ({ by, weekdays, monthDays, hours }: TypedShop): Opening => ({
  weekdays: by === 'weekdays' ? [...weekdays] : [],
  monthDays: by === 'monthDays' ? [...monthDays] : [],
  hours: hours.trim(),
})

/** What is missing, in a few characters. */
function whatIsMissing({ place, by, weekdays, monthDays }: TypedShop): string | undefined {
  if (!place.trim()) return '写在哪儿'
  const days = by === 'weekdays' ? weekdays : monthDays
  return by !== 'daily' && days.length === 0 ? '选哪天开' : undefined
}

/** Where the shop is and when it is open: what is typed, and the way to make it so. */
export function useShopForm(villageId: string, shop: ShopHead | null) {
  const name = `shop.setShop:${villageId}`
  const { value, change, clear } = useDraft(name, shop ? typedShop(shop) : NOTHING, isTypedShop)
  const setShop = useChange('shop.setShop', `shop:${villageId}`, name)
  return {
    value,
    change,
    missing: whatIsMissing(value),
    outcome: setShop.outcome,
    save: async (): Promise<boolean> => {
      const { place, lapseDays } = value
      const { is } = await setShop.send({ villageId, place: place.trim(), opening: openingOf(value), lapseDays })
      if (is === 'done') clear()
      return is === 'done'
    },
  }
}

export type ShopForm = ReturnType<typeof useShopForm>
