import { isDefinedError, type ORPCError } from '@orpc/client'

/** The contract's own "no": its sentence in `message`, the way on in `data.way`. */
export type Refusal = ORPCError<string, { readonly way?: string }>

/** As much of a "no" as is shown and kept. */
export interface ShownRefusal {
  readonly message: string
  readonly data: { readonly way?: string }
}

/** Whether an error is a "no" that the contract names, rather than a fault. */
export const isRefusal = (error: unknown): error is Refusal => isDefinedError(error)

/** "Not now": the same question, under the same key, may turn into a yes. */
export const isPassing = (code: string): boolean => ['BUSY', 'TOO_OFTEN', 'SIGN_IN_REQUIRED'].includes(code)

const BEFORE_MEMORY = ['NOT_ALLOWED', 'NOT_FOUND', 'INPUT_INVALID', 'SPENDING_STOPPED']

/** Whether a "no" was perhaps said without looking what became of its key: of an earlier try it tells nothing. */
export const maybeForgotten = (code: string): boolean => isPassing(code) || BEFORE_MEMORY.includes(code)

/** The call may or may not have arrived: no network, or no answer in time. What was asked can be asked again with the same key. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'
}

/** No answer in time: it may still come to the cloud, or have been there. */
export class LateError extends OfflineError {}

/** Something broke on our side. `requestId` is for whoever looks it up in the logs, not for villagers. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly requestId: string | undefined

  constructor(message: string, requestId?: string) {
    super(message)
    this.requestId = requestId
  }
}
