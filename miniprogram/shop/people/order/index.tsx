import type { OrderDetail } from '@shared/shop/contract'
import type { ReactNode } from 'react'
import { useWays } from '@/parts/desk/ways'
import { MatterPage } from '@/parts/matter/matter-page'
import { useBright } from '@/platform/bright'
import { useOrder } from '@/shop/parts/use-order'
import { CancelFoot, orderFoot } from './foot'
import { Offered, OfferFoot } from './offered'
import { readOrder } from './read-aloud'
import { Story } from './story'
import { ToCollect } from './to-collect'

/** What an order is to its reader: a ticket to be shown, a question of the counter, or a story. */
type Face = 'ticket' | 'offer' | 'story'

function faceOf({ order, code, actions }: OrderDetail): Face {
  if (order.state === 'placed' && code !== null) return 'ticket'
  return actions.includes('accept') ? 'offer' : 'story'
}

const TITLES: Readonly<Record<Exclude<Face, 'story'>, string>> = { ticket: '给管店的看这个', offer: '柜台请您点头' }
const BODIES = { ticket: ToCollect, offer: Offered, story: Story }
const FEET: Readonly<Record<Face, (detail: OrderDetail, again: () => Promise<unknown>) => ReactNode>> = {
  ticket: (detail) => detail.actions.includes('cancel') && <CancelFoot detail={detail} />,
  offer: (detail, again) => <OfferFoot detail={detail} again={again} />,
  story: orderFoot,
}

/** One order. `?id=` the order. */
export default function OrderPage() {
  const read = useOrder(useWays().params.id)
  useBright(read.data !== undefined && faceOf(read.data) === 'ticket')
  return (
    <MatterPage
      read={read}
      what='这一单'
      unnamed='这一单'
      safe='您的积分一分没少。'
      shows={(detail) => {
        const face = faceOf(detail)
        return {
          title: face === 'story' ? detail.order.what : TITLES[face],
          reads: readOrder(detail),
          foot: FEET[face](detail, read.again),
        }
      }}
    >
      {(detail) => {
        const Body = BODIES[faceOf(detail)]
        return <Body detail={detail} />
      }}
    </MatterPage>
  )
}
