import type { MeetingDetail } from '@shared/meetings/contract'
import { useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { useMeeting } from '@/meetings/parts/use-meeting'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { goBack } from '@/platform/window'
import { CallingOff } from './calling-off'
import { Holding } from './holding'
import { Publishing } from './publishing'

const ACTS = { hold: Holding, publish: Publishing, callOff: CallingOff } as const
const isAct = (name: string | undefined): name is keyof typeof ACTS => name !== undefined && Object.hasOwn(ACTS, name)

/** One act on a meeting. `?id=` the meeting, `&action=` the act. */
export default function MeetingActPage() {
  const { id = '', action } = useRouter().params
  const act = isAct(action) ? action : undefined
  const meeting = useMeeting(id)
  // What was asked stays as it was while it is being answered: the answer itself moves the meeting on.
  const asked = useRef<MeetingDetail>()
  if (act && meeting.data?.actions.includes(act)) asked.current ??= meeting.data
  if (act && asked.current) {
    const Act = ACTS[act]
    return <Act detail={asked.current} />
  }
  return (
    <Page title='开会'>
      <Faces read={meeting} shape='page' what='这次会' refused={orSignIn('找到自家，就能办了。')}>
        {() => <NotNow />}
      </Faces>
    </Page>
  )
}

/** What was opened to be done is not to be done by the reader any more. */
const NotNow = () => (
  <Empty drawing='nothingToDo' title='这件事现在不用您办' body='您办过了，或者别人刚刚办过了。退回去看看到哪一步了。'>
    <Button onPress={goBack}>返回</Button>
  </Empty>
)
