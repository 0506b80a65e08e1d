import { isRecord, isText } from '@/cloud/link/storage'
import { useDraft } from '@/cloud/wishes/use-draft'
import { type ChosenDoor, NO_DOOR } from '@/parts/door-picker'

const isFound = (value: unknown): value is ChosenDoor =>
  isRecord(value) && [value.groupId, value.householdId, value.head, value.door].every(isText)

/**
 * The door that somebody says is theirs, before it is known: kept on the phone from the page where one finds the door to
 * the page where one says who one is.
 */
export const useFoundHousehold = () => useDraft('village.find', NO_DOOR, isFound)
