import type { OrderDetail } from '@shared/shop/contract'
import { useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { goBack } from '@/platform/window'
import { useOrder } from '@/shop/parts/use-order'
import { ACTS, type Act, ActForm, isAct } from './act-form'

/** One word on one order: not mine, looked into, given back. `?id=` the order, `&action=` what. */
export default function OrderActPage() {
  const { id = '', action } = useRouter().params
  const act: Act | undefined = isAct(action) ? action : undefined
  const order = useOrder(id)
  // What was asked stays as it was while it is being answered: the answer itself moves the order on.
  const asked = useRef<OrderDetail>()
  if (act && order.data?.actions.includes(act)) asked.current ??= order.data

  if (act && asked.current) return <ActForm act={act} detail={asked.current} />
  return (
    <Page title={act ? ACTS[act].title : '办一件事'}>
      <Faces read={order} shape='page' what='这一单' refused={orSignIn('找到自家，就能办了。')}>
        {() => (
          <Empty
            drawing='nothingToDo'
            title='这一单现在不用您办'
            body='您办过了，或者别人刚刚办过了。退回去看看到哪一步了。'
          >
            <Button onPress={goBack}>返回</Button>
          </Empty>
        )}
      </Faces>
    </Page>
  )
}
