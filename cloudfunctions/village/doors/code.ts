import { timingSafeEqual } from 'node:crypto'
import type { Settings } from '../../kernel/settings'
import type { Household } from '../documents'

/** 32 characters that nobody confuses on a door plate: no 0, 1, I or O. Their number divides a byte evenly. */
const CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 8

/** The code on a household's door. It follows from the instance's key and is never stored; a new version is a new code. */
export function doorCodeOf(
  settings: Settings,
  { _id, doorCodeVersion }: Pick<Household, '_id' | 'doorCodeVersion'>,
): string {
  const bytes = Buffer.from(settings.fingerprint('doorCode', `${_id}\n${doorCodeVersion}`), 'hex')
  return Array.from(bytes.subarray(0, LENGTH), (byte) => CHARACTERS.charAt(byte % CHARACTERS.length)).join('')
}

/** Compares in the same time whatever was typed, so that a code cannot be guessed character by character. */
export function isDoorCode(
  settings: Settings,
  household: Pick<Household, '_id' | 'doorCodeVersion'>,
  typed: string,
): boolean {
  const right = Buffer.from(doorCodeOf(settings, household))
  const given = Buffer.from(typed)
  return right.length === given.length && timingSafeEqual(right, given)
}
