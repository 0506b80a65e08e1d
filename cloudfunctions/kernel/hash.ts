import { createHash } from 'node:crypto'
import { canonical } from '@shared/kernel/canonical'

/** SHA-256 of the canonical form, hex. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
