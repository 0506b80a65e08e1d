import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'

/** What else there is to do about the shop. */
export const Links = ({ keeps }: { keeps: boolean }) => (
  <Sheet>
    <Row
      icon='list'
      title='进货和盘点的账'
      detail='哪天进的、从哪来、少了为什么'
      onPress={() => open(routes.stockMoves)}
    />
    {keeps && (
      <Row
        icon='plus'
        title='一次上很多货'
        detail='从表格，或照别的村的货单'
        onPress={() => open(routes.importGoods)}
      />
    )}
    {keeps && (
      <Row icon='clock' title='在哪儿、哪天开' detail='还有留几天没领就退' onPress={() => open(routes.shopSettings)} />
    )}
    <Row icon='chart' title='分够不够、货够不够' detail='村里备的钱和架上的货' onPress={() => open(routes.budget)} />
    <Row icon='print' title='打印和导出' detail='价目表、换货单、流水' onPress={() => open(routes.papers)} />
  </Sheet>
)
