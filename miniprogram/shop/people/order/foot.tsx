import type { OrderDetail } from '@shared/shop/contract'
import type { ReactNode } from 'react'
import { useChange } from '@/cloud/wishes/use-change'
import { offeredOf } from '@/parts/matter/acts'
import { ActsFoot, Foot } from '@/parts/matter/foot'
import { ask } from '@/platform/ask'
import { open, routes } from '@/routes'
import { ORDER_ACTS } from '@/shop/parts/order-acts'

/** Just what the contract lets the reader do now; undefined when there is nothing, so that no foot is drawn. */
export function orderFoot(detail: OrderDetail): ReactNode {
  const { order, actions } = detail
  const offered = offeredOf(ORDER_ACTS, actions)
  if (offered.length > 0)
    return <ActsFoot acts={ORDER_ACTS} offered={offered} page={(act) => routes.orderAct(order.id, act)} />
  if (actions.includes('handOver')) {
    return <Foot rest={[{ word: '对方报码，交到手上', onPress: () => open(routes.handOver(order.id, '')) }]} />
  }
  return actions.includes('cancel') && <CancelFoot detail={detail} />
}

/** 不换了: as long as it was not handed over. */
export function CancelFoot({ detail: { order, mine } }: { detail: OrderDetail }) {
  const cancel = useChange('shop.cancel', `order:${order.id}`)
  const take = async () => {
    const whose = mine ? '您家' : order.household
    const sure = await ask('不换了？', `${order.points} 分马上退回${whose}的存折，东西放回货架。`, '不换了', '还要')
    if (sure) await cancel.send({ orderId: order.id }, order.what)
  }
  return (
    <Foot outcome={cancel.outcome} rest={[{ word: '不换了', kind: 'line', onPress: take, sending: cancel.sending }]} />
  )
}
