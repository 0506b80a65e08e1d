import { cloud } from '@/cloud/link/link'
import { useMatter } from '@/parts/matter/use-matter'

/** One household's sheet of a round. */
export const useSheet = (roundId = '', householdId = '') =>
  useMatter(['inspection', 'sheet', roundId, householdId], () => cloud.inspection.sheet({ roundId, householdId }))
