import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { OwnOrderRow } from '@/shop/parts/order-row'
import { sayOrderState } from '@/shop/parts/say-order'

/** 我家换过的: the household's orders, newest first. */
export default function MyOrdersPage() {
  const orders = usePages(['shop', 'mine'], (cursor) => cloud.shop.listMine({ cursor }))
  const [newest] = orders.data ?? []
  const reads = newest ? `最近换的是${newest.what}，${sayOrderState(newest, true)}。` : '您家还没有换过东西。'
  return (
    <Page title='我家换过的' onRefresh={orders.again} reads={orders.data && reads}>
      <Faces read={orders} what='单子' safe='您的积分一分没少。' refused={orSignIn('找到自家，就能看到换过的。')}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty drawing='emptyBasket' title='还没有换过' body='攒了分，就能到积分超市换东西。'>
              <Button icon='basket' onPress={() => open(routes.shelf)}>
                去积分超市
              </Button>
            </Empty>
          ) : (
            <Sheet>
              {lines.map((order) => (
                <OwnOrderRow key={order.id} order={order} />
              ))}
            </Sheet>
          )
        }
      </Faces>
      <More pages={orders} older />
    </Page>
  )
}
