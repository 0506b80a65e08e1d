import { PERIOD_WORDS } from '@shared/shop/terms'
import { View } from '@tarojs/components'
import { GoodsPicture } from '@/parts/goods-picture'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'
import type { ReadGoods } from './use-goods-sheet'
import type { Import } from './use-import'

/** What would be taken over; each can be left out. Nothing is changed yet. */
export function Preview({ importing: { chosen, wanted, turn } }: { importing: Import }) {
  if (!chosen) return null
  return (
    <>
      <Sheet padded>
        <View className={`${style.figure}`}>{`${chosen.from}，${chosen.goods.length} 样`}</View>
        <View>还没有上架。架上已经有同名的，改成这里写的，库存不动。</View>
      </Sheet>
      <SectionHead title={`要上的 ${wanted.length} 样，点一下不要`} />
      <Sheet>
        {chosen.goods.map((goods) => (
          <Row
            key={goods.draft.name}
            picture={<GoodsPicture art={goods.draft.art} photo={null} size='row' />}
            title={goods.draft.name}
            detail={sayGoods(goods)}
            keepDetail
            chosen={!chosen.without.has(goods.draft.name)}
            onPress={() => turn(goods.draft.name)}
          />
        ))}
      </Sheet>
    </>
  )
}

const sayGoods = ({ draft: { points, limit }, stock }: ReadGoods): string =>
  [
    `${points} 分`,
    stock > 0 ? `库存 ${stock}` : '库存还没有',
    limit === null ? '' : `${PERIOD_WORDS[limit.period]} ${limit.count} 件`,
  ]
    .filter(Boolean)
    .join(' · ')
