import { cloud } from '@/cloud/link/link'
import { useMatter } from '@/parts/matter/use-matter'

/** One round with its story. */
export const useRound = (roundId = '') =>
  useMatter(['inspection', 'round', roundId], () => cloud.inspection.round({ roundId }))
