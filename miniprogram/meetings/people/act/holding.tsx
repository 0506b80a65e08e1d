import type { MeetingDetail } from '@shared/meetings/contract'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { MEETING_ACTS } from '@/meetings/parts/acts'
import { sayKindAndTime } from '@/meetings/parts/say-meeting'
import { Field } from '@/parts/field'
import { ActForm } from '@/parts/matter/act-form'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'

interface Came {
  readonly present: readonly string[]
  /** As typed. */
  readonly others: string
}
const NOBODY: Came = { present: [], others: '' }
const isCame = (value: unknown): value is Came => isRecord(value) && isTexts(value.present) && isText(value.others)

const MOST = 5000

/** Who came: those who sit in it by office are ticked, the others counted. */
export function Holding({ detail }: { detail: MeetingDetail }) {
  const { meeting, sitting } = detail
  const name = `meetings.hold:${meeting.id}`
  const draft = useDraft(name, NOBODY, isCame)
  const doing = useDoing(`meeting:${meeting.id}`, name)
  const { present, others } = draft.value
  const count = others.trim() === '' ? 0 : Number(others.trim())
  const counted = Number.isInteger(count) && count >= 0 && count <= MOST
  const missing = !counted ? '人数要写整数' : present.length + count === 0 ? '先记下谁来了' : undefined
  const turn = (id: string) =>
    draft.change({ present: present.includes(id) ? present.filter((one) => one !== id) : [...present, id] })
  const send = () =>
    doing.send('meetings.holdMeeting', { meetingId: meeting.id, present: [...present], others: count }, meeting.title)
  return (
    <ActForm
      asking={MEETING_ACTS.hold}
      about={{ title: meeting.title, detail: sayKindAndTime(meeting) }}
      draft={draft}
      outcome={doing.outcome}
      send={async () => (await send()).is === 'done'}
      missing={missing}
    >
      {sitting.length > 0 && (
        <>
          <SectionHead title='来了的点一下' />
          <Sheet>
            {sitting.map(({ residentId, name }) => (
              <Row
                key={residentId}
                title={name}
                chosen={present.includes(residentId)}
                onPress={() => turn(residentId)}
              />
            ))}
          </Sheet>
        </>
      )}
      <Field
        label={sitting.length > 0 ? '还来了多少人' : '来了多少人'}
        kind='number'
        value={others}
        onInput={(typed) => draft.change({ others: typed })}
        most={4}
        placeholder='0'
      />
    </ActForm>
  )
}
