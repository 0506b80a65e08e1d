import { type Filing, filingRecords } from '../../cloudfunctions/filings/documents'
import type { Transaction } from '../../cloudfunctions/kernel/store'

/** What of a spot a filing asks for. */
interface Place {
  readonly villageId: string
  readonly townId: string
  readonly filingId: string
}

/** A filing of the spot's village that nobody can move any more. */
const filingAt = ({ villageId, townId, filingId }: Place, at: number): Filing => ({
  ...{ _id: filingId, villageId, townId, village: '某村', what: 'catalogue', title: '积分办法第 1 版', rules: [] },
  ...{ by: { residentId: 'somebody', name: '某人' }, filedAt: at, ordered: null, corrected: null },
  ...{ state: 'withdrawn', deadlineAt: null, timerAt: null, revision: 2 },
})

/** Puts the filing of a spot (back) in place. */
export const layFiling = (tx: Transaction, spot: Place, at: number): Promise<void> =>
  tx.put(filingRecords, filingAt(spot, at))

/** A well-formed input of every procedure about filings. */
export const filingSamples: Record<string, (spot: { villageId: string; filingId: string }) => Record<string, unknown>> =
  {
    'points.fileRules': ({ villageId }) => ({ villageId, version: 1 }),
    'filings.listFilings': ({ villageId }) => ({ villageId }),
    'filings.filing': ({ filingId }) => ({ filingId }),
    'filings.clear': ({ filingId }) => ({ filingId }),
    'filings.order': ({ filingId }) => ({ filingId, article: '组织法第三十一条', reason: '不合法' }),
    'filings.correct': ({ filingId }) => ({ filingId, words: '拿掉了' }),
    'filings.withdraw': ({ filingId }) => ({ filingId }),
  }
