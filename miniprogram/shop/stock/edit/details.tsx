import { dayOf, villageTime } from '@shared/kernel/time'
import type { LimitPeriod } from '@shared/shop/goods'
import { PERIOD_WORDS } from '@shared/shop/terms'
import { serverNow } from '@/cloud/link/clock'
import { DaySteps } from '@/parts/day-steps'
import { Field } from '@/parts/field'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { Stepper } from '@/parts/stepper'
import { SwitchRow } from '@/parts/switch'
import type { GoodsForm } from './use-goods-form'

const PERIODS = (['month', 'quarter', 'year'] satisfies LimitPeriod[]).map((value) => ({
  value,
  word: PERIOD_WORDS[value],
}))
/** So far ahead goods may be planned. */
const YEARS_AHEAD = 2

/** How many a household may have, and when the shop is to be warned. */
export const HowMany = ({ form: { value, change } }: { form: GoodsForm }) => (
  <>
    <SectionHead title='每家能换多少' />
    <Sheet>
      <SwitchRow
        label='每家限几件'
        detail='东西少的时候，家家都有份'
        on={value.limited}
        onChange={(limited) => change({ limited })}
      />
      {value.limited && (
        <Row title={`${PERIOD_WORDS[value.limitPeriod]} ${value.limitCount} 件`}>
          <Stepper
            label='限换的件数'
            value={value.limitCount}
            least={1}
            most={1000}
            onChange={(limitCount) => change({ limitCount })}
          />
        </Row>
      )}
    </Sheet>
    {value.limited && (
      <Segment options={PERIODS} value={value.limitPeriod} onChange={(limitPeriod) => change({ limitPeriod })} />
    )}
    <Field
      label='剩几件的时候提醒进货'
      kind='number'
      value={value.lowAt}
      onInput={(lowAt) => change({ lowAt })}
      most={5}
    />
  </>
)

/** Whether it is offered, and only on some days. */
export function WhenToHave({ form: { value, change } }: { form: GoodsForm }) {
  const now = serverNow()
  const last = dayOf(villageTime(now).add(YEARS_AHEAD, 'year').valueOf())
  const today = dayOf(now)
  const begun = value.from < today
  return (
    <>
      <SectionHead title='什么时候能换' />
      <Sheet>
        <SwitchRow
          label='摆在架上'
          detail='没上架的，村民看不到'
          on={value.onShelf}
          onChange={(onShelf) => change({ onShelf })}
        />
        <SwitchRow
          label='只在几天里换'
          detail='过年、农忙的时候用'
          on={value.inDays}
          onChange={(inDays) => change({ inDays })}
        />
      </Sheet>
      {value.inDays && (
        <>
          <SectionHead title='从哪天起' />
          <Sheet>
            <DaySteps
              day={value.from}
              first={begun ? value.from : today}
              last={last}
              onChange={(from) => change(from > value.until ? { from, until: from } : { from })}
            />
          </Sheet>
          <SectionHead title='换到哪天' />
          <Sheet>
            <DaySteps day={value.until} first={value.from} last={last} onChange={(until) => change({ until })} />
          </Sheet>
        </>
      )}
    </>
  )
}

/** Where it comes from and who pays: everybody may ask. */
export const WhereFrom = ({ form: { value, change } }: { form: GoodsForm }) => (
  <>
    <Field
      label='从哪来（不写也行）'
      value={value.supplier}
      onInput={(supplier) => change({ supplier })}
      most={40}
      placeholder='镇供销社'
    />
    <Field
      label='花的什么钱（不写也行）'
      value={value.funding}
      onInput={(funding) => change({ funding })}
      most={40}
      placeholder='村集体收入'
    />
  </>
)
