import { Button } from '@/parts/button'
import { Bar } from '@/parts/faces'
import { Field } from '@/parts/field'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { grouped } from '@/parts/say'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { Squares } from '@/parts/squares'
import { moneyWrong, sayYuan } from '@/shop/budget/parts/money'
import type { BudgetForm } from './use-budget-form'

const LONGEST_YEARS = 3

/** What it means that so many points are out already. */
export const sayOver = (given: number): string =>
  `今年已经发出去 ${grouped(given)} 分，公示中的也算在里面。照这个定，马上就不能再记分了。`

/** 挣到当年年底: the calendar years that points may last. */
const yearsFrom = (year: string) =>
  Array.from({ length: LONGEST_YEARS + 1 }, (_, more) => ({
    value: `${more}`,
    word: `${Number(year) + more} 年年底`,
  }))

/** The years that a budget can be adopted for, and the one that is being written. */
export interface Years {
  readonly all: readonly string[]
  readonly year: string
  readonly choose: (year: string) => void
}

export interface TermsProps {
  readonly form: BudgetForm
  readonly years: Years
  readonly next: () => void
}

/** Which year's budget, the money behind its points, and how long they last. */
export function Terms({ form: { value, change, year, money, covers, overBy }, years, next }: TermsProps) {
  const wrong = moneyWrong(value)
  const typed = value.fund !== '' && value.worth !== ''
  return (
    <Page
      title='定积分预算'
      under={`${year}年发出去的分，都要有钱和东西来换。`}
      reads={`${year}年的积分预算。写村里备了多少钱、一分值多少钱、分能用到哪年。`}
      foot={
        <Button onPress={next} missing={money ? undefined : typed ? '看看钱数' : '先填完'}>
          填会议
        </Button>
      }
    >
      <Segment
        options={years.all.map((one) => ({ value: one, word: `${one}年` }))}
        value={year}
        onChange={years.choose}
      />
      <Field
        label='村里备了多少元'
        kind='digit'
        value={value.fund}
        onInput={(fund) => change({ fund })}
        most={11}
        placeholder='5000'
        error={wrong.fund}
      />
      <Field
        label='一分值多少元'
        kind='digit'
        value={value.worth}
        onInput={(worth) => change({ worth })}
        most={7}
        placeholder='0.5'
        error={wrong.worth}
        hint='五角写 0.5'
      />
      {money && <Note>{`${sayYuan(money.fundFen)}，最多发 ${grouped(covers ?? 0)} 分。发到这个数，要开会再定。`}</Note>}
      {overBy !== null && <Bar>{sayOver(overBy)}</Bar>}
      <SectionHead title={`${year}年挣的分，能用到`} />
      <Squares
        squares={yearsFrom(year)}
        value={`${value.lastsYears}`}
        onChange={(years) => change({ lastsYears: Number(years) })}
        across='two'
      />
    </Page>
  )
}
