import { useRouter } from '@tarojs/taro'
import { useTop } from '@/platform/use-top'
import { Door } from './door'
import { Goods } from './goods'
import { Pin } from './pin'
import { Receipt } from './receipt'
import { Signature } from './signature'
import { useSale } from './use-sale'
import { Waits } from './waits'
import { Phone, Ways } from './ways'

/** 当面换: over the counter, a question a screen. `?id=` the household, `&code=` its door code, when they were scanned. */
export default function SellPage() {
  const { id = '', code = '' } = useRouter().params
  const sale = useSale()
  const { step, customer, orderId } = sale
  useTop(step)
  if (orderId && step === 'waits') return <Waits sale={sale} orderId={orderId} />
  if (orderId && step === 'sold') return <Receipt sale={sale} orderId={orderId} />
  if (!customer) return <Door sale={sale} scanned={{ householdId: id, code }} />
  const met = { ...sale, customer }
  switch (step) {
    case 'way':
      return <Ways sale={met} />
    case 'phone':
      return <Phone sale={met} />
    case 'pin':
      return <Pin sale={met} />
    case 'signature':
      return <Signature sale={met} />
    default:
      return <Goods sale={met} />
  }
}
