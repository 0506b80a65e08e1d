import { Note } from '@/parts/note'
import { Sheet } from '@/parts/sheet'
import { CounterRow } from '@/shop/parts/order-row'
import type { HandOver } from './use-hand-over'

/** Six digits can be those of several orders; whoever hands over asks whose it is. */
export const OneOfMany = ({ form: { found = [], choose } }: { form: HandOver }) => (
  <>
    <Note>有几单是同一个码，问一问是哪一家的：</Note>
    <Sheet>
      {found.map((order) => (
        <CounterRow key={order.id} order={order} onPress={() => choose(order)} />
      ))}
    </Sheet>
  </>
)
