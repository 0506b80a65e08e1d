import type { StockLine } from '@shared/shop/contract'
import { useEffect } from 'react'
import { cloud } from '@/cloud/link/link'
import { itemsOf, useHeadedPages } from '@/cloud/reads/use-headed-pages'
import type { Pages } from '@/cloud/reads/use-read'
import { useOffice } from '@/parts/office'

export type Stock = Awaited<ReturnType<typeof cloud.shop.stock>>

/** The shelf as whoever keeps it sees it, what runs low first; asked once the village is known. */
export const useStock = (villageId: string | undefined): Pages<Stock> =>
  useHeadedPages(['shop', 'stock', villageId], (cursor) => cloud.shop.stock({ villageId: villageId ?? '', cursor }), {
    when: villageId !== undefined,
  })

/** One kind of goods on the shelf, looked for page by page: `line` is there once it is found. */
export function useOneGoods(goodsId: string) {
  const office = useOffice()
  const stock = useStock(office.signed?.village.id)
  const { data, more, loadingMore, loadMore } = stock
  const line: StockLine | undefined = data && itemsOf(data).find(({ id }) => id === goodsId)
  const further = data !== undefined && !line && more && !loadingMore
  useEffect(() => {
    if (further) loadMore()
  }, [further, loadMore])
  return { office, stock, line, looking: !line && more }
}

export type OneGoods = ReturnType<typeof useOneGoods>
