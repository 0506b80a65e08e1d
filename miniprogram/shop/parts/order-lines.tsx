import type { OrderDetail } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { GoodsPicture } from '@/parts/goods-picture'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'

/** What was ordered, a row each. */
export const OrderLines = ({ lines }: Pick<OrderDetail, 'lines'>) => (
  <Sheet>
    {lines.map(({ goodsId, name, count, points, art, photo }) => (
      <Row
        key={goodsId}
        picture={<GoodsPicture art={art} photo={photo} size='row' />}
        title={name}
        detail={`${count} 份，每份 ${points} 分`}
        keepDetail
      >
        <View className={`${style.figure}`}>{`${count * points} 分`}</View>
      </Row>
    ))}
  </Sheet>
)
