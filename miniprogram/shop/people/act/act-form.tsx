import { sayDay } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'
import { OrderSides } from '@/shop/parts/order-sides'
import style from './style.module.css'

/** How an act is asked for; its words are read by the other side. */
interface Asking {
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly button: string
  readonly done: string
}

export const ACTS = {
  contest: {
    title: '不是我家换的',
    label: '怎么回事？',
    placeholder: '那天谁在家、有没有人去过店里',
    button: '请村里查一查',
    done: '送到了，村里查清楚再答复您',
  },
  dismiss: {
    title: '查过了，没有错',
    label: '怎么查的？',
    placeholder: '看了签名、问了谁；他家看得到这句话',
    button: '说给他家听',
    done: '说给他家了',
  },
  return: {
    title: '把分退回去',
    label: '查到了什么？',
    placeholder: '对方和管店的都看得到这句话',
    button: '退回去',
    done: '分退回存折了',
  },
} as const satisfies Record<string, Asking>
export type Act = keyof typeof ACTS

export const isAct = (name: string | undefined): name is Act => name !== undefined && Object.keys(ACTS).includes(name)

const NOTHING = { reason: '' }
const isSaid = (value: unknown): value is typeof NOTHING => isRecord(value) && isText(value.reason)

/** One question about one order. When it is answered, back to where it was asked. */
export function ActForm({ act, detail }: { act: Act; detail: OrderDetail }) {
  const { order } = detail
  const { title, label, placeholder, button, done } = ACTS[act]
  const orderId = order.id
  const name = `shop.${act}:${orderId}`
  const draft = useDraft(name, NOTHING, isSaid)
  const doing = useDoing(`order:${orderId}`, name)
  const reason = draft.value.reason.trim()
  const send = async () => {
    const outcome =
      act === 'contest'
        ? await doing.send('shop.contest', { orderId, reason }, order.what)
        : await doing.send('shop.settle', { orderId, uphold: act === 'return', reason }, order.what)
    if (outcome.is !== 'done') return
    draft.clear()
    tell(done)
    goBack()
  }
  return (
    <Page
      title={title}
      reads={`${title}。${order.household}，${order.what}，${order.points} 分。${label}`}
      foot={
        <>
          <NotSent outcome={doing.outcome} />
          <Button kind={act === 'contest' ? 'main' : 'line'} onPress={send} missing={reason ? undefined : '先说一句'}>
            {button}
          </Button>
        </>
      }
    >
      <Sheet>
        <Row
          icon='basket'
          title={order.what}
          detail={`${order.household} · ${sayDay(order.placedAt)} · ${order.points} 分`}
          keepDetail
        />
      </Sheet>
      <OrderSides detail={detail} />
      <View className={`${style.gap}`} />
      <Field
        label={label}
        value={draft.value.reason}
        onInput={(said) => draft.change({ reason: said })}
        long
        voice
        most={500}
        placeholder={placeholder}
      />
    </Page>
  )
}
