import type { OrderDetail } from '@shared/shop/contract'
import { rememberContact } from '@/cloud/contact'
import { cloud } from '@/cloud/link'
import { type Read, useRead } from '@/cloud/use-read'

/** One order with its story. */
export const useOrder = (orderId: string | undefined): Read<OrderDetail> =>
  useRead(
    ['shop', 'order', orderId],
    async () => {
      const order = await cloud.shop.order({ orderId: orderId ?? '' })
      rememberContact(order.contact)
      return order
    },
    { when: Boolean(orderId) },
  )
