import { mayByRole } from '@/cloud/person/may'
import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { Button } from '@/parts/button'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { More } from '@/parts/more'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { open, routes } from '@/routes'
import { STOCK_FACES } from '@/shop/stock/parts/one-goods'
import { type Stock, useStock } from '@/shop/stock/parts/use-stock'
import { Links } from './links'
import { Shelf } from './shelf'

/** 货架和库存: what there is, what runs low first, and the ways to everything about it. */
export default function StockPage() {
  const office = useOffice()
  const stock = useStock(office.signed?.village.id)
  const [head] = stock.data ?? []
  const keeps = mayByRole(office.signed?.me.roles ?? [], 'shop.saveGoods')
  return (
    <Page
      title='货架和库存'
      under={head?.shop ? `${head.shop.place}，${head.shop.lapseDays} 天没领就退分` : undefined}
      onRefresh={stock.again}
      reads={head && readStock(head)}
      foot={
        head?.shop &&
        keeps && (
          <Button icon='plus' onPress={() => open(routes.newGoods)}>
            上一样货
          </Button>
        )
      }
    >
      <Office office={office}>
        {() => (
          <Faces read={stock} {...STOCK_FACES}>
            {(answers) => {
              if (!answers[0]?.shop) return <NotOpen keeps={keeps} />
              const lines = itemsOf(answers)
              return (
                <>
                  {lines.length === 0 ? <NothingYet keeps={keeps} /> : <Shelf lines={lines} />}
                  <More pages={stock} />
                  <Links keeps={keeps} />
                </>
              )
            }}
          </Faces>
        )}
      </Office>
    </Page>
  )
}

const NotOpen = ({ keeps }: { keeps: boolean }) => (
  <Empty
    drawing='emptyBasket'
    title='超市还没有开'
    body={keeps ? '先写清在哪儿、哪天开门，再上货。' : '等村里开了超市，货都在这里看。'}
  >
    {keeps ? <Button onPress={() => open(routes.shopSettings)}>开超市</Button> : <RingContact />}
  </Empty>
)

const NothingYet = ({ keeps }: { keeps: boolean }) => (
  <Empty
    drawing='emptyBasket'
    title='架上还没有货'
    body={keeps ? '一样一样上，或者从表格、别的村的货单里导入。' : '等管超市的人上货。'}
  />
)

function readStock({ shop, low, list }: Stock): string {
  if (!shop) return '超市还没有开。'
  if (list.items.length === 0) return '架上还没有货。'
  const few = list.items
    .filter((line) => line.onShelf && line.low)
    .map(({ draft, left }) => `${draft.name}剩 ${left} 件`)
  return low > 0 ? `有 ${low} 样货快没了：${few.join('，')}。` : '架上的货都够。'
}
