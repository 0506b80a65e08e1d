import { cloud } from '@/cloud/link/link'
import { mayByRole } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { PrintRow } from '@/parts/print-row'
import { Sheet } from '@/parts/sheet'
import type { Period } from './use-ranking'

/** For the committee: this very ranking as it hangs on the wall. */
export function OnPaper({ period, groupId }: { period: Period; groupId: string | undefined }) {
  const { me, village } = useHere().data ?? {}
  if (!me || !village || !mayByRole(me.roles, 'paper.ranking')) return null
  return (
    <Sheet>
      <PrintRow
        title='把这张榜印出来'
        detail='贴公示栏，名字照各家选的写'
        make={() => cloud.paper.ranking({ villageId: village.id, period, groupId })}
      />
    </Sheet>
  )
}
