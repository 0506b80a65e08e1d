import type { OrderDetail } from '@shared/shop/contract'
import { cloud } from '@/cloud/link/link'
import { rememberContact } from '@/cloud/person/contact'
import { type Read, useRead } from '@/cloud/reads/use-read'

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
