import { type Message, parse } from 'protobufjs'
import { invalidParameter } from '../errors'
import { isObject, type JsonObject, parseJson } from '../json'

/** The messages that `wx-server-sdk` wraps an interface in, as far as they are used. The numbers are those of its source. */
const { root } = parse(`
  syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; string contentType = 3; string filename = 4; }
  message Pairs { repeated Pair pairs = 1; }
  message Call { int32 apiType = 1; Pairs openapi = 2; }
  message Reply { bytes data = 1; string contentType = 2; int32 errorCode = 3; }
`)
const Call = root.lookupType('Call')
const Reply = root.lookupType('Reply')

/** `Call` begins with the tag of its first field, and JSON never does. */
const FIRST_TAG = 0x08

/** What WeChat's side answers to a wrapped call: a body of some type, or its own error code. */
export type WrappedReply = { data: Buffer; contentType: string } | { errorCode: number }

export function isWrapped(data: unknown): data is Buffer {
  return Buffer.isBuffer(data) && data[0] === FIRST_TAG
}

/** The parameters of a wrapped call: JSON values, and bytes for a file. Throws `INVALID_PARAM` for a broken message. */
export function unwrap(bytes: Buffer): JsonObject {
  const { openapi } = Call.toObject(decoded(bytes), { defaults: true, arrays: true, bytes: Buffer })
  const pairs: unknown[] = isObject(openapi) && Array.isArray(openapi.pairs) ? openapi.pairs : []
  return Object.fromEntries(
    pairs.filter(isObject).map(({ key, value, filename }) => [key, parameterOf(value, filename)]),
  )
}

export function wrap(reply: WrappedReply): Buffer {
  return Buffer.from(Reply.encode(reply).finish())
}

function decoded(bytes: Buffer): Message {
  try {
    return Call.decode(bytes)
  } catch {
    throw invalidParameter('requestData is no message of wx-server-sdk')
  }
}

function parameterOf(value: unknown, filename: unknown): unknown {
  return filename === '' ? parseJson(String(value)) : value
}
