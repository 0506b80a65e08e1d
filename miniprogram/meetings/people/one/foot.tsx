import type { MeetingDetail } from '@shared/meetings/contract'
import { Button, Buttons } from '@/parts/button'
import { open, routes } from '@/routes'

/** Just what the contract lets the reader do: each asks for something on a page of its own. */
export function MeetingFoot({ detail: { meeting, actions } }: { detail: MeetingDetail }) {
  const may = (action: MeetingDetail['actions'][number]) => actions.includes(action)
  const act = (action: MeetingDetail['actions'][number]) => () => open(routes.meetingAct(meeting.id, action))
  return (
    <Buttons>
      {may('callOff') && (
        <Button kind='line' onPress={act('callOff')}>
          不开了
        </Button>
      )}
      {may('hold') && <Button onPress={act('hold')}>会开过了</Button>}
      {may('publish') && (
        <Button icon='pen' onPress={act('publish')}>
          写会上说的
        </Button>
      )}
    </Buttons>
  )
}
