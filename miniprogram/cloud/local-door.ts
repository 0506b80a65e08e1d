import { FaultError } from './errors'
import { isRecord, isText, keep, recall } from './storage'

/**
 * The browser's way to a cloud on the same machine. The token says which person of the demonstration one is;
 * it lies in the browser's storage as it is, so that the page where one changes person can write it.
 */
const TOKEN = 'cunxing.token'
/** Under this name lies the token of the person to whom the kept things belong. */
export const OWNER = 'owner'

/** The token in use; a new one is a new person. */
export const heldToken = (): string | null => window.localStorage.getItem(TOKEN)

async function signIn(): Promise<string> {
  const response = await fetch('/local/sign-in', post('{}', 'application/json'))
  const answer: unknown = await response.json()
  if (!isRecord(answer) || typeof answer.token !== 'string') throw new FaultError('sign-in gave no token')
  window.localStorage.setItem(TOKEN, answer.token)
  if (recall(OWNER, isText) === undefined) keep(OWNER, answer.token)
  return answer.token
}

const post = (body: string | Blob, type: string, token?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) },
  body,
})

/** Posts with the token; a token that the cloud no longer knows is replaced, once. Rejects with a TypeError when nothing answers. */
export async function postLocal(path: string, body: string | Blob, type: string): Promise<Record<string, unknown>> {
  let response = await fetch(path, post(body, type, heldToken() ?? (await signIn())))
  if (response.status === 401) response = await fetch(path, post(body, type, await signIn()))
  const answer: unknown = await response.json().catch(() => undefined)
  if (!isRecord(answer)) throw new FaultError(`${path} answered ${response.status}`)
  return answer
}
