import type { OrderDetail } from '@shared/shop/contract'
import { type StepIcons, Story } from '@/parts/matter/story'

const ICONS: StepIcons = {
  place: 'basket',
  offer: 'talk',
  sell: 'basket',
  decline: 'x',
  handOver: 'hand2',
  cancel: 'redo',
}

/** What happened to an order, by whom and when. */
export const OrderTimeline = ({ timeline }: Pick<OrderDetail, 'timeline'>) => <Story told={timeline} icons={ICONS} />
