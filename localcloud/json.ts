import { CloudError, invalidParameter } from './errors'

/** A JSON object whose fields nobody has looked at yet. */
export type JsonObject = Record<string, unknown>

/** Whether a parsed JSON value is an object and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Deeper than anything honest. What is parsed here is written again, and writing goes as deep into the stack. */
const DEEPEST = 200

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}

/** Parses JSON from outside; throws `INVALID_PARAM` for what is none, or nested too deep. */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalidParameter('the body is not JSON')
  }
  if (isDeeper(value, DEEPEST)) throw invalidParameter('the body is nested too deep')
  return value
}

/** Parses a request body that has to be a JSON object; throws `INVALID_PARAM` otherwise. */
export function parseObject(text: string): JsonObject {
  const value = parseJson(text)
  if (!isObject(value)) throw invalidParameter('the body is not a JSON object')
  return value
}

/** A field that has to be a non-empty string; throws `INVALID_PARAM` otherwise. */
export function stringField(body: JsonObject, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  if (typeof value !== 'string' || value === '') throw invalidParameter(`${name} must be a non-empty string`)
  return value
}

/** A field that has to be a list; throws `INVALID_PARAM` otherwise. */
export function listField(body: JsonObject, name: string): unknown[] {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  if (!Array.isArray(value)) throw invalidParameter(`${name} must be a list`)
  return value
}

/** The refusal of an action that this cloud does not have. */
export function unknownAction(action: string): CloudError {
  return new CloudError('INVALID_ACTION', `the local cloud does not know the action ${action.slice(0, 80)}`)
}
