import { maskName } from '@shared/village/id-number'
import type { Household } from './documents'

/** `李大山家`, as neighbours call a household. */
export const sayHousehold = (head: string): string => `${head}家`

/** `李大〇家`, for readers who do not need the name. */
export const maskHousehold = (head: string): string => sayHousehold(maskName(head))

/** `3组17号`; the group alone where the roster has no door. */
export const sayDoor = ({ groupName, door }: Pick<Household, 'groupName' | 'door'>): string =>
  `${groupName}${door ?? ''}`

/** A household as a line of a list. */
export const householdLine = ({ _id, number, head, groupName, door, residents }: Household, masked: boolean) => ({
  id: _id,
  number,
  head: masked ? maskHousehold(head) : sayHousehold(head),
  group: groupName,
  door,
  residents,
})
