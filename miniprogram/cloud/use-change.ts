import { type ClientPromiseResult, type ORPCError, safe } from '@orpc/client'
import { useRef, useState } from 'react'
import { FaultError, isPassing, OfflineError } from './errors'
import { keyFor, settle } from './pending'
import { refresh } from './query-client'

/** The contract's errors among all that a call can throw. */
type No<E> = Extract<E, ORPCError<string, unknown>>

/** How a change ended. After `offline` and `fault` the outcome is not known: sending the same again is safe. */
export type Outcome<O, E> =
  | { readonly is: 'done'; readonly answer: O }
  | { readonly is: 'refused'; readonly refusal: No<E> }
  | { readonly is: 'offline' }
  | { readonly is: 'fault'; readonly requestId: string | undefined }

export interface Change<I, O, E> {
  readonly send: (input: I) => Promise<Outcome<O, E>>
  readonly sending: boolean
  readonly outcome: Outcome<O, E> | undefined
  /** Takes the last outcome off the page. */
  readonly clear: () => void
}

/**
 * Changes something in the cloud, once: `useChange('points.withdraw:' + id, cloud.points.withdrawClaim)`.
 * `name` names the change and what it is about. The key is made and kept before the call, the same for the same input,
 * and let go when an answer came - a yes or a "no". All answers on the screens are asked for again afterwards.
 */
export function useChange<I extends { readonly key: string }, O, E>(
  name: string,
  call: (input: I) => ClientPromiseResult<O, E>,
): Change<Omit<I, 'key'>, O, E> {
  const [sending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<O, E>>()
  const underWay = useRef<Promise<Outcome<O, E>> | null>(null)

  const send = async (input: Omit<I, 'key'>): Promise<Outcome<O, E>> => {
    setSending(true)
    const result = await sendOnce(name, input, call)
    setSending(false)
    setOutcome(result)
    return result
  }
  return {
    sending,
    outcome,
    clear: () => setOutcome(undefined),
    // A second press while the first is on its way joins it.
    send: (input) => {
      underWay.current ??= send(input).finally(() => {
        underWay.current = null
      })
      return underWay.current
    },
  }
}

async function sendOnce<I extends { readonly key: string }, O, E>(
  name: string,
  input: Omit<I, 'key'>,
  call: (input: I) => ClientPromiseResult<O, E>,
): Promise<Outcome<O, E>> {
  const key = await keyFor(name, input)
  // An input without its key and the key make the input again; the compiler cannot see that of a type parameter.
  const { error, data, isDefined, isSuccess } = await safe(call({ ...input, key } as unknown as I))
  if (isSuccess) {
    settle(name)
    refresh()
    return { is: 'done', answer: data }
  }
  if (isDefined) {
    if (!isPassing(error.code)) settle(name)
    return { is: 'refused', refusal: error }
  }
  if (error instanceof OfflineError) return { is: 'offline' }
  return { is: 'fault', requestId: error instanceof FaultError ? error.requestId : undefined }
}
