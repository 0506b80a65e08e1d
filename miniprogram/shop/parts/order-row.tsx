import { daysLeft, sayDay } from '@shared/kernel/time'
import type { OrderLine } from '@shared/shop/contract'
import { serverNow } from '@/cloud/link/clock'
import { useSettings } from '@/cloud/person/settings'
import { GoodsPicture } from '@/parts/goods-picture'
import { MatterRow } from '@/parts/matter/row'
import { Row } from '@/parts/row'
import { Tag } from '@/parts/tag'
import { sayOrderState, sayOrderUntil } from './say-order'

/** An order as a line of a household's own list. */
export const OwnOrderRow = ({ order }: { order: OrderLine }) => (
  <MatterRow
    picture={<GoodsPicture art={order.art} photo={null} size='row' />}
    title={order.what}
    detail={`${sayOrderState(order, true)}，${sayDay(order.placedAt)}，${order.points} 分`}
    of={`order:${order.id}`}
  />
)

/** An order as a line of the counter's queue: whose it is, what, and how long it still waits. */
export function CounterRow({ order, onPress }: { order: OrderLine; onPress: () => unknown }) {
  const { elder } = useSettings()
  const now = serverNow()
  const near = order.deadlineAt !== null && daysLeft(now, order.deadlineAt) <= 1
  const until = sayOrderUntil(order, now)
  return (
    <Row
      picture={elder ? undefined : <GoodsPicture art={order.art} photo={null} size='row' />}
      title={order.household}
      detail={[order.what, `${order.points} 分`, order.onPaper ? '纸上单子' : ''].filter(Boolean).join(' · ')}
      keepDetail
      onPress={onPress}
    >
      {until && <Tag tone={near ? 'ochre' : 'plain'}>{until}</Tag>}
    </Row>
  )
}
