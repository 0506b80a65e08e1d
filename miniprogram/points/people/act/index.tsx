import type { ClaimDetail } from '@shared/points/contract'
import { useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { goBack } from '@/platform/window'
import { ACTS, actsOf, isAct } from '@/points/parts/acts'
import { useClaim } from '@/points/parts/use-claim'
import { Answering } from './answering'
import { Repairing } from './repairing'

/** One act on one claim: a check, a vote, a word, an objection. `?id=` the claim, `&action=` the act. */
export default function ActPage() {
  const { id = '', action } = useRouter().params
  const act = isAct(action) ? action : undefined
  const claim = useClaim(id)
  // What was asked stays as it was while it is being answered: the answer itself moves the claim on.
  const asked = useRef<ClaimDetail>()
  if (act && claim.data && actsOf(claim.data.actions).includes(act)) asked.current ??= claim.data

  if (act === 'rectify' && asked.current) return <Repairing detail={asked.current} />
  if (act && act !== 'rectify' && asked.current) return <Answering act={act} detail={asked.current} />
  return (
    <Page title={act ? ACTS[act].title : '办一件事'}>
      <Faces read={claim} shape='page' what='这一件' refused={orSignIn('找到自家，就能办了。')}>
        {() => (
          <Empty
            drawing='nothingToDo'
            title='这一件现在不用您办'
            body='您办过了，或者别人刚刚办过了。退回去看看到哪一步了。'
          >
            <Button onPress={goBack}>返回</Button>
          </Empty>
        )}
      </Faces>
    </Page>
  )
}
