import { DAY_MS, dayOf } from '@shared/kernel/time'
import type { PledgeDetail } from '@shared/pledges/contract'
import { MOST_DAYS } from '@shared/pledges/terms'
import { serverNow } from '@/cloud/link/clock'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { DaySteps } from '@/parts/day-steps'
import { WordsForm } from '@/parts/matter/act-form'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { startOfDay } from '@/platform/start-of-day'
import { PLEDGE_ACTS } from '@/pledges/parts/acts'
import { aboutOf } from './about'

interface Longer {
  readonly words: string
  /** `2026-05-18`; empty while it is the first day that is later. */
  readonly day: string
}
const NOTHING: Longer = { words: '', day: '' }
const isLonger = (value: unknown): value is Longer => isRecord(value) && isText(value.words) && isText(value.day)

/** A later day, once, with why. */
export function Lengthening({ detail }: { detail: PledgeDetail }) {
  const { id: pledgeId, what, dueAt } = detail.pledge
  const name = `pledges.lengthen:${pledgeId}`
  const draft = useDraft(name, NOTHING, isLonger)
  const doing = useDoing(`pledge:${pledgeId}`, name)
  const first = dayOf(dueAt + DAY_MS)
  const day = draft.value.day || first
  const send = () => {
    const said = { pledgeId, day: startOfDay(day), reason: draft.value.words.trim() }
    return doing.send('pledges.lengthen', said, what)
  }
  return (
    <WordsForm
      asking={PLEDGE_ACTS.lengthen}
      about={aboutOf(detail)}
      draft={{ ...draft, change: ({ words }) => draft.change({ words: words ?? '' }) }}
      most={200}
      outcome={doing.outcome}
      send={async () => (await send()).is === 'done'}
    >
      <SectionHead title='改到哪一天' />
      <Sheet>
        <DaySteps
          day={day}
          first={first}
          last={dayOf(serverNow() + MOST_DAYS * DAY_MS)}
          onChange={(next) => draft.change({ day: next })}
        />
      </Sheet>
    </WordsForm>
  )
}
