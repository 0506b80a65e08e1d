import type { StockLine } from '@shared/shop/contract'
import type { ReactNode } from 'react'
import { Button } from '@/parts/button'
import { Empty, Faces, Loading } from '@/parts/faces'
import { Office, type Signed } from '@/parts/office'
import { open, routes } from '@/routes'
import type { OneGoods } from './use-stock'

/** What every reading of the shelf says of itself. */
export const STOCK_FACES = { what: '货架', safe: '货和账都在。' } as const

/** The ground of every page about one kind of goods. */
export function OneGoodsGround({
  one: { office, stock, line, looking },
  children,
}: {
  one: OneGoods
  children: (line: StockLine, signed: Signed) => ReactNode
}) {
  return (
    <Office office={office}>
      {(signed) => (
        <Faces read={stock} {...STOCK_FACES}>
          {() => (line ? children(line, signed) : looking ? <Loading shape='page' words={undefined} /> : <Gone />)}
        </Faces>
      )}
    </Office>
  )
}

const Gone = () => (
  <Empty drawing='emptyBasket' title='架上没有这样货' body='回货架上再找找。'>
    <Button onPress={() => open(routes.stock)}>看货架</Button>
  </Empty>
)
