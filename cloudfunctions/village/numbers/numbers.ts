import { open, seal } from '../../kernel/seal'
import type { Settings } from '../../kernel/settings'

/** A number (identity or phone) as it rests in a resident's document; it opens in that document only. */
export const sealNumber = (settings: Settings, residentId: string, number: string): string =>
  seal(settings.sealKey, number, residentId)

/** The number behind `sealNumber`; throws when it was sealed for somebody else, or tampered with. */
export const openNumber = (settings: Settings, residentId: string, sealed: string): string =>
  open(settings.sealKey, sealed, residentId)

/** The identity number of somebody of the roster; null where it is gone. For the product's own sums, never for showing. */
export const idNumberOf = (
  settings: Settings,
  { _id, idNumber }: { readonly _id: string; readonly idNumber: string | null },
): string | null => (idNumber === null ? null : openNumber(settings, _id, idNumber))

/** Finds the person who bears an identity number without opening anybody's. */
export const idNumberHash = (settings: Settings, idNumber: string): string =>
  settings.fingerprint('idNumber', idNumber.toUpperCase())

/**
 * Compares the last four characters of an identity number. Bound to the resident, because the ten thousand possible
 * endings of an unbound hash would be the same for everybody.
 */
export const idLastFourHash = (settings: Settings, residentId: string, lastFour: string): string =>
  settings.fingerprint('idLastFour', `${residentId}\n${lastFour.toUpperCase()}`)
