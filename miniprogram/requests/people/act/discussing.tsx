import { sayWhen } from '@shared/meetings/say'
import type { RequestDetail } from '@shared/requests/contract'
import { cloud } from '@/cloud/link/link'
import { isRecord, isText } from '@/cloud/link/storage'
import { useHere } from '@/cloud/person/use-here'
import { useRead } from '@/cloud/reads/use-read'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { Empty, Faces } from '@/parts/faces'
import { ActForm } from '@/parts/matter/act-form'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { aboutOf } from './about'

const NOTHING = { chosen: '' }
const isChosen = (value: unknown): value is typeof NOTHING => isRecord(value) && isText(value.chosen)

/** At which of the meetings that are still ahead it is talked about. */
export function Discussing({ detail }: { detail: RequestDetail }) {
  const { id: requestId, what } = detail.request
  const villageId = useHere().data?.village.id ?? ''
  const name = `requests.discuss:${requestId}`
  const draft = useDraft(name, NOTHING, isChosen)
  const doing = useDoing(`request:${requestId}`, name)
  const meetings = useRead(['meetings', 'ahead', villageId], () => cloud.meetings.listMeetings({ villageId }), {
    when: villageId !== '',
  })
  const { chosen: meetingId } = draft.value
  return (
    <ActForm
      asking={REQUEST_ACTS.discuss}
      about={aboutOf(detail)}
      draft={draft}
      outcome={doing.outcome}
      missing={meetingId === '' ? '先选一次会' : undefined}
      send={async () => (await doing.send('requests.discuss', { requestId, meetingId }, what)).is === 'done'}
    >
      <Faces read={meetings} what='开会的事'>
        {({ items }) => {
          const ahead = items.filter(({ state }) => state === 'called')
          if (ahead.length === 0) {
            return <Empty drawing='nothingToDo' title='还没有请大家开会' body='先请大家开会，再来选。' />
          }
          return (
            <>
              <Sheet>
                {ahead.map(({ id, title, startsAt }) => (
                  <Row
                    key={id}
                    title={title}
                    detail={sayWhen(startsAt)}
                    keepDetail
                    chosen={id === meetingId}
                    onPress={() => draft.change({ chosen: id })}
                  />
                ))}
              </Sheet>
              <Note>说好的日子不变；要晚，另外改日子。</Note>
            </>
          )
        }}
      </Faces>
    </ActForm>
  )
}
