import { View } from '@tarojs/components'
import { Sheet } from '@/parts/sheet'
import { sayWanted } from '@/shop/parts/wanted'
import style from './style.module.css'
import type { Met } from './use-sale'

/** Who, what, and for how many points: what the household says yes to, turned towards it. */
export const Bill = ({ sale: { customer, wanted, total } }: { sale: Met }) => (
  <Sheet padded>
    <View className={`${style.who}`}>{customer.household}</View>
    <View className={`${style.what}`}>{sayWanted(wanted)}</View>
    <View className={`${style.cost}`}>
      花<View className={`${style.points}`}>{String(total)}</View>分
    </View>
  </Sheet>
)
