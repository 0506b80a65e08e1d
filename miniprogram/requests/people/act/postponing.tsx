import { DAY_MS, dayOf } from '@shared/kernel/time'
import type { RequestDetail } from '@shared/requests/contract'
import { MOST_LONGER } from '@shared/requests/terms'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { DaySteps } from '@/parts/day-steps'
import { WordsForm } from '@/parts/matter/act-form'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { startOfDay } from '@/platform/start-of-day'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { aboutOf } from './about'

interface Later {
  readonly words: string
  /** `2026-05-18`; empty while it is the first day that is later. */
  readonly day: string
}
const NOTHING: Later = { words: '', day: '' }
const isLater = (value: unknown): value is Later => isRecord(value) && isText(value.words) && isText(value.day)

/** A later day, once, with why. */
export function Postponing({ detail }: { detail: RequestDetail }) {
  const { id: requestId, what, dueAt } = detail.request
  const name = `requests.postpone:${requestId}`
  const draft = useDraft(name, NOTHING, isLater)
  const doing = useDoing(`request:${requestId}`, name)
  const first = dayOf(dueAt + DAY_MS)
  const day = draft.value.day || first
  const send = async () => {
    const input = { requestId, day: startOfDay(day), reason: draft.value.words.trim() }
    return (await doing.send('requests.postpone', input, what)).is === 'done'
  }
  return (
    <WordsForm
      asking={REQUEST_ACTS.postpone}
      about={aboutOf(detail)}
      draft={{ ...draft, change: ({ words }) => draft.change({ words: words ?? '' }) }}
      most={200}
      outcome={doing.outcome}
      send={send}
    >
      <SectionHead title='改到哪一天（只能改这一回）' />
      <Sheet>
        <DaySteps
          day={day}
          first={first}
          last={dayOf(dueAt + MOST_LONGER * DAY_MS)}
          onChange={(next) => draft.change({ day: next })}
        />
      </Sheet>
    </WordsForm>
  )
}
