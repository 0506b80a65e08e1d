import { DAY_MS, dayOf } from '@shared/kernel/time'
import type { RequestDetail } from '@shared/requests/contract'
import { MOST_LONGER } from '@shared/requests/terms'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { cloud } from '@/cloud/link/link'
import { isRecord, isText } from '@/cloud/link/storage'
import { useRead } from '@/cloud/reads/use-read'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { DaySteps } from '@/parts/day-steps'
import { Faces } from '@/parts/faces'
import { WordsForm } from '@/parts/matter/act-form'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Squares } from '@/parts/squares'
import { startOfDay } from '@/platform/start-of-day'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { aboutOf } from './about'

interface Asked {
  readonly words: string
  /** A resident, or an office of the town. */
  readonly who: string
  /** `2026-05-18`; empty while it is the last day that may be. */
  readonly day: string
}
const NOTHING: Asked = { words: '', who: '', day: '' }
const isAsked = (value: unknown): value is Asked => isRecord(value) && [value.words, value.who, value.day].every(isText)

/** So many who are near stand there at first. */
const FEW = 6

/** Who is asked to help, or which office of the town has it; by when, and what they are to do. */
export function Helping({ act, detail }: { act: 'assign' | 'hand'; detail: RequestDetail }) {
  const { id: requestId, what, dueAt } = detail.request
  const name = `requests.${act}:${requestId}`
  const draft = useDraft(name, NOTHING, isAsked)
  const doing = useDoing(`request:${requestId}`, name)
  const helpers = useRead(['requests', 'helpers', requestId], () => cloud.requests.helpers({ requestId }))
  const [all, show] = useState(false)
  const { who, words } = draft.value
  const now = serverNow()
  const [first, last] = [dayOf(now), dayOf(dueAt > now ? dueAt : now + MOST_LONGER * DAY_MS)]
  const day = draft.value.day || (dueAt > now ? last : first)
  const send = async () => {
    const input = { requestId, day: startOfDay(day), reason: words.trim() }
    const sent =
      act === 'assign'
        ? await doing.send('requests.assign', { ...input, helperId: who }, what)
        : await doing.send('requests.hand', { ...input, unit: who }, what)
    return sent.is === 'done'
  }
  const choose = (next: string) => draft.change({ who: next })
  return (
    <WordsForm
      asking={REQUEST_ACTS[act]}
      about={aboutOf(detail)}
      draft={{ ...draft, change: ({ words: said }) => draft.change({ words: said ?? '' }) }}
      most={200}
      missing={who === '' ? '先选一个' : undefined}
      outcome={doing.outcome}
      send={send}
    >
      <SectionHead title='哪天以前' />
      <Sheet>
        <DaySteps day={day} first={first} last={last} onChange={(next) => draft.change({ day: next })} />
      </Sheet>
      <SectionHead title={act === 'assign' ? '请谁' : '派给谁'} />
      <Faces read={helpers} what='名单'>
        {({ people, units }) =>
          act === 'hand' ? (
            <Squares
              squares={units.map(({ id, name: word }) => ({ value: id, word }))}
              value={who}
              across='two'
              onChange={choose}
            />
          ) : (
            <Sheet>
              {(all ? people : people.filter(({ residentId }, n) => n < FEW || residentId === who)).map(
                ({ residentId, name: title, office }) => (
                  <Row
                    key={residentId}
                    title={title}
                    detail={office}
                    keepDetail
                    chosen={residentId === who}
                    onPress={() => choose(residentId)}
                  />
                ),
              )}
              {!all && people.length > FEW && (
                <Row title={`还有 ${people.length - FEW} 个人`} onPress={() => show(true)} />
              )}
            </Sheet>
          )
        }
      </Faces>
    </WordsForm>
  )
}
