import { Empty, RingContact } from '@/parts/faces'

/** Before a village has adopted rules there is nothing to claim by. */
export const NoCatalogue = () => (
  <Empty drawing='nothingToDo' title='村里还没有定积分细则' body='等村民代表会议通过细则后，就能报了。'>
    <RingContact />
  </Empty>
)
