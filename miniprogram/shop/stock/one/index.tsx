import { useRouter } from '@tarojs/taro'
import { mayByRole } from '@/cloud/person/may'
import { Button, Buttons } from '@/parts/button'
import { Page } from '@/parts/page'
import { open, routes } from '@/routes'
import { OneGoodsGround } from '@/shop/stock/parts/one-goods'
import { readStock, sayLasts } from '@/shop/stock/parts/say'
import { useOneGoods } from '@/shop/stock/parts/use-stock'
import { Facts } from './facts'

/** One kind of goods: how many there are, how it is offered, and the ways to change that. `?id=` the goods. */
export default function OneGoodsPage() {
  const { id = '' } = useRouter().params
  const one = useOneGoods(id)
  const { line, office, stock } = one
  const keeps = mayByRole(office.signed?.me.roles ?? [], 'shop.stockIn')
  return (
    <Page
      title={line?.draft.name ?? '这样货'}
      under={line && !line.onShelf ? '没上架，村民现在看不到它。' : undefined}
      onRefresh={stock.again}
      reads={line && `${line.draft.name}，${readStock(line)}${sayLasts(line)}`}
      foot={
        line &&
        keeps && (
          <Buttons>
            <Button kind='line' onPress={() => open(routes.countStock(id))}>
              盘点
            </Button>
            <Button icon='truck' onPress={() => open(routes.stockIn(id))}>
              进货
            </Button>
          </Buttons>
        )
      }
    >
      <OneGoodsGround one={one}>{(found) => <Facts line={found} keeps={keeps} />}</OneGoodsGround>
    </Page>
  )
}
