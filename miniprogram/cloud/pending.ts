import { newKey } from './keys'
import { drop, isRecord, isText, keep, recall } from './storage'

/** A change that was asked for and whose answer is not known yet. */
interface Pending {
  readonly key: string
  /** The input as JSON, to see whether it is the same that is asked again. */
  readonly input: string
}

const nameOf = (name: string) => `change.${name}`
const isPending = (value: unknown): value is Pending => isRecord(value) && isText(value.key) && isText(value.input)

/**
 * The idempotency key for `input`, kept on the phone before the call is made. Asked again with the same input, it is the
 * same key - also after the app was closed - so that a change whose answer was lost is not made twice.
 */
export async function keyFor(name: string, input: unknown): Promise<string> {
  const text = JSON.stringify(input)
  const before = recall(nameOf(name), isPending)
  if (before?.input === text) return before.key
  const key = await newKey()
  keep(nameOf(name), { key, input: text } satisfies Pending)
  return key
}

/** The answer is known: the next change gets a key of its own. */
export const settle = (name: string): void => drop(nameOf(name))
