import { dayOf } from '@shared/kernel/time'
import { serverNow } from '@/cloud/link/clock'
import { DaySteps } from '@/parts/day-steps'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { sayFarDay } from '@/parts/say'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { Stepper } from '@/parts/stepper'
import { type GrantForm, LONGEST_YEARS, lastDay, untilOf } from './use-grant'

const BY = [
  { value: 'years', word: '管几年' },
  { value: 'day', word: '到某一天' },
] as const

/** How long: by years, or to a day. */
export function Term({ form: { value, change } }: { form: GrantForm }) {
  const now = serverNow()
  const until = untilOf(value, now)
  const by = value.day === '' ? 'years' : 'day'
  const turn = (next: 'years' | 'day') => change({ day: next === 'day' ? dayOf(until) : '' })
  return (
    <>
      <Segment options={BY} value={by} onChange={turn} />
      <Sheet>
        {by === 'years' ? (
          <Row title={`${value.years} 年`}>
            <Stepper
              label='年数'
              value={value.years}
              least={1}
              most={LONGEST_YEARS}
              onChange={(years) => change({ years })}
            />
          </Row>
        ) : (
          <DaySteps day={value.day} first={dayOf(now)} last={lastDay(now)} onChange={(day) => change({ day })} />
        )}
      </Sheet>
      <Note>{`管到 ${sayFarDay(until, now)}，过了这一天自己就停，最长五年。`}</Note>
    </>
  )
}
