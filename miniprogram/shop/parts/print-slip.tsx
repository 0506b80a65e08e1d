import { cloud } from '@/cloud/link/link'
import { PrintRow } from '@/parts/print-row'
import { Sheet } from '@/parts/sheet'

export interface PrintSlipProps {
  readonly orderId: string
  /** 把小票印出来, once the goods were handed over; before that it is the slip to collect them with. */
  readonly handedOver?: boolean
}

/** An order on paper: with its codes as long as it is to be collected, as a receipt afterwards. */
export const PrintSlip = ({ orderId, handedOver }: PrintSlipProps) => (
  <Sheet>
    <PrintRow
      title={handedOver ? '把小票印出来' : '把单子印出来'}
      detail={handedOver ? '换了什么、花了几分' : '他家没有手机，拿着单子来领'}
      make={() => cloud.paper.orderSlip({ orderId })}
    />
  </Sheet>
)
