import { FILING_ACTS } from '@/filings/parts/acts'
import { readFiling } from '@/filings/parts/say-filing'
import { useFiling } from '@/filings/parts/use-filing'
import { useWays } from '@/parts/desk/ways'
import { offeredOf } from '@/parts/matter/acts'
import { ActsFoot } from '@/parts/matter/foot'
import { MatterPage } from '@/parts/matter/matter-page'
import { routes } from '@/routes'
import { FilingBody } from './body'

/** One filing: what the town is asked about, and what the reader may do. */
export default function FilingPage() {
  const read = useFiling(useWays().params.id)
  return (
    <MatterPage
      read={read}
      what='这份备案'
      unnamed='备案'
      shows={({ filing, actions }) => ({
        title: filing.title,
        reads: `${filing.village}备案：${readFiling(filing)}`,
        foot: actions.length > 0 && (
          <ActsFoot
            acts={FILING_ACTS}
            offered={offeredOf(FILING_ACTS, actions)}
            page={(act) => routes.filingAct(filing.id, act)}
          />
        ),
      })}
    >
      {(detail) => <FilingBody detail={detail} />}
    </MatterPage>
  )
}
