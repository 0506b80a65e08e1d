import type { ClaimDetail } from '@shared/points/contract'
import { useChange } from '@/cloud/wishes/use-change'
import { NotSent } from '@/parts/not-sent'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'

/** For a council member whose kin it is, though the roster does not know it; and the way back while it is undecided. */
export function Aside({ detail: { actions, claim } }: { detail: ClaimDetail }) {
  const change = useChange('points.standAside', `claim:${claim.id}`)
  const mayLeave = actions.includes('standAside')
  if (!mayLeave && !actions.includes('comeBack')) return null
  const send = () => change.send({ claimId: claim.id, aside: mayLeave }, `${claim.household} ${claim.rule}`)
  return (
    <>
      <Sheet>
        <Row title={mayLeave ? '是我家亲戚，这件我不投' : '还是我来投'} onPress={send} />
      </Sheet>
      <NotSent outcome={change.outcome} />
    </>
  )
}
