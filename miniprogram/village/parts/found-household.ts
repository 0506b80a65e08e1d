import { isRecord, isText } from '@/cloud/storage'
import { useDraft } from '@/cloud/use-draft'

/** The door that somebody says is theirs, before it is known; the head is masked. All empty while nothing is chosen. */
export interface Found {
  readonly groupId: string
  readonly householdId: string
  readonly head: string
  readonly door: string
}

const NOTHING: Found = { groupId: '', householdId: '', head: '', door: '' }
const isFound = (value: unknown): value is Found =>
  isRecord(value) && [value.groupId, value.householdId, value.head, value.door].every(isText)

/** Kept on the phone from the page where one finds the door to the page where one says who one is. */
export const useFoundHousehold = () => useDraft('village.find', NOTHING, isFound)
