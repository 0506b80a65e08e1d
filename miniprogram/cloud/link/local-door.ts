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

async function fetchToken(openid?: string): Promise<string> {
  const response = await fetch('/local/sign-in', post(JSON.stringify({ openid }), 'application/json'))
  const answer: unknown = await response.json()
  if (!isRecord(answer) || typeof answer.token !== 'string') throw new FaultError('sign-in gave no token')
  return answer.token
}

async function signIn(): Promise<string> {
  const token = await fetchToken()
  window.localStorage.setItem(TOKEN, token)
  if (recall(OWNER, isText) === undefined) keep(OWNER, token)
  return token
}

/** Somebody whom a visitor of the demonstration can be. */
export interface DemoPerson {
  readonly openid: string
  readonly label: string
  readonly note: string
  readonly group: string
}

const isPerson = (value: unknown): value is DemoPerson =>
  isRecord(value) && [value.openid, value.label, value.note, value.group].every(isText)

/** Whom one can be here; nobody in WeChat, and nobody where no local cloud answers. */
export async function demoPeople(): Promise<readonly DemoPerson[]> {
  if (process.env.TARO_ENV !== 'h5') return []
  const answer: unknown = await fetch('/local/people')
    .then((response) => response.json())
    .catch(() => undefined)
  return isRecord(answer) && Array.isArray(answer.people) ? answer.people.filter(isPerson) : []
}

/** Becomes another person of the demonstration; without an openid, a guest whom nobody knows yet. */
export async function becomePerson(openid?: string): Promise<void> {
  const token = await fetchToken(openid)
  window.localStorage.setItem(TOKEN, token)
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
