import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { sayOfDay, saySeal, useSeal } from './use-seal'

/** That the whole village's accounts add up, and the way to see it for oneself. Draws nothing before the first seal. */
export function SealRow() {
  const { seal } = useSeal().data ?? {}
  if (!seal) return null
  const { whole, households } = seal
  return (
    <Sheet>
      <Row
        icon='lock'
        title={whole ? `${sayOfDay(seal)}的对账印：${saySeal(seal)}` : '村里正在对账，先停一停兑换'}
        detail={whole ? `全村 ${households} 户都对得上` : '对好了就能换，分一分没少'}
        keepDetail
        onPress={() => open(routes.seal)}
      />
    </Sheet>
  )
}
