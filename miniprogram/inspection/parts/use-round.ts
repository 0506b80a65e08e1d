import type { RoundDetail } from '@shared/inspection/contract'
import { rememberContact } from '@/cloud/contact'
import { cloud } from '@/cloud/link'
import { type Read, useRead } from '@/cloud/use-read'

/** One round with its story. */
export const useRound = (roundId: string): Read<RoundDetail> =>
  useRead(['inspection', 'round', roundId], async () => {
    const round = await cloud.inspection.round({ roundId })
    rememberContact(round.contact)
    return round
  })
