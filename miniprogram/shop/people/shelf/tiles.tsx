import type { ShelfLine } from '@shared/shop/contract'
import { GoodsTile, GoodsTiles } from '@/parts/goods-tile'
import { tell } from '@/platform/ask'
import { open, routes } from '@/routes'
import { fillBasket, useBasket } from '@/shop/parts/basket'
import { sayOnTile } from '@/shop/parts/say-goods'
import { countOf, withCount } from '@/shop/parts/wanted'

/** What is on the shelf. A press lays one piece into the basket and opens it; what cannot be had says why once more. */
export function Goods({ lines, balance }: { lines: readonly ShelfLine[]; balance: number | undefined }) {
  const basket = useBasket()
  const press = (line: ShelfLine, word: string, good: boolean) => {
    if (balance === undefined) return open(routes.findHousehold)
    const chosen = countOf(basket, line.id)
    if (!good && chosen === 0) return tell(`${line.name}：${word}`)
    if (chosen === 0) fillBasket(withCount(basket, line, 1))
    return open(routes.basket)
  }
  return (
    <GoodsTiles>
      {lines.map((line) => {
        const { word, good } = sayOnTile(line, balance)
        return (
          <GoodsTile
            key={line.id}
            {...line}
            {...{ word, good }}
            chosen={countOf(basket, line.id)}
            onPress={() => press(line, word, good)}
          />
        )
      })}
    </GoodsTiles>
  )
}
