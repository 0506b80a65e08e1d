import { sayMoment } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { Button } from '@/parts/button'
import { Faces } from '@/parts/faces'
import { Page } from '@/parts/page'
import { Seal } from '@/parts/seal'
import { OrderLines } from '@/shop/parts/order-lines'
import { PrintSlip } from '@/shop/parts/print-slip'
import { useOrder } from '@/shop/parts/use-order'
import style from './style.module.css'
import type { Sale } from './use-sale'

/** 换好了: the receipt, large enough to be read over the counter, and on paper for whoever wants it. */
export function Receipt({ sale, orderId }: { sale: Sale; orderId: string }) {
  const order = useOrder(orderId)
  const { data } = order
  return (
    <Page
      title='换好了，给他吧'
      reads={data && `${data.order.household}，${data.order.what}，花了 ${data.order.points} 分。把东西给他吧。`}
      foot={<Button onPress={sale.again}>再来一单</Button>}
    >
      <Faces read={order} shape='page' what='小票' safe='这一单已经办好。'>
        {({ order: line, lines }) => (
          <>
            <View className={`${style.receipt}`}>
              <View>
                <View className={`${style.who}`}>{line.household}</View>
                <View className={`${style.cost}`}>
                  花了<View className={`${style.points}`}>{String(line.points)}</View>分
                </View>
                <View>{sayMoment(line.placedAt)}</View>
              </View>
              <Seal words='已经换走' tone='jade' />
            </View>
            <OrderLines lines={lines} />
            <PrintSlip orderId={orderId} handedOver />
          </>
        )}
      </Faces>
    </Page>
  )
}
