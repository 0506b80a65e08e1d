import { createORPCClient, createORPCErrorFromJson, isORPCErrorJson } from '@orpc/client'
import type { Cloud } from '@shared/contract'
import { noteServerTime } from './clock'
import { FaultError } from './errors'
import { isRecord, isText } from './storage'
import { callFunction } from './transport'

/** Opens the envelope that every function answers with. A typed "no" is thrown as the contract's own error. */
function open(result: unknown, requestId: string | undefined): unknown {
  if (!isRecord(result)) throw new FaultError('the answer has no shape', requestId)
  if (typeof result.now === 'number') noteServerTime(result.now)
  if (result.ok === true) return result.data
  if (!isORPCErrorJson(result.error)) throw new FaultError('the answer has no shape', requestId)
  if (!result.error.defined) throw new FaultError(result.error.message, requestId)
  throw createORPCErrorFromJson(result.error)
}

/** Calls a procedure by its path, untyped; `cloud` is the typed way. */
export async function callProcedure(path: readonly string[], input: unknown): Promise<unknown> {
  const [name = ''] = path
  const { result, requestId } = await callFunction(name, { path, input })
  return open(result, requestId)
}

/**
 * Lets go of a key whose answer was lost. Answers what its change was about when it was made after all; else rejects with
 * the "no" that it got, `LET_GO` when it never came and never will.
 */
export async function letGo(path: readonly string[], key: string): Promise<string | null> {
  const [name = ''] = path
  const { result, requestId } = await callFunction(name, { path, letGo: key })
  const data = open(result, requestId)
  return isRecord(data) && isText(data.subject) ? data.subject : null
}

/** Everything that can be asked of the cloud: `cloud.points.passbook({...})`. Only its type comes from the contract. */
export const cloud: Cloud = createORPCClient({ call: callProcedure })
