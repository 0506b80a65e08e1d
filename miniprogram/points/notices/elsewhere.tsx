import { cloud } from '@/cloud/link/link'
import { mayByRole } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { PrintRow } from '@/parts/print-row'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'

/** What else the whole village can look up, and for the committee the board on paper. */
export function Elsewhere() {
  const { me, village } = useHere().data ?? {}
  return (
    <Sheet>
      {me && village && mayByRole(me.roles, 'paper.notices') && (
        <PrintRow
          title='把公示印出来'
          detail='贴公示栏，名字遮一个字'
          make={() => cloud.paper.notices({ villageId: village.id })}
        />
      )}
      <Row icon='chart' title='挣分榜' detail='只比挣的分，花掉不掉名次' onPress={() => open(routes.ranking)} />
      <Row icon='broom' title='走户评比' detail='一家一家看，各得几分' onPress={() => open(routes.rounds)} />
      <Row icon='book' title='积分预算' detail='村里备了多少钱、多少货' onPress={() => open(routes.budget)} />
      <Row icon='stamp' title='积分细则' detail='做什么、记几分、哪次会定的' onPress={() => open(routes.catalogue)} />
    </Sheet>
  )
}
