import { cloud } from '@/cloud/link/link'
import { useMatter } from '@/parts/matter/use-matter'

/** One pledge with its story. */
export const usePledge = (pledgeId = '') =>
  useMatter(['pledges', 'pledge', pledgeId], () => cloud.pledges.pledge({ pledgeId }))
