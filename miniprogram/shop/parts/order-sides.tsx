import { sayMoment } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { Note } from '@/parts/note'
import { Photo } from '@/parts/photo'
import { Quote } from '@/parts/quote'
import { SectionHead } from '@/parts/section-head'
import { OrderLines } from './order-lines'
import style from './style.module.css'

const PROOFS: Readonly<Record<NonNullable<OrderDetail['proof']>, string>> = {
  phone: '他家在自己手机上点了头。',
  pin: '他家输了取货密码。',
  signature: '他家在屏幕上签了名。',
}

/** What an order is about: what the household says against it first, then what was handed over, and how it said yes then. */
export function OrderSides({ detail: { order, lines, proof, signature, timeline, mine } }: { detail: OrderDetail }) {
  const contest = timeline.filter(({ action }) => action === 'contest').at(-1)
  const household = mine ? '您家' : '他家'
  return (
    <>
      {contest && order.state === 'contested' && (
        <Quote
          title={`${household}说，不是自家换的`}
          said={[{ words: contest.said ?? '没有写话', by: `${contest.who} · ${sayMoment(contest.at)}` }]}
        />
      )}
      <OrderLines lines={lines} />
      {order.onPaper && <Note>这一单是照着纸上的单子录的。</Note>}
      {proof && <Note>{PROOFS[proof].replace('他家', household)}</Note>}
      {signature && (
        <>
          <SectionHead title='当时的签名' />
          <View className={`${style.signature}`}>
            <Photo src={signature} label='签名' />
          </View>
        </>
      )}
    </>
  )
}
