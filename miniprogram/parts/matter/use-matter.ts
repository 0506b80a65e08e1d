import type { Contact } from '@shared/village/contract'
import { rememberContact } from '@/cloud/person/contact'
import { type Read, useRead } from '@/cloud/reads/use-read'

/** One matter with its story: `useMatter(['points', 'claim', id], () => cloud.points.claim({ claimId: id }))`. Whom to ring about it is kept. */
export const useMatter = <D extends { readonly contact: Contact }>(
  key: Parameters<typeof useRead>[0],
  call: () => Promise<D>,
  options?: Parameters<typeof useRead>[2],
): Read<D> =>
  useRead(
    key,
    async () => {
      const matter = await call()
      rememberContact(matter.contact)
      return matter
    },
    options,
  )
