import type { OrderLine } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/clock'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { sayOrderUntil } from '@/shop/parts/say-order'
import style from './style.module.css'

/** What the household has not collected yet, and what the counter asks it. */
export function ToCollect({ waiting }: { waiting: readonly OrderLine[] }) {
  if (waiting.length === 0) return null
  return (
    <Sheet>
      {waiting.map(({ id, state, what, deadlineAt }) => (
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
    </Sheet>
  )
}
