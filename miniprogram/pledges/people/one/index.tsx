import { useWays } from '@/parts/desk/ways'
import { offeredOf } from '@/parts/matter/acts'
import { ActsFoot } from '@/parts/matter/foot'
import { MatterPage } from '@/parts/matter/matter-page'
import { PLEDGE_ACTS } from '@/pledges/parts/acts'
import { readPledge } from '@/pledges/parts/say-pledge'
import { usePledge } from '@/pledges/parts/use-pledge'
import { routes } from '@/routes'
import { PledgeBody } from './body'

/** One pledge: who promised what, how it was kept, and what the reader may do. */
export default function PledgePage() {
  const read = usePledge(useWays().params.id)
  return (
    <MatterPage
      read={read}
      what='这件事'
      unnamed='说好的事'
      shows={({ pledge, words, actions }) => ({
        title: '说好的事',
        reads: `${readPledge(pledge)}${words ?? ''}`,
        foot: actions.length > 0 && (
          <ActsFoot
            acts={PLEDGE_ACTS}
            offered={offeredOf(PLEDGE_ACTS, actions)}
            page={(act) => routes.pledgeAct(pledge.id, act)}
          />
        ),
      })}
    >
      {(detail) => <PledgeBody detail={detail} />}
    </MatterPage>
  )
}
