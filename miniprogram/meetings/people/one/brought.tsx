import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { MatterRow } from '@/parts/matter/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'

/** What people have said is wrong and is talked about at this meeting. */
export function Brought({ meetingId }: { meetingId: string }) {
  const { data } = useRead(['requests', 'discussed', meetingId], () => cloud.requests.discussed({ meetingId }))
  if (!data || data.requests.length === 0) return null
  return (
    <>
      <SectionHead title='大家说的，要商量的' />
      <Sheet>
        {data.requests.map(({ id, what, where }) => (
          <MatterRow key={id} of={`request:${id}`} icon='talk' title={what} detail={where} />
        ))}
      </Sheet>
    </>
  )
}
