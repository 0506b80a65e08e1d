import { GRANTED_ROLES, type GrantedRole } from '@shared/kernel/access'
import { isRecord, isText } from '@/cloud/link/storage'
import { type Draft, useDraft } from '@/cloud/wishes/use-draft'

/** A role that is being given. Empty where nothing was chosen yet. */
export interface Grant {
  readonly residentId: string
  readonly name: string
  readonly household: string
  readonly role: GrantedRole | ''
  readonly placeId: string
  /** For how many years; in force while `day` is empty. */
  readonly years: number
  /** The last day, `2029-05-18`. */
  readonly day: string
  readonly phone: string
}

/** A village's usual term. */
const USUAL_YEARS = 3

const NOTHING: Grant = {
  ...{ residentId: '', name: '', household: '', role: '', placeId: '', years: USUAL_YEARS, day: '', phone: '' },
}

const isRole = (value: unknown): value is Grant['role'] => value === '' || GRANTED_ROLES.some((role) => role === value)

const isGrant = (value: unknown): value is Grant =>
  isRecord(value) &&
  [value.residentId, value.name, value.household, value.placeId, value.day, value.phone].every(isText) &&
  isRole(value.role) &&
  typeof value.years === 'number'

/** Under which name it is kept. */
export const GRANT_DRAFT = 'village.grant'

/** Kept on the phone: from the page of a role, which one may renew, to the page where it is given. */
export const useGrantDraft = (): Draft<Grant> => useDraft(GRANT_DRAFT, NOTHING, isGrant)
