import type { OrderDetail } from '@shared/shop/contract'
import { useRouter } from '@tarojs/taro'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { useBright } from '@/platform/bright'
import { useOrder } from '@/shop/parts/use-order'
import { Offered, OfferFoot } from './offered'
import { readOrder } from './read-aloud'
import { Story, storyFoot } from './story'
import { TicketFoot, ToCollect } from './to-collect'

/** What an order is to its reader: a ticket to be shown, a question of the counter, or a story. */
type Face = 'ticket' | 'offer' | 'story'

function faceOf({ order, code, actions }: OrderDetail): Face {
  if (order.state === 'placed' && code !== null) return 'ticket'
  return actions.includes('accept') ? 'offer' : 'story'
}

const TITLES: Readonly<Record<Exclude<Face, 'story'>, string>> = { ticket: '给管店的看这个', offer: '柜台请您点头' }

/** One order. `?id=` the order. */
export default function OrderPage() {
  const { id = '' } = useRouter().params
  const order = useOrder(id)
  const { data } = order
  const face = data && faceOf(data)
  useBright(face === 'ticket')
  return (
    <Page
      title={!data ? '这一单' : face === 'story' || !face ? data.order.what : TITLES[face]}
      onRefresh={order.again}
      reads={data && readOrder(data)}
      foot={
        data &&
        (face === 'ticket' ? (
          <TicketFoot detail={data} />
        ) : face === 'offer' ? (
          <OfferFoot detail={data} again={order.again} />
        ) : (
          storyFoot(data)
        ))
      }
    >
      <Faces
        read={order}
        shape='page'
        what='这一单'
        safe='您的积分一分没少。'
        refused={orSignIn('找到自家，就能看了。')}
      >
        {(detail) => {
          if (face === 'ticket') return <ToCollect detail={detail} />
          return face === 'offer' ? <Offered detail={detail} /> : <Story detail={detail} />
        }}
      </Faces>
    </Page>
  )
}
