import { PERIOD_WORDS } from '@shared/shop/terms'
import { View } from '@tarojs/components'
import { GoodsPicture } from '@/parts/goods-picture'
import { LeftOut } from '@/parts/left-out'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'
import type { Import, ReadGoods } from './use-import'

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
      {chosen.read && <LeftOut sheets={chosen.read.leftOut} />}
      {chosen.read && <NotNamed names={chosen.read.notNamed} />}
    </>
  )
}

/** Goods that the sheet does not name stay on the shelf. */
const NotNamed = ({ names }: { names: readonly string[] }) =>
  names.length > 0 ? <Note>{`架上还有 ${names.length} 样不在表里，照旧留着：${names.join('、')}。`}</Note> : null

const STATES = { added: '新上', changed: '要改', unchanged: '没变' } as const

const sayGoods = ({ draft: { points, limit }, stock, state }: ReadGoods): string =>
  [
    state === undefined ? '' : STATES[state],
    `${points} 分`,
    sayStock(stock, state),
    limit === null ? '' : `${PERIOD_WORDS[limit.period]} ${limit.count} 件`,
  ]
    .filter(Boolean)
    .join(' · ')

/** The stock of what is on the shelf already is counted there, and not typed here. */
function sayStock(stock: number, state: ReadGoods['state']): string {
  if (state === 'changed' || state === 'unchanged') return '库存不动'
  return stock > 0 ? `库存 ${stock}` : '库存还没有'
}
