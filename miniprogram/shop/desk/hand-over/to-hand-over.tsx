import { type OrderState, orderFlow } from '@shared/shop/flow'
import { View } from '@tarojs/components'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { OrderLines } from '@/shop/parts/order-lines'
import style from './style.module.css'
import type { HandOver } from './use-hand-over'

/** Why the goods stay on the counter. */
const WHY_NOT: Partial<Readonly<Record<OrderState, string>>> = {
  cancelled: '他家说不换了，分已经退回存折。货别给。',
  lapsed: '过期没领，分已经退回存折。货别给，要的话请他家再下一单。',
  handedOver: '这一单已经交到手上了，货别再给一次。',
  returned: '这一单查过，分已经退回去了。货别给。',
}

/** Whose it is, as far as the counter may know, what they get, and the one button. */
export function ToHandOver({ form: { order, outcome, hand, retype, again } }: { form: HandOver }) {
  const { data } = order
  const ready = data?.actions.includes('handOver')
  return (
    <Page
      title='交给他'
      reads={data && `${data.order.household}，${data.order.what}。对上了就点交到手上。`}
      foot={
        ready && (
          <>
            <NotSent outcome={outcome} />
            {outcome?.is === 'refused' && outcome.refusal.code === 'WRONG_CODE' ? (
              <Button onPress={retype}>再报一遍</Button>
            ) : (
              <Button icon='hand2' onPress={hand}>
                交到手上
              </Button>
            )}
          </>
        )
      }
    >
      <Faces read={order} shape='page' what='这一单'>
        {({ order: line, lines }) =>
          ready ? (
            <>
              <View className={`${style.whose}`}>{line.household}</View>
              <OrderLines lines={lines} />
              <Note>{`一共 ${line.points} 分，下单时已经留好，不用再收。`}</Note>
            </>
          ) : (
            <Empty
              drawing='nothingToDo'
              title={`${line.household}：${orderFlow.states[line.state].label}`}
              body={WHY_NOT[line.state] ?? '这一单现在不能交，货先别给。'}
            >
              <Button onPress={again}>输别的码</Button>
            </Empty>
          )
        }
      </Faces>
    </Page>
  )
}
