import { Button } from '@/parts/button'
import { Field } from '@/parts/field'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { grouped } from '@/parts/say'
import { SectionHead } from '@/parts/section-head'
import { Squares } from '@/parts/squares'
import { fenOf, sayYuan } from '@/shop/budget/parts/money'
import type { BudgetForm } from './use-budget-form'

const LONGEST_YEARS = 3

/** 挣到当年年底: the calendar years that points may last. */
const yearsFrom = (year: string) =>
  Array.from({ length: LONGEST_YEARS + 1 }, (_, more) => ({
    value: `${more}`,
    word: `${Number(year) + more} 年年底`,
  }))

/** The money behind the points, and how long they last. */
export function Terms({ form: { value, change, year, money, covers }, next }: { form: BudgetForm; next: () => void }) {
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
      <Field
        label='村里备了多少元'
        kind='digit'
        value={value.fund}
        onInput={(fund) => change({ fund })}
        most={11}
        placeholder='5000'
        error={wrong(value.fund)}
      />
      <Field
        label='一分值多少元'
        kind='digit'
        value={value.worth}
        onInput={(worth) => change({ worth })}
        most={7}
        placeholder='0.5'
        error={wrong(value.worth)}
        hint='五角写 0.5'
      />
      {money && <Note>{`${sayYuan(money.fundFen)}，最多发 ${grouped(covers ?? 0)} 分。发到这个数，要开会再定。`}</Note>}
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

const wrong = (yuan: string): string | undefined =>
  yuan !== '' && fenOf(yuan) === null ? '写成数字，最多两位小数' : undefined
