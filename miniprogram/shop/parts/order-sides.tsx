import type { OrderDetail } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { Objection } from '@/parts/matter/objection'
import { Note } from '@/parts/note'
import { Photo } from '@/parts/photo'
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
  const household = mine ? '您家' : '他家'
  return (
    <>
      <Objection
        told={timeline}
        open={order.state === 'contested'}
        by='contest'
        title={`${household}说，不是自家换的`}
      />
      <OrderLines lines={lines} />
      {order.onPaper && <Note>这一单是照着纸上的单子录的。</Note>}
      {proof && <Note>{PROOFS[proof].replace('他家', household)}</Note>}
      {signature && (
        <>
          <SectionHead title='当时的签名' />
          <View className={`${style.signature}`}>
            <Photo alone src={signature} label='签名' />
          </View>
        </>
      )}
    </>
  )
}
