import { yearAfter, yearOf } from '@shared/kernel/time'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { Button, Buttons } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { MeetingFields } from '@/parts/meeting'
import { NotSent } from '@/parts/not-sent'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { grouped } from '@/parts/say'
import { ask } from '@/platform/ask'
import { useTop } from '@/platform/use-top'
import { open, routes } from '@/routes'
import { sayYuan } from '@/shop/budget/parts/money'
import { type BudgetPicture, useBudget } from '@/shop/budget/parts/use-budget'
import { sayOver, Terms, type Years } from './terms'
import { type BudgetForm, useBudgetForm } from './use-budget-form'

/** 定积分预算: the money, what a point is worth and how long it lasts; then the meeting that has decided it. */
export default function AdoptBudgetPage() {
  const office = useOffice()
  const villageId = office.signed?.village.id
  const budget = useBudget(villageId)
  const [ahead, setAhead] = useState(false)
  if (villageId !== undefined && budget.data) {
    // Which year it is, the phone knows for certain once the cloud has answered.
    const thisYear = yearOf(serverNow())
    const nextYear = yearAfter(thisYear)
    const year = ahead ? nextYear : thisYear
    const years = { all: [thisYear, nextYear], year, choose: (chosen: string) => setAhead(chosen === nextYear) }
    return <Adopt key={year} villageId={villageId} picture={budget.data} years={years} />
  }
  return (
    <Page title='定积分预算'>
      <Office office={office}>
        {() => (
          <Faces read={budget} shape='page' what='预算' safe='您写的都还在手机里。'>
            {() => null}
          </Faces>
        )}
      </Office>
    </Page>
  )
}

function Adopt({ villageId, picture, years }: { villageId: string; picture: BudgetPicture; years: Years }) {
  const form = useBudgetForm(villageId, years.year, picture)
  const [at, go] = useState<'terms' | 'meeting' | 'done'>('terms')
  useTop(at)
  if (at === 'done') return <Done year={form.year} />
  if (at === 'meeting') return <Meeting form={form} back={() => go('terms')} done={() => go('done')} />
  return <Terms form={form} years={years} next={() => go('meeting')} />
}

function Meeting({ form, back, done }: { form: BudgetForm; back: () => void; done: () => void }) {
  const { value, change, money, covers, overBy, resolution, lacks, outcome, adopt } = form
  const finish = async () => {
    if (!money) return
    const body = `备 ${sayYuan(money.fundFen)}，一分值 ${sayYuan(money.fenPerPoint)}，最多发 ${grouped(covers ?? 0)} 分。全村都看得到。`
    if (!(await ask('就照这个预算？', body, '就照这个'))) return
    if (overBy !== null && !(await ask('钱数没写错吧？', sayOver(overBy), '没写错', '回去看看'))) return
    if (await adopt()) done()
  }
  return (
    <Page
      title='哪次会定的？'
      under='预算要由村民会议或村民代表会议表决。'
      reads='哪次会定的？填会议的名称、日子，应到、到会、赞成各多少人。'
      foot={
        <>
          <NotSent outcome={outcome} />
          <Buttons>
            <Button kind='line' onPress={back}>
              回去改
            </Button>
            <Button onPress={finish} missing={resolution ? (lacks ? '人数不够' : undefined) : '先填完'}>
              就照这个
            </Button>
          </Buttons>
        </>
      }
    >
      <MeetingFields draft={value} change={change} lacks={lacks} />
    </Page>
  )
}

const Done = ({ year }: { year: string }) => (
  <Page title='定积分预算' reads={`${year}年的积分预算定好了，全村都看得到。`}>
    <Empty
      drawing='nothingToDo'
      title={`${year}年的积分预算定好了`}
      body='全村都看得到。发分快到数的时候，会来信提醒。'
    >
      <Button onPress={() => open(routes.budget)}>看预算</Button>
    </Empty>
  </Page>
)
