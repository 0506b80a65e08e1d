import { useWays } from '@/parts/desk/ways'
import { ActPage } from '@/parts/matter/act-page'
import { ACTS } from '@/points/parts/acts'
import { useClaim } from '@/points/parts/use-claim'
import { Answering } from './answering'
import { Repairing } from './repairing'

/** One act on one claim: a check, a vote, a word, an objection. `?id=` the claim, `&action=` the act. */
export default function ClaimActPage() {
  const read = useClaim(useWays().params.id)
  return (
    <ActPage acts={ACTS} read={read} what='这一件'>
      {(act, detail) => (act === 'rectify' ? <Repairing detail={detail} /> : <Answering act={act} detail={detail} />)}
    </ActPage>
  )
}
