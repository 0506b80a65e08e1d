import { yearOf } from '@shared/kernel/time'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { mayByRole } from '@/cloud/person/may'
import { Empty, RingContact } from '@/parts/faces'
import { Office, type Signed, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Segment } from '@/parts/segment'
import { open, routes } from '@/routes'
import { Offers } from './offers'
import { HANDED, POSTED, TABLES } from './papers'
import { Rounds } from './rounds'

const ALL = [...POSTED, ...HANDED, ...TABLES]

/** 打印和导出: what hangs on the wall, what goes to the households, what is handed in. */
export default function PapersPage() {
  const office = useOffice()
  return (
    <Page
      title='打印和导出'
      under='点一样，排好就打开，能印也能转发。'
      reads='打印和导出。有贴出去的，有发到各家的，还有交上去的表。点一样，排好就打开。'
    >
      <Office office={office}>{(signed) => <Papers signed={signed} />}</Office>
    </Page>
  )
}

function Papers({ signed }: { signed: Signed }) {
  const { roles } = signed.me
  const thisYear = yearOf(serverNow())
  const years = [
    { value: thisYear, word: '今年的' },
    { value: `${Number(thisYear) - 1}`, word: '去年的' },
  ]
  const [year, setYear] = useState(thisYear)
  if (!ALL.some(({ by }) => mayByRole(roles, by))) {
    return (
      <Empty drawing='nothingToDo' title='这里没有您要印的' body='自家的存折，在积分那一页印。'>
        <RingContact />
      </Empty>
    )
  }
  return (
    <>
      <Offers head='贴出去的' offers={POSTED} signed={signed} year={year} />
      <Rounds signed={signed} />
      <Offers head='发到各家的' offers={HANDED} signed={signed} year={year}>
        {mayByRole(roles, 'village.listHouseholds') && (
          <Row
            icon='book'
            title='一家的存折'
            detail='找到那一家，在它的页上印'
            onPress={() => open(routes.households)}
          />
        )}
      </Offers>
      <Offers head='交上去的表（Excel）' offers={TABLES} signed={signed} year={year} sheet>
        <Segment options={years} value={year} onChange={setYear} />
      </Offers>
    </>
  )
}
