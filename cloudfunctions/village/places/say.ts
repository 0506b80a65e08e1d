import { maskName } from '@shared/village/id-number'
import { OFFICE_NAME } from '@shared/village/terms'
import type { Household } from '../documents'

/** The office is no family and nobody's name: it is called the same by everybody. */
export const isOffice = (head: string): boolean => head === OFFICE_NAME

/** `李大山家`, as neighbours call a household. */
export const sayHousehold = (head: string): string => (isOffice(head) ? head : `${head}家`)

/** `李大〇家`, for readers who do not need the name. */
export const maskHousehold = (head: string): string => (isOffice(head) ? head : sayHousehold(maskName(head)))

/** `3组17号`; the group alone where the roster has no door. */
export const sayDoor = ({ groupName, door }: Pick<Household, 'groupName' | 'door'>): string =>
  `${groupName}${door ?? ''}`

/** `3组17号 李大山家`, which tells namesakes apart. */
export const sayHome = (home: Household): string =>
  isOffice(home.head) ? home.head : `${sayDoor(home)} ${sayHousehold(home.head)}`

/** `3组17号 李大〇家`: of a masked name there may be several, and somebody has to choose. */
export const maskHome = (home: Household): string =>
  isOffice(home.head) ? home.head : `${sayDoor(home)} ${maskHousehold(home.head)}`

/** A household as a line of a list. */
export const householdLine = ({ _id, number, head, groupName, door, residents }: Household, masked: boolean) => ({
  id: _id,
  number,
  head: masked ? maskHousehold(head) : sayHousehold(head),
  group: groupName,
  door,
  residents,
})
