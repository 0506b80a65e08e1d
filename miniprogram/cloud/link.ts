import { createORPCClient, createORPCErrorFromJson, isORPCErrorJson } from '@orpc/client'
import type { Cloud } from '@shared/contract'
import { noteServerTime } from './clock'
import { FaultError } from './errors'
import { isRecord } from './storage'
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

/** Everything that can be asked of the cloud: `cloud.points.passbook({...})`. Only its type comes from the contract. */
export const cloud: Cloud = createORPCClient({ call: callProcedure })
