import type { StockLine } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { useSettings } from '@/cloud/person/settings'
import { GoodsPicture } from '@/parts/goods-picture'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Sums } from '@/parts/sums'
import { Tag } from '@/parts/tag'
import { open, routes } from '@/routes'
import { markOf, sayLasts, sayLimit, saySale } from '@/shop/stock/parts/say'
import style from './style.module.css'

/** How many there are, and everything that is written about them. */
export function Facts({ line, keeps }: { line: StockLine; keeps: boolean }) {
  const { elder } = useSettings()
  const { draft, photo, left, held, gone } = line
  const mark = markOf(line)
  return (
    <>
      <Sheet>
        <Row
          picture={<GoodsPicture art={draft.art} photo={photo} size='row' />}
          title={`${draft.points} 分一件`}
          detail={sayLasts(line)}
          keepDetail
        >
          {mark && <Tag tone={mark.tone}>{mark.word}</Tag>}
        </Row>
        <View className={`${style.sums}`}>
          <Sums
            sums={[
              { figure: `${left}`, word: '还能换' },
              { figure: `${held}`, word: '给人留着' },
              { figure: `${gone}`, word: '领走了' },
            ]}
          />
        </View>
      </Sheet>
      {!elder && <HowOffered draft={draft} />}
      <Sheet>
        {keeps && (
          <Row icon='pen' title='改一改' detail='分数、限换、下架' onPress={() => open(routes.editGoods(line.id))} />
        )}
        <Row icon='list' title='进货和盘点的账' detail='这样货从哪来' onPress={() => open(routes.movesOf(line.id))} />
      </Sheet>
    </>
  )
}

const HowOffered = ({ draft: { limit, sale, lowAt, supplier, funding } }: Pick<StockLine, 'draft'>) => (
  <Sheet>
    <Row title='限换'>
      <View className={`${style.fact}`}>{sayLimit(limit)}</View>
    </Row>
    <Row title='哪天能换'>
      <View className={`${style.fact}`}>{saySale(sale)}</View>
    </Row>
    <Row title='剩几件提醒'>
      <View className={`${style.fact}`}>{`${lowAt} 件`}</View>
    </Row>
    {supplier && <Row title={supplier} detail='供货' keepDetail />}
    {funding && <Row title={funding} detail='花的什么钱' keepDetail />}
  </Sheet>
)
