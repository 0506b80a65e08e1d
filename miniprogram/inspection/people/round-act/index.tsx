import type { RoundDetail } from '@shared/inspection/contract'
import { useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { NotNow } from '@/inspection/parts/not-now'
import { isRoundAct, ROUND_ACTS } from '@/inspection/parts/round-acts'
import { useRound } from '@/inspection/parts/use-round'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { RoundActing } from './round-acting'

/** One act on a round that needs a reason. `?id=` the round, `&action=` the act. */
export default function RoundActPage() {
  const { id = '', action } = useRouter().params
  const act = isRoundAct(action) ? action : undefined
  const round = useRound(id)
  // What was asked stays as it was while it is being answered: the answer itself moves the round on.
  const asked = useRef<RoundDetail>()
  if (act && round.data?.actions.includes(ROUND_ACTS[act].by)) asked.current ??= round.data
  if (act && asked.current) return <RoundActing act={act} detail={asked.current} />
  return (
    <Page title={act ? ROUND_ACTS[act].title : '办一件事'}>
      <Faces read={round} shape='page' what='这次评比' refused={orSignIn('找到自家，就能办了。')}>
        {() => <NotNow />}
      </Faces>
    </Page>
  )
}
