import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { GoodsCounts } from '@/shop/parts/goods-counts'
import { NoShop } from '@/shop/parts/no-shop'
import type { Met } from './use-sale'

/** 换什么？ */
export function Goods({ sale: { customer, shelf, head, lines, wanted, pick, total, go } }: { sale: Met }) {
  const offline = shelf.face === 'offline'
  const missing = offline ? '没有网，有网再换' : wanted.length === 0 ? '先点要换的' : undefined
  return (
    <Page
      title='换什么？'
      under={customer.household}
      reads={`${customer.household}，换什么？`}
      foot={
        lines.length > 0 && (
          <>
            {wanted.length > 0 && <Note centred>{`一共 ${total} 分`}</Note>}
            <Button onPress={() => go('way')} missing={missing}>
              下一步，请他点头
            </Button>
          </>
        )
      }
    >
      <Faces read={shelf} what='货架'>
        {() => {
          if (!head?.shop) return <NoShop />
          if (lines.length === 0) return <Empty drawing='emptyBasket' title='架上还没有货' body='先去上货。' />
          return <GoodsCounts lines={lines} wanted={wanted} onChange={pick} others />
        }}
      </Faces>
      <More pages={shelf} />
    </Page>
  )
}
