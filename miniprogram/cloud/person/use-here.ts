import { isRefusal } from '@/cloud/link/errors'
import { cloud } from '@/cloud/link/link'
import { rememberContact } from '@/cloud/person/contact'
import { type Read, useRead } from '@/cloud/reads/use-read'
import { forgetVillage, useChosenVillage } from './chosen-village'

/** Where the person is and who they are: the whole first page, on the phone before any other. */
export type Here = Awaited<ReturnType<typeof cloud.village.home>>

/** The first page's answer, shared by whoever needs to know where and who one is. */
export function useHere(): Read<Here> {
  const chosen = useChosenVillage()
  return useRead(chosen === undefined ? ['village', 'home'] : ['village', 'home', chosen], async () => {
    const here = await ask(chosen)
    // Whoever waits to be recognised rings the person who recognises them, whom the sign-in has named.
    if (!here.signInPending) rememberContact(here.contact)
    if (chosen !== undefined && here.me?.householdId && !choosesVillages(here.me)) forgetVillage()
    return here
  })
}

/** The officers of a town go from village to village, also those who live in one. */
const choosesVillages = ({ roles }: NonNullable<Here['me']>): boolean =>
  roles.some(({ role }) => role === 'townOfficer')

/** A village that is gone is not asked for again. */
async function ask(villageId: string | undefined): Promise<Here> {
  try {
    return await cloud.village.home({ villageId })
  } catch (error) {
    if (villageId !== undefined && isRefusal(error) && error.code === 'NOT_FOUND') forgetVillage()
    throw error
  }
}
