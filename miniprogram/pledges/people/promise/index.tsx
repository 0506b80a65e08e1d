import { DAY_MS, dayOf } from '@shared/kernel/time'
import { BEFORE_SHOWN_DAYS, MOST_DAYS, PLEDGE_TEMPLATES, SHOWN_TO } from '@shared/pledges/terms'
import { sayRole } from '@shared/village/offices'
import { serverNow } from '@/cloud/link/clock'
import { Button } from '@/parts/button'
import { DaySteps } from '@/parts/day-steps'
import { Empty } from '@/parts/faces'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Squares } from '@/parts/squares'
import { replace, routes } from '@/routes'
import { usePromise, usualDay } from './use-promise'

/** 我也说一件: by whom, what, until when. */
export default function PromisePage() {
  const office = useOffice()
  const form = usePromise(office.signed?.village.id, office.signed?.me.roles ?? [])
  if (form.pledgeId !== undefined) return <Promised pledgeId={form.pledgeId} office={form.role !== undefined} />
  return (
    <Page
      title='说一件要做的事'
      reads='说一件要做的事。写做什么，定好哪一天做到。'
      foot={
        office.signed && (
          <>
            <NotSent outcome={form.outcome} />
            <Button onPress={form.send} missing={form.missing}>
              说下了
            </Button>
          </>
        )
      }
    >
      <Office office={office}>{() => <Asked form={form} />}</Office>
    </Page>
  )
}

function Asked({ form }: { form: ReturnType<typeof usePromise> }) {
  const { value, change, offices, role, shownTo } = form
  const now = serverNow()
  const by = [...offices.map((one) => ({ value: one, word: sayRole(one) })), { value: 'home', word: '自家' }]
  return (
    <>
      {offices.length > 0 && (
        <>
          <SectionHead title='用什么名义说' />
          <Squares squares={by} value={role ?? 'home'} across='two' onChange={(next) => change({ by: next })} />
        </>
      )}
      <Field
        label='要做什么'
        value={value.what}
        onInput={(what) => change({ what })}
        most={60}
        long
        voice
        placeholder='一句话，做没做到一看就知道'
      />
      <SectionHead title='常说的' />
      <Sheet>
        {PLEDGE_TEMPLATES[role === undefined ? 'household' : 'office'].map((what) => (
          <Row key={what} title={what} chosen={value.what === what} onPress={() => change({ what })} />
        ))}
      </Sheet>
      <SectionHead title='哪一天做到' />
      <Sheet>
        <DaySteps
          day={value.day || usualDay()}
          first={dayOf(now + (BEFORE_SHOWN_DAYS + 1) * DAY_MS)}
          last={dayOf(now + MOST_DAYS * DAY_MS)}
          onChange={(day) => change({ day })}
        />
      </Sheet>
      {role === undefined ? (
        <>
          <SectionHead title='贴不贴出来' />
          <Sheet>
            {Object.entries(SHOWN_TO).map(([value, word]) => (
              <Row key={value} title={word} chosen={value === shownTo} onPress={() => change({ shownTo: value })} />
            ))}
          </Sheet>
          <Note>自家说的事，没有人来查，什么时候都能收回。名字怎么写，在“我的 → 怎么写我家的名字”里选。</Note>
        </>
      ) : (
        <Note>明天过了就贴出来，全村看得到。到日子写做没做到，不加分也不扣分。</Note>
      )}
    </>
  )
}

const Promised = ({ pledgeId, office }: { pledgeId: string; office: boolean }) => (
  <Page title='说下了' reads='说下了。'>
    <Empty
      drawing='emptyPassbook'
      title='说下了'
      body={office ? '明天过了就贴出来，贴之前还能收回。到日子前三天会提醒您。' : '到日子前三天会提醒您家。'}
    >
      <Button onPress={() => replace(routes.pledge(pledgeId))}>看这一件</Button>
    </Empty>
  </Page>
)
