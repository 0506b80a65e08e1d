import { cloud } from '@/cloud/link/link'
import { rememberContact } from '@/cloud/person/contact'
import { type Read, useRead } from '@/cloud/reads/use-read'

/** My household, its people, what I hold, whom I ring. */
export type Me = Awaited<ReturnType<typeof cloud.village.me>>

/** Whoever is not signed in is refused with `SIGN_IN_REQUIRED`. */
export const useMe = (): Read<Me> =>
  useRead(['village', 'me'], async () => {
    const me = await cloud.village.me({})
    rememberContact(me.contact)
    return me
  })
