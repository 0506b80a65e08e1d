import { View } from '@tarojs/components'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { useBasket } from '@/shop/parts/basket'
import { NoShop } from '@/shop/parts/no-shop'
import { sayToday } from '@/shop/parts/say-shop'
import { type Shelf, useShelf } from '@/shop/parts/use-shelf'
import { atPricesOf, totalOf } from '@/shop/parts/wanted'
import { readShelf } from './read-aloud'
import style from './style.module.css'
import { Goods } from './tiles'
import { ToCollect } from './to-collect'

/** 积分超市: what my points buy. */
export default function ShelfPage() {
  const { here, shelf, head, lines } = useShelf()
  const basket = atPricesOf(useBasket(), lines)
  const pieces = basket.reduce((sum, { count }) => sum + count, 0)
  return (
    <Page
      title='积分超市'
      under={head?.shop ? sayToday(head.shop) : undefined}
      onRefresh={shelf.again}
      reads={head && readShelf(head)}
      foot={
        head?.me && pieces > 0 ? (
          <Button icon='basket' onPress={() => open(routes.basket)}>
            {`篮子里 ${pieces} 份，${totalOf(basket)} 分`}
          </Button>
        ) : undefined
      }
    >
      <Faces read={here} what='积分超市'>
        {() => (
          <Faces read={shelf} what='货架' safe='您的积分一分没少。'>
            {() => head && (head.shop ? <Open head={head} lines={lines} /> : <NoShop />)}
          </Faces>
        )}
      </Faces>
      <More pages={shelf} />
      {head?.me && (
        <Sheet>
          <Row icon='list' title='我家换过的' detail='哪天换的，领了没有' onPress={() => open(routes.myOrders)} />
        </Sheet>
      )}
    </Page>
  )
}

function Open({ head: { me }, lines }: { head: Shelf; lines: Shelf['list']['items'] }) {
  return (
    <>
      {me ? (
        <>
          <View className={`${style.mine}`}>
            您有<View className={`${style.figure}`}>{String(me.balance)}</View>分
          </View>
          {me.held > 0 && <View className={`${style.held}`}>{`另有 ${me.held} 分留给还没领的东西`}</View>}
          <ToCollect waiting={me.waiting} />
        </>
      ) : (
        <Sheet>
          <Row
            icon='door'
            title='找到我家'
            detail='认出您是哪一家，就能换了'
            keepDetail
            onPress={() => open(routes.findHousehold)}
          />
        </Sheet>
      )}
      {lines.length > 0 ? (
        <Goods lines={lines} balance={me?.balance} />
      ) : (
        <Empty drawing='emptyBasket' title='架上还没有货' body='村里上好货，这里就有了。' />
      )}
    </>
  )
}
