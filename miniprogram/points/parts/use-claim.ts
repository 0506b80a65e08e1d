import type { ClaimDetail } from '@shared/points/contract'
import { cloud } from '@/cloud/link/link'
import { rememberContact } from '@/cloud/person/contact'
import { type Read, useRead } from '@/cloud/reads/use-read'

/** One claim with its story. */
export const useClaim = (claimId: string): Read<ClaimDetail> =>
  useRead(['points', 'claim', claimId], async () => {
    const claim = await cloud.points.claim({ claimId })
    rememberContact(claim.contact)
    return claim
  })
