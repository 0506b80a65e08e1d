import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'
import { ListPage } from '@/parts/matter/list-page'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { OwnOrderRow } from '@/shop/parts/order-row'
import { sayOrderState } from '@/shop/parts/say-order'

/** 我家换过的: the household's orders, newest first. */
export default function MyOrdersPage() {
  const pages = usePages(['shop', 'mine'], (cursor) => cloud.shop.listMine({ cursor }))
  return (
    <ListPage
      pages={pages}
      refOf={({ id }) => `order:${id}`}
      title='我家换过的'
      what='单子'
      safe='您的积分一分没少。'
      signedIn='找到自家，就能看到换过的。'
      reads={(newest) =>
        newest ? `最近换的是${newest.what}，${sayOrderState(newest, true)}。` : '您家还没有换过东西。'
      }
      empty={{
        drawing: 'emptyBasket',
        title: '还没有换过',
        body: '攒了分，就能到积分超市换东西。',
        children: (
          <Button icon='basket' onPress={() => open(routes.shelf)}>
            去积分超市
          </Button>
        ),
      }}
    >
      {(lines) => (
        <Sheet>
          {lines.map((order) => (
            <OwnOrderRow key={order.id} order={order} />
          ))}
        </Sheet>
      )}
    </ListPage>
  )
}
