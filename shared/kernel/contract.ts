import type { ErrorMap } from '@orpc/contract'
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { commonErrors } from './errors'
import { key } from './schemas'

/** `read` changes nothing; `change` carries an idempotency key and leaves one event. */
export interface Meta {
  readonly kind: 'read' | 'change'
}

/**
 * The two shapes of a procedure, for one context's refusals.
 * Inputs are strict: a field that the contract does not name is refused, not ignored (mass assignment).
 */
export const procedures = <E extends ErrorMap>(errors: E) => {
  const base = oc.$meta<Meta>({ kind: 'read' }).errors({ ...commonErrors, ...errors })
  return {
    read: <I extends z.ZodRawShape, O extends z.ZodType>(input: I, output: O) =>
      base.input(z.strictObject(input)).output(output),
    change: <I extends z.ZodRawShape, O extends z.ZodType>(input: I, output: O) =>
      base
        .meta({ kind: 'change' })
        .input(z.strictObject({ ...input, key }))
        .output(output),
  }
}
