import { Empty, RingContact } from '@/parts/faces'

/** Before a village has opened its shop. */
export const NoShop = () => (
  <Empty drawing='emptyBasket' title='村里的积分超市还没有开' body='等村里上好货再来，积分都在存折里。'>
    <RingContact />
  </Empty>
)
