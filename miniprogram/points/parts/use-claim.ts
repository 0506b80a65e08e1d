import { cloud } from '@/cloud/link/link'
import { useMatter } from '@/parts/matter/use-matter'

/** One claim with its story. */
export const useClaim = (claimId = '') => useMatter(['points', 'claim', claimId], () => cloud.points.claim({ claimId }))
