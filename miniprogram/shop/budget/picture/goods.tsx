import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/parts/button'
import { Row } from '@/parts/row'
import { grouped } from '@/parts/say'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { sayYuan } from '@/shop/budget/parts/money'
import type { BudgetPicture } from '@/shop/budget/parts/use-budget'
import { MeasureBar } from './bar'
import style from './style.module.css'
import { goodsVerdict } from './verdict'

/** What lies on the shelf against the points on all passbooks. */
export function Goods({ picture }: { picture: BudgetPicture }) {
  const { budget, outstanding, stockPoints, spent } = picture
  const whole = Math.max(outstanding ?? 0, stockPoints)
  return (
    <>
      <SectionHead title='货够不够' />
      <Sheet padded>
        <MeasureBar
          word='架上的货'
          figure={`够换 ${grouped(stockPoints)} 分`}
          amount={stockPoints}
          whole={whole}
          tone='have'
        />
        {outstanding !== null && (
          <MeasureBar
            word='各家存折里'
            figure={`有 ${grouped(outstanding)} 分`}
            detail={budget ? `值 ${sayYuan(outstanding * budget.fenPerPoint)}` : undefined}
            amount={outstanding}
            whole={whole}
            tone='owe'
          />
        )}
        <View className={`${style.verdict}`}>
          {`${goodsVerdict(picture)}${spent > 0 ? `今年已经换走 ${grouped(spent)} 分的东西。` : ''}`}
        </View>
      </Sheet>
    </>
  )
}

/** So many at first: what runs out first is what matters. */
const FEW = 5
/** From so few days on, it is time to order. */
const SOON_DAYS = 14
/** So far ahead, days are no forecast any more. */
const FAR_DAYS = 365

/** How long each of the goods lasts, what runs out first at the head. */
export function Forecast({ forecast }: Pick<BudgetPicture, 'forecast'>) {
  const [all, setAll] = useState(false)
  if (forecast.length === 0) return null
  const shown = all ? forecast : forecast.slice(0, FEW)
  return (
    <>
      <SectionHead title='架上的货还能换多久' />
      <Sheet>
        {shown.map((line) => (
          <Row key={line.goods} title={line.goods} detail={`剩 ${line.left} 件`} keepDetail>
            <Lasts line={line} />
          </Row>
        ))}
      </Sheet>
      {shown.length < forecast.length && (
        <Button kind='line' onPress={() => setAll(true)}>
          {`再看 ${forecast.length - shown.length} 样`}
        </Button>
      )}
    </>
  )
}

function Lasts({ line: { left, lastsDays } }: { line: BudgetPicture['forecast'][number] }) {
  if (left === 0) return <Tag tone='ochre'>没货了</Tag>
  if (lastsDays === null) return <View className={`${style.when}`}>没人换</View>
  if (lastsDays >= FAR_DAYS) return <View className={`${style.when}`}>够一年以上</View>
  return (
    <Tag tone={lastsDays <= SOON_DAYS ? 'ochre' : 'plain'}>{lastsDays > 0 ? `约 ${lastsDays} 天` : '就这几天'}</Tag>
  )
}
