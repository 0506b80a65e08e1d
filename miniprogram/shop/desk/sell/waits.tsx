import { useEffect } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { useChange } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { OrderLines } from '@/shop/parts/order-lines'
import { sayOrderUntil } from '@/shop/parts/say-order'
import { useOrder } from '@/shop/parts/use-order'
import { Receipt } from './receipt'
import type { Sale } from './use-sale'

/** So often the counter looks whether the household has answered: ms. */
const LOOK_MS = 3_000

/** 等他点头: until the household has answered on its own phone, or nobody waits any more. */
export function Waits({ sale, orderId }: { sale: Sale; orderId: string }) {
  const order = useOrder(orderId)
  const cancel = useChange('shop.cancel', `order:${orderId}`)
  const state = order.data?.order.state
  const { again } = order
  useEffect(() => {
    if (state !== undefined && state !== 'offered') return
    const timer = setInterval(again, LOOK_MS)
    return () => clearInterval(timer)
  }, [state, again])

  if (state === 'handedOver') return <Receipt sale={sale} orderId={orderId} />
  if (state !== undefined && state !== 'offered') {
    return (
      <Page title='没有换' reads='他家没有点头，分没有动。' foot={<Button onPress={sale.again}>再来一单</Button>}>
        <Empty drawing='nothingToDo' title='他家没有点头' body='分没有动，东西留在架上。' />
      </Page>
    )
  }
  const stop = () => cancel.send({ orderId })
  return (
    <Page
      title='等他点头'
      under={order.data && `${order.data.order.household}，${sayOrderUntil(order.data.order, serverNow())}`}
      reads='已经送到他家手机，等他家点是我家换的。'
      foot={
        <>
          <NotSent outcome={cancel.outcome} />
          <Button kind='line' onPress={stop}>
            不等了
          </Button>
        </>
      }
    >
      <Faces read={order} what='这一单'>
        {({ lines }) => (
          <>
            <Empty drawing='nothingToDo' title='送到他家手机了' body='请他打开小程序，点“是我家换的”。这里会自己变。' />
            <OrderLines lines={lines} />
          </>
        )}
      </Faces>
    </Page>
  )
}
