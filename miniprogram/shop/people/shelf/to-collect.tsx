import type { OrderLine } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { sayOrderUntil } from '@/shop/parts/say-order'
import style from './style.module.css'

/** With more orders than these, the others stand together in one line: the goods are not to be pushed off the screen. */
const MOST_ROWS = 2

/** What the household has not collected yet, and what the counter asks it: the question first. */
export function ToCollect({ waiting }: { waiting: readonly OrderLine[] }) {
  if (waiting.length === 0) return null
  const sorted = [...waiting].sort((a, b) => Number(b.state === 'offered') - Number(a.state === 'offered'))
  const shown = sorted.length > MOST_ROWS ? sorted.slice(0, MOST_ROWS - 1) : sorted
  const others = sorted.length - shown.length
  return (
    <Sheet>
      {shown.map(({ id, state, what, deadlineAt }) => (
        <Row
          key={id}
          icon={state === 'offered' ? 'talk' : 'basket'}
          title={state === 'offered' ? `${what}，等您点头` : `${what}还没领`}
          detail={sayOrderUntil({ state, deadlineAt }, serverNow())}
          keepDetail
          onPress={() => open(routes.order(id))}
        >
          <View className={`${style.way}`}>{state === 'offered' ? '去看看' : '看取货码'}</View>
        </Row>
      ))}
      {others > 0 && (
        <Row icon='list' title={`另有 ${others} 单`} detail='还没领的都在这里' onPress={() => open(routes.myOrders)} />
      )}
    </Sheet>
  )
}
