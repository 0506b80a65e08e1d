import { cloud } from '@/cloud/link/link'
import { useMatter } from '@/parts/matter/use-matter'

/** One filing with its story. */
export const useFiling = (filingId = '') =>
  useMatter(['filings', 'filing', filingId], () => cloud.filings.filing({ filingId }))
