import { ROUND_ACTS } from '@/inspection/parts/round-acts'
import { useRound } from '@/inspection/parts/use-round'
import { useWays } from '@/parts/desk/ways'
import { ActPage } from '@/parts/matter/act-page'
import { RoundActing } from './round-acting'

/** One act on a round that needs a reason. `?id=` the round, `&action=` the act. */
export default function RoundActPage() {
  const read = useRound(useWays().params.id)
  return (
    <ActPage acts={ROUND_ACTS} read={read} what='这次评比'>
      {(act, detail) => <RoundActing act={act} detail={detail} />}
    </ActPage>
  )
}
