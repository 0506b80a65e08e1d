import type { RoundDetail } from '@shared/inspection/contract'
import { cloud } from '@/cloud/link/link'
import { rememberContact } from '@/cloud/person/contact'
import { type Read, useRead } from '@/cloud/reads/use-read'

/** One round with its story. */
export const useRound = (roundId: string): Read<RoundDetail> =>
  useRead(['inspection', 'round', roundId], async () => {
    const round = await cloud.inspection.round({ roundId })
    rememberContact(round.contact)
    return round
  })
