import { FILING_ACTS } from '@/filings/parts/acts'
import { useFiling } from '@/filings/parts/use-filing'
import { useWays } from '@/parts/desk/ways'
import { ActPage } from '@/parts/matter/act-page'
import { Ordering } from './ordering'
import { Saying } from './saying'

/** One act on a filing. `?id=` the filing, `&action=` the act. */
export default function FilingActPage() {
  const read = useFiling(useWays().params.id)
  return (
    <ActPage acts={FILING_ACTS} read={read} what='这份备案'>
      {(act, detail) => (act === 'order' ? <Ordering detail={detail} /> : <Saying act={act} detail={detail} />)}
    </ActPage>
  )
}
