import { cloud } from '@/cloud/link/link'
import { useMatter } from '@/parts/matter/use-matter'

/** One order with its story. */
export const useOrder = (orderId = '') =>
  useMatter(['shop', 'order', orderId], () => cloud.shop.order({ orderId }), { when: orderId !== '' })
