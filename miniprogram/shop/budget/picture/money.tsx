import { coveredBy } from '@shared/points/rules'
import { View } from '@tarojs/components'
import { grouped } from '@/parts/say'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { sayYuan } from '@/shop/budget/parts/money'
import type { BudgetPicture } from '@/shop/budget/parts/use-budget'
import { MeasureBar } from './bar'
import style from './style.module.css'
import { moneyVerdict } from './verdict'

/** What the village has set aside, and what the points that were given are worth. */
export function Money({ picture }: { picture: BudgetPicture }) {
  const { budget, issued, inNotice } = picture
  const verdict = moneyVerdict(picture)
  if (!budget || !verdict) return null
  const worth = (points: number) => points * budget.fenPerPoint
  const whole = Math.max(budget.fundFen, worth(issued + inNotice))
  return (
    <>
      <View className={`${style.head}`}>{verdict.head}</View>
      <View className={verdict.left <= 0 ? `${style.over}` : `${style.when}`}>{verdict.words}</View>
      <SectionHead title='钱够不够' />
      <Sheet padded>
        <MeasureBar
          word='村里备了'
          figure={sayYuan(budget.fundFen)}
          detail={`一分值 ${sayYuan(budget.fenPerPoint)}，够发 ${grouped(coveredBy(budget))} 分`}
          amount={budget.fundFen}
          whole={whole}
          tone='have'
        />
        <MeasureBar
          word='今年发出去的分'
          figure={`值 ${sayYuan(worth(issued))}`}
          detail={
            inNotice > 0 ? `${grouped(issued)} 分，另有 ${grouped(inNotice)} 分正在公示` : `${grouped(issued)} 分`
          }
          amount={worth(issued)}
          coming={worth(inNotice)}
          whole={whole}
          tone='owe'
        />
      </Sheet>
    </>
  )
}
