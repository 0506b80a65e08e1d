import type { ClaimDetail } from '@shared/points/contract'
import { rememberContact } from '@/cloud/contact'
import { cloud } from '@/cloud/link'
import { type Read, useRead } from '@/cloud/use-read'

/** One claim with its story. */
export const useClaim = (claimId: string): Read<ClaimDetail> =>
  useRead(['points', 'claim', claimId], async () => {
    const claim = await cloud.points.claim({ claimId })
    rememberContact(claim.contact)
    return claim
  })
