import type { StockLine } from '@shared/shop/contract'
import { GoodsPicture } from '@/parts/goods-picture'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { open, routes } from '@/routes'
import { markOf, sayStock } from '@/shop/stock/parts/say'

/** The goods: what runs low first, then the others, at the end what is not offered now. */
export function Shelf({ lines }: { lines: readonly StockLine[] }) {
  const low = lines.filter((line) => line.onShelf && line.low)
  const enough = lines.filter((line) => line.onShelf && !line.low)
  const away = lines.filter((line) => !line.onShelf)
  return (
    <>
      <Part head={`快没了的 ${low.length} 样`} lines={low} />
      <Part head={low.length > 0 ? '还够的' : '架上的货'} lines={enough} />
      <Part head='没上架的' lines={away} />
    </>
  )
}

function Part({ head, lines }: { head: string; lines: readonly StockLine[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <SectionHead title={head} />
      <Sheet>
        {lines.map((line) => (
          <OnShelf key={line.id} line={line} />
        ))}
      </Sheet>
    </>
  )
}

function OnShelf({ line }: { line: StockLine }) {
  const mark = markOf(line)
  return (
    <Row
      picture={<GoodsPicture art={line.draft.art} photo={line.photo} size='row' />}
      title={line.draft.name}
      detail={sayStock(line)}
      keepDetail
      onPress={() => open(routes.stockOf(line.id))}
    >
      {mark && <Tag tone={mark.tone}>{mark.word}</Tag>}
    </Row>
  )
}
