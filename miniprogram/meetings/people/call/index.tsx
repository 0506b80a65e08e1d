import { DAY_MS, dayOf } from '@shared/kernel/time'
import { sayWhen } from '@shared/meetings/say'
import { DAYS_AHEAD, DAYS_BACK, MEETING_KINDS, type MeetingKind } from '@shared/meetings/terms'
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
import { Stepper } from '@/parts/stepper'
import { replace, routes } from '@/routes'
import { useCall, usualDay } from './use-call'

const KINDS = Object.entries(MEETING_KINDS).map(([value, word]) => ({ value, word }))
const isKind = (value: string): value is MeetingKind => Object.hasOwn(MEETING_KINDS, value)

/** 请大家开会: what meeting, about what, where and when. */
export default function CallPage() {
  const office = useOffice()
  const form = useCall(office.signed?.village.id)
  if (form.called !== undefined) return <Called {...form.called} />
  return (
    <Page
      title='请大家开会'
      reads='请大家开会。选什么会，写为什么事、在哪里，定好哪一天几点。'
      foot={
        office.signed && (
          <>
            <NotSent outcome={form.outcome} />
            <Note centred>{sayWhen(form.startsAt)}</Note>
            <Button onPress={form.send} missing={form.missing}>
              请大家来
            </Button>
          </>
        )
      }
    >
      <Office office={office}>{() => <Asked form={form} />}</Office>
    </Page>
  )
}

function Asked({ form: { value, change } }: { form: ReturnType<typeof useCall> }) {
  const now = serverNow()
  return (
    <>
      <SectionHead title='什么会' />
      <Squares squares={KINDS} value={value.kind} across='two' onChange={(kind) => isKind(kind) && change({ kind })} />
      <Field
        label='为什么事'
        value={value.title}
        onInput={(title) => change({ title })}
        most={40}
        voice
        placeholder='进村路修不修'
      />
      <Field
        label='在哪里'
        value={value.place}
        onInput={(place) => change({ place })}
        most={40}
        placeholder='村委会二楼'
      />
      <SectionHead title='哪一天' />
      <Sheet>
        <DaySteps
          day={value.day || usualDay()}
          first={dayOf(now - DAYS_BACK * DAY_MS)}
          last={dayOf(now + DAYS_AHEAD * DAY_MS)}
          onChange={(day) => change({ day })}
        />
        <Row title='几点'>
          <Stepper label='几点' value={value.hour} least={6} most={22} onChange={(hour) => change({ hour })} />
        </Row>
        <Row title='几分'>
          <Stepper
            label='几分'
            value={value.minute}
            least={0}
            most={45}
            by={15}
            onChange={(minute) => change({ minute })}
          />
        </Row>
      </Sheet>
      <Field
        label='要商量的（不写也行）'
        value={value.agenda}
        onInput={(agenda) => change({ agenda })}
        long
        voice
        most={500}
        placeholder='一件一件写'
      />
    </>
  )
}

/** It is called. Only who sits in it by office gets a message, and nobody for what has been. */
const Called = ({ meetingId, invited }: { meetingId: string; invited: boolean }) => (
  <Page title='请好了' reads='请好了。村里人都看得到这次会。'>
    <Empty
      drawing='emptyPassbook'
      title='请好了'
      body={
        invited ? '村里人都看得到这次会，议事会的人还会收到消息。' : '村里人都看得到这次会。请谁来，还要您去说一声。'
      }
    >
      <Button onPress={() => replace(routes.meeting(meetingId))}>看这次会</Button>
    </Empty>
  </Page>
)
