import { useWays } from '@/parts/desk/ways'
import { ActPage } from '@/parts/matter/act-page'
import { PLEDGE_ACTS } from '@/pledges/parts/acts'
import { usePledge } from '@/pledges/parts/use-pledge'
import { Keeping } from './keeping'
import { Lengthening } from './lengthening'
import { Marking } from './marking'
import { Saying } from './saying'

const FORMS = { keep: Keeping, lengthen: Lengthening, mark: Marking }

/** One act on a pledge. `?id=` the pledge, `&action=` the act. */
export default function PledgeActPage() {
  const read = usePledge(useWays().params.id)
  return (
    <ActPage acts={PLEDGE_ACTS} read={read} what='这件事'>
      {(act, detail) => {
        if (act === 'agree' || act === 'lack' || act === 'withdraw') return <Saying act={act} detail={detail} />
        const Form = FORMS[act]
        return <Form detail={detail} />
      }}
    </ActPage>
  )
}
