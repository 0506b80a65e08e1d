import { sayProgress, sayRound } from '@/inspection/parts/sayings'
import { useRound } from '@/inspection/parts/use-round'
import { useWays } from '@/parts/desk/ways'
import { MatterPage } from '@/parts/matter/matter-page'
import { RoundBody } from './body'
import { RoundFoot } from './foot'

/** One round: how far it is, who walks, what is asked, and what the reader may do. */
export default function RoundPage() {
  const read = useRound(useWays().params.id)
  return (
    <MatterPage
      read={read}
      what='这次评比'
      unnamed='走户评比'
      shows={(detail) => ({
        title: detail.round.title,
        reads: `${detail.round.title}，${sayRound(detail.round)}，${sayProgress(detail.round)}。`,
        foot: detail.actions.length > 0 && <RoundFoot detail={detail} />,
      })}
    >
      {(detail) => <RoundBody detail={detail} />}
    </MatterPage>
  )
}
