import { MEETING_ACTS } from '@/meetings/parts/acts'
import { useMeeting } from '@/meetings/parts/use-meeting'
import { useWays } from '@/parts/desk/ways'
import { ActPage } from '@/parts/matter/act-page'
import { CallingOff } from './calling-off'
import { Holding } from './holding'
import { Publishing } from './publishing'

const FORMS = { callOff: CallingOff, hold: Holding, publish: Publishing }

/** One act on a meeting. `?id=` the meeting, `&action=` the act. */
export default function MeetingActPage() {
  const read = useMeeting(useWays().params.id)
  return (
    <ActPage acts={MEETING_ACTS} read={read} what='这次会'>
      {(act, detail) => {
        const Form = FORMS[act]
        return <Form detail={detail} />
      }}
    </ActPage>
  )
}
