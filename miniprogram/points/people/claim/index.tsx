import { useWays } from '@/parts/desk/ways'
import { MatterPage } from '@/parts/matter/matter-page'
import { useClaim } from '@/points/parts/use-claim'
import { ClaimBody } from './body'
import { claimFoot } from './foot'
import { isLetter, Letter } from './letter'
import { readClaim } from './read-aloud'

/** One claim: what it was, who has said what, and what the reader may do. A fault is a letter until it is decided on. */
export default function ClaimPage() {
  const read = useClaim(useWays().params.id)
  return (
    <MatterPage
      read={read}
      what='这一件'
      unnamed='报的事'
      shows={(detail) => ({
        title: isLetter(detail) ? '一封信' : detail.claim.rule,
        reads: readClaim(detail),
        foot: claimFoot(detail),
      })}
    >
      {(detail) => (isLetter(detail) ? <Letter detail={detail} /> : <ClaimBody detail={detail} />)}
    </MatterPage>
  )
}
