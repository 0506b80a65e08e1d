import { type ClientPromiseResult, type ORPCError, safe } from '@orpc/client'
import { useState } from 'react'
import { FaultError, OfflineError } from '../link/errors'
import type { Outcome } from './use-change'

/** The contract's errors among all that a call can throw. */
type No<E> = Extract<E, ORPCError<string, unknown>>

export interface Asking<I, O, E> {
  readonly send: (input: I) => Promise<Outcome<O, No<E>>>
  readonly outcome: Outcome<O, No<E>> | undefined
  /** Takes the last outcome off the page. */
  readonly clear: () => void
}

/**
 * Asks the cloud once, at a press: `useAsk(cloud.shop.findDoor)`. It changes nothing there, and nothing of question or
 * answer stays on this phone, so that it suits what has a secret in it.
 */
export function useAsk<I, O, E>(call: (input: I) => ClientPromiseResult<O, E>): Asking<I, O, E> {
  const [outcome, setOutcome] = useState<Outcome<O, No<E>>>()
  const send = async (input: I): Promise<Outcome<O, No<E>>> => {
    const result = await askOnce(call(input))
    setOutcome(result)
    return result
  }
  return { send, outcome, clear: () => setOutcome(undefined) }
}

async function askOnce<O, E>(asked: ClientPromiseResult<O, E>): Promise<Outcome<O, No<E>>> {
  const { error, data, isDefined, isSuccess } = await safe(asked)
  if (isSuccess) return { is: 'done', answer: data }
  if (isDefined) return { is: 'refused', refusal: error }
  if (error instanceof OfflineError) return { is: 'offline' }
  return { is: 'fault', requestId: error instanceof FaultError ? error.requestId : undefined }
}
