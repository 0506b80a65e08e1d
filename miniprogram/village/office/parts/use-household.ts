import { cloud } from '@/cloud/link/link'
import { type Read, useRead } from '@/cloud/reads/use-read'

/** A household with its people, numbers masked, and whom to ring there. */
export type HouseholdFile = Awaited<ReturnType<typeof cloud.village.household>>
export type Person = HouseholdFile['residents'][number]
/** The numbers of a person that can be opened. */
export type NumberField = 'idNumber' | 'phone'

/** One household, shared by the pages behind it. */
export const useHousehold = (householdId: string): Read<HouseholdFile> =>
  useRead(['village', 'household', householdId], () => cloud.village.household({ householdId }))
